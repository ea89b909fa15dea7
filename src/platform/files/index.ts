import { createHash } from 'node:crypto'
import { type Generated, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Db, View } from '#platform/db/index.ts'
import { get, notFound, type Reply, type Route } from '#platform/http/index.ts'
import { Semaphore } from '#platform/semaphore.ts'

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

/** The name of a file: the SHA-256 of its bytes, in hexadecimal. */
export const fileHash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Stores a file once, however often it is added; returns its hash. */
export async function addFile(
  db: Db,
  file: { type: string; bytes: Uint8Array; width?: number; height?: number },
): Promise<string> {
  const sha256 = fileHash(file.bytes)
  const { type, bytes, width = null, height = null } = file
  await db
    .insertInto('file')
    .values({ sha256, type, bytes, width, height })
    .onConflict((conflict) => conflict.column('sha256').doUpdateSet({ passing_since: null }))
    .execute()
  return sha256
}

/**
 * Stores a file of a resident: it is deleted some time after nothing refers to it any more. A file that the desk has
 * added stays.
 */
export async function addPassingFile(
  db: Db,
  file: { type: string; bytes: Uint8Array; width?: number; height?: number },
  now: Date,
): Promise<string> {
  const sha256 = fileHash(file.bytes)
  const { type, bytes, width = null, height = null } = file
  await db
    .insertInto('file')
    .values({ sha256, type, bytes, width, height, passing_since: now })
    // The row is locked until the end of the transaction, so that the nightly deletion waits and then sees its use.
    .onConflict((conflict) =>
      conflict.column('sha256').doUpdateSet({
        passing_since: sql<Date | null>`case when file.passing_since is null then null else ${now}::timestamptz end`,
      }),
    )
    .execute()
  return sha256
}

/** Begins the time of a file anew, in the transaction of the act that takes it. */
export const renewFile = (db: Db, sha256: string, now: Date) =>
  db
    .updateTable('file')
    .set({ passing_since: now })
    .where('sha256', '=', sha256)
    .where('passing_since', 'is not', null)
    .execute()

/** Deletes files of residents that nothing refers to; returns how many. At most `limit` in one transaction. */
export async function removeUnusedFiles(db: Db, before: Date, limit: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('file')
    .where('passing_since', '<', before)
    .where((where) =>
      where(
        'sha256',
        'in',
        db
          .selectFrom('file as f')
          .select('f.sha256')
          .where('f.passing_since', '<', before)
          .where(unused)
          .orderBy('f.passing_since')
          .limit(limit),
      ),
    )
    .executeTakeFirst()
  return Number(numDeletedRows)
}
// A hidden comment keeps its file, and so does a form that waits to be sent again.
const unused = sql<boolean>`not exists (select from file_use u where u.sha256 = f.sha256)
  and not exists (select from file_hold h where h.sha256 = f.sha256)`

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
    .select(['f.type', sql<number>`octet_length(f.bytes)`.as('length')])
    .select(sql<boolean>`exists (select from file_use u where u.sha256 = f.sha256)`.as('shown'))
    .where('f.sha256', '=', sha256)
    .executeTakeFirst()

const PIECE_BYTES = 256 * 1024
/** Pieces that are read at once, so that pages get their turn between them however many files are sent. */
const readers = new Semaphore(2)

/** Reads a stored file in pieces as they are sent. Throws when it is deleted meanwhile. */
async function* readFilePieces(db: Db, sha256: string, from: number, to: number) {
  for (let at = from; at <= to; at += PIECE_BYTES) {
    const length = Math.min(PIECE_BYTES, to - at + 1)
    const piece = await readers.run(() =>
      db
        .selectFrom('file')
        .select(sql<Uint8Array>`substring(bytes from ${at + 1}::int for ${length}::int)`.as('bytes'))
        .where('sha256', '=', sha256)
        .executeTakeFirst(),
    )
    if (!piece) throw new Error('a file was deleted while it was sent')
    yield piece.bytes
  }
}

/** The reply with a stored file. */
export const storedFile = (
  { db }: Pick<Context, 'db'>,
  { sha256, type, length }: { readonly sha256: string; readonly type: string; readonly length: number },
  headers: Readonly<Record<string, string>>,
): Reply => ({
  kind: 'stored',
  type,
  length,
  etag: `"${sha256}"`,
  read: (from, to) => readFilePieces(db, sha256, from, to),
  headers,
})

export const fileRoutes: readonly Route[] = [
  get('/files/:name', { allow: 'anyone', localized: false }, async ({ ctx, actor, params }) => {
    const [sha256 = '', extension] = (params.name ?? '').split('.')
    const found = await findFile(ctx.db, sha256)
    if (!found || extensions[found.type] !== extension) throw notFound()
    // What nothing public shows is seen at the desk alone: in drafts, and in versions of what was withdrawn or hidden.
    if (!found.shown && !actor?.grants.length) throw notFound()
    return storedFile(
      ctx,
      { sha256, ...found },
      {
        'cache-control': found.shown ? KEPT : 'no-store',
        ...(SHOWN.has(found.type) ? {} : SAVED),
      },
    )
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
      /** Since when the file waits for something to refer to it, or was last taken; null: it stays. */
      passing_since: Generated<Date | null>
    }
    file_withdrawal: { sha256: string; withdrawn_at: Date }
    /** Files that public things show. */
    file_use: View<{ sha256: string | null }>
    /** Files that something holds without showing them. */
    file_hold: View<{ sha256: string }>
  }
}
