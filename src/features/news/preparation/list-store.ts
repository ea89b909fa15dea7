import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { Db } from '#platform/db/index.ts'
import { type Scopes, within } from '#platform/identity/index.ts'
import type { DraftState } from './model.ts'

/** A thing of the desk belongs to a body, and lies where that body is. */
const OWNER = { organisation: 'b.id', first: 't.ordinal', last: 't.last_ordinal' }

export type DeskFilter = {
  readonly state?: DraftState | undefined
  readonly organisation?: string | undefined
  /** Folded words. */
  readonly words?: readonly string[]
}

const drafts = (db: Db, scopes: Scopes) =>
  db
    .selectFrom('news_draft as d')
    .innerJoin('organisation_place as b', 'b.id', 'd.organisation_id')
    .innerJoin('territory_place as t', 't.code', 'b.code')
    .innerJoin('organisation_link as o', 'o.id', 'd.organisation_id')
    .where(within(scopes, OWNER))

const containing = (words: readonly string[]) =>
  sql<boolean>`(${sql.join(
    words.map((word) => sql`d.search_key like ${`%${word.replaceAll(/[\\%_]/g, '\\$&')}%`}`),
    sql` and `,
  )})`

/** A page of what may be worked on, the last touched first, with how many there are in all; one query. */
export async function listDrafts(
  db: Db,
  scopes: Scopes,
  filter: DeskFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
) {
  const rows = await drafts(db, scopes)
    .leftJoin('account_link as a', 'a.id', 'd.updated_by')
    .select(['d.id', 'd.state', 'd.version', 'd.public_version as publicVersion', 'd.lacking'])
    .select(['d.publish_at as publishAt', 'd.updated_at as updatedAt', 'd.slug', 'b.code as placeCode'])
    .select(['o.name as organisation', 'a.name as editor', 'a.email as editorEmail'])
    .select(sql<Record<string, string>>`d.content -> 'texts' -> 'title'`.as('title'))
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .$if(filter.state !== undefined, (query) => query.where('d.state', '=', filter.state as DraftState))
    .$if(filter.organisation !== undefined, (query) => query.where('o.slug', '=', filter.organisation ?? ''))
    .$if((filter.words ?? []).length > 0, (query) => query.where(containing(filter.words ?? [])))
    .orderBy('d.updated_at', 'desc')
    .orderBy('d.id')
    .offset(offset)
    .limit(limit)
    .execute()
  return { entries: rows, total: rows[0]?.total ?? 0 }
}
export type DeskEntry = Awaited<ReturnType<typeof listDrafts>>['entries'][number]

/** What waits: what goes out soon, corrections that readers do not see yet, drafts with a language missing or behind. */
export const listWaiting = (db: Db, scopes: Scopes, limit: number) =>
  drafts(db, scopes)
    .select(['d.id', 'd.state', 'd.lacking', 'd.publish_at as publishAt', 'd.updated_at as updatedAt'])
    .select(sql<Record<string, string>>`d.content -> 'texts' -> 'title'`.as('title'))
    .where(
      sql<boolean>`(d.state = 'scheduled'
        or (d.state = 'published' and d.version <> d.public_version)
        or d.state = 'draft')`,
    )
    .orderBy(sql`d.publish_at asc nulls last`)
    .orderBy(sql`d.state = 'published'`, 'desc')
    .orderBy('d.updated_at')
    .limit(limit)
    .execute()

const BODIES = 500

/** The bodies for which somebody may write. */
export const listBodies = (db: Db, scopes: Scopes) =>
  db
    .selectFrom('organisation_place as b')
    .innerJoin('territory_place as t', 't.code', 'b.code')
    .innerJoin('organisation_link as o', 'o.id', 'b.id')
    .select(['o.id', 'o.slug', 'o.name'])
    .where(within(scopes, OWNER))
    .orderBy(sql`(o.name ->> 'kk') collate kazakh`)
    .limit(BODIES)
    .execute()

/** A body with its place, as the subject of a permission. */
export const findBody = (db: Db, by: { readonly id: Id<'organisation'> } | { readonly slug: string }) =>
  db
    .selectFrom('organisation_place as b')
    .innerJoin('territory_place as t', 't.code', 'b.code')
    .innerJoin('organisation_link as o', 'o.id', 'b.id')
    .select(['o.id', 'o.slug', 'o.kind', 'o.name', 'b.code', 't.ordinal as first', 't.last_ordinal as last'])
    .$if('id' in by, (query) => query.where('o.id', '=', (by as { id: Id<'organisation'> }).id))
    .$if('slug' in by, (query) => query.where('o.slug', '=', (by as { slug: string }).slug))
    .executeTakeFirst()

/** Whose a draft is, for the permission of its address. */
export const findOwner = (db: Db, id: Id<'news-item'>) =>
  db
    .selectFrom('news_draft as d')
    .innerJoin('organisation_place as b', 'b.id', 'd.organisation_id')
    .innerJoin('territory_place as t', 't.code', 'b.code')
    .select(['b.id', 't.ordinal as first', 't.last_ordinal as last'])
    .where('d.id', '=', id)
    .executeTakeFirst()

/** A draft with its body and the last who touched it; one query. */
export const findDraft = (db: Db, id: Id<'news-item'>) =>
  db
    .selectFrom('news_draft as d')
    .innerJoin('organisation_place as b', 'b.id', 'd.organisation_id')
    .innerJoin('territory_place as t', 't.code', 'b.code')
    .innerJoin('organisation_link as o', 'o.id', 'd.organisation_id')
    .leftJoin('territory_place as p', (join) => join.on(sql<boolean>`p.code = d.content ->> 'territory'`))
    .leftJoin('account_link as a', 'a.id', 'd.updated_by')
    .select(['d.id', 'd.organisation_id as organisation', 'd.state', 'd.version', 'd.content', 'd.changes'])
    .select(['d.publish_at as publishAt', 'd.scheduled_version as scheduledVersion', 'd.slug', 'd.demo'])
    .select(['d.public_version as publicVersion', 'd.updated_at as updatedAt'])
    .select(['b.code as bodyCode', 't.ordinal as bodyFirst', 't.last_ordinal as bodyLast'])
    .select(['o.name as bodyName', 'o.slug as bodySlug', 'o.kind as bodyKind'])
    .select(['p.label as placeLabel', 'p.slug as placeSlug', 'p.code as placeCode'])
    .select(['a.name as editor', 'a.email as editorEmail'])
    .where('d.id', '=', id)
    .executeTakeFirst()
export type FoundDraft = NonNullable<Awaited<ReturnType<typeof findDraft>>>

const SUGGESTED = 6

/** A place by its code or the last part of its address; else those whose names begin so, to choose from. */
export async function findPlaceNamed(db: Db, typed: string) {
  const places = await db
    .selectFrom('territory_place')
    .select(['code', 'label'])
    .where((eb) =>
      eb.or([
        eb('code', '=', typed),
        eb('slug', '=', typed.toLowerCase()),
        eb(sql`lower(label ->> 'kk')`, '=', typed.toLowerCase()),
        eb(sql`lower(label ->> 'ru')`, '=', typed.toLowerCase()),
        eb(sql`lower(label ->> 'en')`, '=', typed.toLowerCase()),
      ]),
    )
    .orderBy('ordinal')
    .limit(SUGGESTED)
    .execute()
  return { place: places.length === 1 ? places[0] : undefined, places }
}
