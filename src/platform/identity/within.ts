import { type RawBuilder, sql } from 'kysely'
import type { Scopes } from './actor.ts'

/** Columns of a query: the organisation of a thing, and the range of its place. */
export type WhoseColumns = { readonly organisation: string; readonly first: string; readonly last: string }

/**
 * The condition that limits a list to what a permission reaches (`scopesOf`). The same rule as `may` for one
 * thing: the organisation of the grant, if it names one, and within its territory, if it names one.
 */
export function within(scopes: Scopes, columns: WhoseColumns): RawBuilder<boolean> {
  const reaches = scopes.map(({ organisation, territory }) => {
    const inOrganisation =
      organisation === null ? sql`true` : sql`${sql.ref(columns.organisation)} = ${organisation}`
    const place =
      territory === null
        ? sql`true`
        : sql`${sql.ref(columns.first)} >= ${territory.first} and ${sql.ref(columns.last)} <= ${territory.last}`
    return sql`(${inOrganisation} and ${place})`
  })
  return reaches.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(reaches, sql` or `)})`
}
