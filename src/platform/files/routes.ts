import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Db } from '#platform/db/index.ts'
import { get, notFound, type Route, type RouteResponse } from '#platform/http/index.ts'
import { Semaphore } from '#platform/semaphore.ts'
import { extensions } from './index.ts'

/** Types that a browser may display. All others, such as SVG that can carry scripts, are offered as downloads. */
const SHOWN = new Set(['image/jpeg', 'image/png', 'image/webp'])
const SAVED = { 'content-disposition': 'attachment' }

// The bytes never change, but they can be withdrawn or hidden at any moment: whoever keeps them asks before each use,
// which is answered without sending them.
const KEPT = 'public, no-cache'

/** What is known of a file, without its bytes. */
const findFile = (db: Db, sha256: string) =>
  db
    .selectFrom('file as f')
    .select(['f.type', 'f.length'])
    .select(sql<boolean>`exists (select from file_use u where u.sha256 = f.sha256)`.as('shown'))
    .where('f.sha256', '=', sha256)
    .executeTakeFirst()

const PIECE_BYTES = 256 * 1024
/** Pieces that are read from the database at once, so that pages get their turn between them. */
const readers = new Semaphore(2)

/** A file that is still in the database, in pieces as they are sent. */
async function* loadFromDatabase(db: Db, sha256: string, from: number, to: number) {
  for (let at = from; at <= to; at += PIECE_BYTES) {
    const length = Math.min(PIECE_BYTES, to - at + 1)
    const piece = await readers.run(() =>
      db
        .selectFrom('file')
        .select(sql<Uint8Array>`substring(bytes from ${at + 1}::int for ${length}::int)`.as('bytes'))
        .where('sha256', '=', sha256)
        .where('bytes', 'is not', null)
        .executeTakeFirst(),
    )
    if (!piece) throw new Error(`the bytes of the file ${sha256} are not in the store`)
    yield piece.bytes
  }
}

/** The bytes of a file from `from` to `to`, both included. Throws when they are lost. */
async function* loadFile(
  { db, files }: Pick<Context, 'db' | 'files'>,
  sha256: string,
  from: number,
  to: number,
) {
  yield* (await files.read(sha256, { from, to })) ?? loadFromDatabase(db, sha256, from, to)
}

/** The reply with a stored file. */
export const storedFile = (
  { db, files }: Pick<Context, 'db' | 'files'>,
  { sha256, type, length }: { readonly sha256: string; readonly type: string; readonly length: number },
  headers: Readonly<Record<string, string>>,
): RouteResponse => ({
  kind: 'stored',
  type,
  length,
  etag: `"${sha256}"`,
  read: (from, to) => loadFile({ db, files }, sha256, from, to),
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
