import { createHash } from 'node:crypto'
import type { Generated } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import { notFound, type Route, router } from '#platform/http/index.ts'

export type FileTables = {
  file: {
    sha256: string
    type: string
    bytes: Uint8Array
    width: number | null
    height: number | null
    added_at: Generated<Date>
  }
}

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

/** The address of a kept file; its name is its hash, so that it can be cached for good. */
export const fileAddress = (file: { sha256: string; type: string }): string =>
  `/files/${file.sha256}.${extensions[file.type] ?? 'bin'}`

/** What a browser may show by itself. All else, drawings that can carry programs too, is only saved. */
const SHOWN = new Set(['image/jpeg', 'image/png', 'image/webp'])
const SAVED = { 'content-disposition': 'attachment' }

/** Keeps a file once, whatever number of times it is added; returns its hash. */
export async function addFile(
  db: Db<FileTables>,
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

const { get } = router<FileTables>()

export const fileRoutes: readonly Route<FileTables>[] = [
  get('/files/:name', { allow: 'anyone', spoken: false }, async ({ ctx, params }) => {
    const [sha256 = '', extension] = (params.name ?? '').split('.')
    const found = await ctx.db
      .selectFrom('file')
      .select(['type', 'bytes'])
      .where('sha256', '=', sha256)
      .executeTakeFirst()
    if (!found || extensions[found.type] !== extension) throw notFound()
    return {
      kind: 'bytes',
      type: found.type,
      body: found.bytes,
      ...(SHOWN.has(found.type) ? {} : { headers: SAVED }),
    }
  }),
]
