import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import { containing, type Db } from '#platform/db/index.ts'
import { type Scopes, within } from '#platform/identity/index.ts'
import type { DraftState } from '../model.ts'

/** A draft belongs to an organisation, and lies where that organisation is. */
const OWNER = { organisation: 'b.id', first: 'b.first', last: 'b.last' }

export type DraftFilter = {
  readonly state?: DraftState | undefined
  /** Slug of the organisation. */
  readonly organisation?: string | undefined
  /** Folded words of the title. */
  readonly words?: readonly string[]
}

const drafts = (db: Db, kind: string, scopes: Scopes) =>
  db
    .selectFrom('draft as d')
    .innerJoin('organisation_place as b', 'b.id', 'd.organisation_id')
    .where('d.kind', '=', kind)
    .where(within(scopes, OWNER))

const titleContaining = (words: readonly string[]) =>
  sql<boolean>`(${sql.join(
    words.map((word) => sql`d.search_key like ${containing(word)}`),
    sql` and `,
  )})`

/** A page of what may be worked on, the last touched first, with how many there are in all; one query. */
export async function listDraftsInScopes(
  db: Db,
  kind: string,
  scopes: Scopes,
  { state, organisation, words = [] }: DraftFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
) {
  const rows = await drafts(db, kind, scopes)
    .innerJoin('organisation_link as o', 'o.id', 'd.organisation_id')
    .leftJoin('account_link as a', 'a.id', 'd.updated_by')
    .select(['d.id', 'd.state', 'd.version', 'd.public_version as publicVersion', 'd.lacking', 'd.title'])
    .select(['d.publish_at as publishAt', 'd.updated_at as updatedAt', 'b.code as organisationCode'])
    .select(['o.name as organisation', 'a.name as editor', 'a.email as editorEmail'])
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .$if(state !== undefined, (query) => query.where('d.state', '=', state as DraftState))
    .$if(organisation !== undefined, (query) => query.where('o.slug', '=', organisation ?? ''))
    .$if(words.length > 0, (query) => query.where(titleContaining(words)))
    .orderBy('d.updated_at', 'desc')
    .orderBy('d.id')
    .offset(offset)
    .limit(limit)
    .execute()
  return { items: rows, total: rows[0]?.total ?? 0 }
}

/** What waits: what goes out soon, corrections that readers do not see yet, and drafts. */
export const listWaitingDrafts = (db: Db, kind: string, scopes: Scopes, limit: number) =>
  drafts(db, kind, scopes)
    .select(['d.id', 'd.state', 'd.content', 'd.lacking', 'd.title', 'd.publish_at as publishAt'])
    .select('d.publish_failed as publishFailed')
    .where(
      sql<boolean>`(d.state = 'scheduled'
        or (d.state = 'published' and d.version <> d.public_version)
        or d.state = 'draft')`,
    )
    .orderBy(sql`d.publish_at asc nulls last`)
    .orderBy(sql`d.publish_failed is not null`, 'desc')
    .orderBy(sql`d.state = 'published'`, 'desc')
    .orderBy('d.updated_at')
    .limit(limit)
    .execute()

const ORGANISATIONS_MAX = 500

/** The organisations for which somebody may write. */
export const listDraftOrganisations = (db: Db, scopes: Scopes) =>
  db
    .selectFrom('organisation_place as b')
    .innerJoin('organisation_link as o', 'o.id', 'b.id')
    .select(['o.id', 'o.slug', 'o.name'])
    .where(within(scopes, OWNER))
    .orderBy(sql`(o.name ->> 'kk') collate kazakh`)
    .limit(ORGANISATIONS_MAX)
    .execute()

/** An organisation with its place, as the subject of a permission. */
export const findDraftOrganisation = (
  db: Db,
  by: { readonly id: Id<'organisation'> } | { readonly slug: string },
) =>
  db
    .selectFrom('organisation_place as b')
    .innerJoin('organisation_link as o', 'o.id', 'b.id')
    .select(['o.id', 'o.slug', 'o.kind', 'o.name', 'b.code', 'b.first', 'b.last'])
    .$if('id' in by, (query) => query.where('o.id', '=', 'id' in by ? by.id : ''))
    .$if('slug' in by, (query) => query.where('o.slug', '=', 'slug' in by ? by.slug : ''))
    .executeTakeFirst()

/** Whose a draft is, for the permission of its address. */
export const findDraftOwner = (db: Db, kind: string, id: Id<'draft'>) =>
  db
    .selectFrom('draft as d')
    .innerJoin('organisation_place as b', 'b.id', 'd.organisation_id')
    .select(['b.id', 'b.first', 'b.last'])
    .where('d.kind', '=', kind)
    .where('d.id', '=', id)
    .executeTakeFirst()
