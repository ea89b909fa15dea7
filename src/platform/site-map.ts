import type { Context } from './context.ts'
import type { SiteMapEntry } from './feature.ts'

/** Rows of a query, in a fixed order, of which a portion can be read. */
type Pageable<Row> = {
  offset(skip: number): { limit(limit: number): { execute(): Promise<Row[]> } }
}
/** A thing with a page of its own: its slug, and when it changed last, where that is known. */
type Listed = { readonly slug: string; readonly changed?: Date | null }

/** The site map of a kind of things: `select` chooses the public ones and orders them, `pathOf` is their address. */
export const siteMapOf =
  (select: (db: Context['db']) => Pageable<Listed>, pathOf: (thing: { readonly slug: string }) => string) =>
  async ({ db }: Context, skip: number, limit: number): Promise<readonly SiteMapEntry[]> =>
    (await select(db).offset(skip).limit(limit).execute()).map(({ slug, changed }) => ({
      path: pathOf({ slug }),
      ...(changed ? { changed } : {}),
    }))
