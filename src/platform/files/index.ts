import { createHash } from 'node:crypto'
import { type Generated, sql } from 'kysely'
import type { Db, View } from '#platform/db/index.ts'
import { get, notFound, type Route } from '#platform/http/index.ts'

const extensions: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/svg+xml': 'svg',
  'image/webp': 'webp',
}

/** The address of a stored file. The name is its hash, so the content at an address never changes. */
export const fileAddress = (file: { sha256: string; type: string }): string =>
  `/files/${file.sha256}.${extensions[file.type] ?? 'bin'}`

/** Types that a browser may display. All others, such as SVG that can carry scripts, are offered as downloads. */
const SHOWN = new Set(['image/jpeg', 'image/png', 'image/webp'])
const SAVED = { 'content-disposition': 'attachment' }

/** Stores a file once, however often it is added; returns its hash. */
export async function addFile(
  db: Db,
  file: { type: string; bytes: Uint8Array; width?: number; height?: number },
): Promise<string> {
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const { type, bytes, width = null, height = null } = file
  await db
    .insertInto('file')
    .values({ sha256, type, bytes, width, height })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return sha256
}

/** Withdraws the files of something that was withdrawn; files that other public things show remain public. */
export async function withdrawFiles(db: Db, hashes: readonly string[], now: Date) {
  if (hashes.length === 0) return
  await db
    .insertInto('file_withdrawal')
    .values([...new Set(hashes)].map((sha256) => ({ sha256, withdrawn_at: now })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

// The bytes never change, but they can be withdrawn or hidden at any moment: whoever keeps them asks before each use,
// which is answered without sending them.
const KEPT = 'public, no-cache'

/** What is known of a file, without its bytes. */
const findFile = (db: Db, sha256: string) =>
  db
    .selectFrom('file as f')
    .select('f.type')
    .select(sql<boolean>`exists (select from file_use u where u.sha256 = f.sha256)`.as('shown'))
    .where('f.sha256', '=', sha256)
    .executeTakeFirst()

const readBytes = (db: Db, sha256: string) =>
  db.selectFrom('file').select('bytes').where('sha256', '=', sha256).executeTakeFirst()

export const fileRoutes: readonly Route[] = [
  get('/files/:name', { allow: 'anyone', localized: false }, async ({ ctx, actor, params, request }) => {
    const [sha256 = '', extension] = (params.name ?? '').split('.')
    const found = await findFile(ctx.db, sha256)
    if (!found || extensions[found.type] !== extension) throw notFound()
    // What nothing public shows is seen at the desk alone: in drafts, and in versions of what was withdrawn or hidden.
    if (!found.shown && !actor?.grants.length) throw notFound()
    const tag = `"${sha256}"`
    const headers = {
      'cache-control': found.shown ? KEPT : 'no-store',
      etag: tag,
      ...(SHOWN.has(found.type) ? {} : SAVED),
    }
    if (request.headers['if-none-match']?.includes(tag))
      return { kind: 'file', type: found.type, body: '', status: 304, headers }
    const kept = await readBytes(ctx.db, sha256)
    if (!kept) throw notFound()
    return { kind: 'bytes', type: found.type, body: kept.bytes, headers }
  }),
]

declare module '#platform/db/tables.ts' {
  interface Tables {
    file: {
      sha256: string
      type: string
      bytes: Uint8Array
      width: number | null
      height: number | null
      added_at: Generated<Date>
    }
    file_withdrawal: { sha256: string; withdrawn_at: Date }
    /** Files that public things show. */
    file_use: View<{ sha256: string | null }>
  }
}
