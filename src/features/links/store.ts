import { sql } from 'kysely'
import type { Text } from '#domain/base/text.ts'
import type { ThingAddress } from '#domain/base/thing.ts'
import { type Db, jsonb, prepared, type TransactionDb } from '#platform/db/index.ts'
import {
  LINKS_PER_THING_MAX,
  type LinkEnd,
  type LinkOrigin,
  MATTER_DEPTH_MAX,
  MATTER_THINGS_MAX,
  type Relation,
  type ThingLink,
} from './model.ts'

/** A thing at an end of a link, as it is stored. */
export type StoredThing = ThingAddress & {
  readonly title: Text
  readonly at: Date | null
  readonly withdrawnAt: Date | null
}

type LinkRow = {
  readonly id: string
  readonly relation: Relation
  readonly earlier_kind: string
  readonly earlier_id: string
  readonly later_kind: string
  readonly later_id: string
}
const toLink = (row: LinkRow): ThingLink => ({
  id: row.id,
  relation: row.relation,
  earlier: { kind: row.earlier_kind, id: row.earlier_id },
  later: { kind: row.later_kind, id: row.later_id },
})

const columns = ['id', 'relation', 'earlier_kind', 'earlier_id', 'later_kind', 'later_id'] as const

type LinkedRow = StoredThing & { readonly link: string; readonly relation: Relation; readonly end: LinkEnd }

const linksOf = prepared<ThingAddress>()((_, value) => {
  const [kind, id] = [value('kind'), value('id')]
  return sql<LinkedRow>`
    select l.id as link, l.relation, l."end", t.kind, t.id, t.title, t.at, t.withdrawn_at as "withdrawnAt"
    from (
      select id, relation, 'earlier' as "end", later_kind as other_kind, later_id as other_id, added_at
      from thing_link where earlier_kind = ${kind} and earlier_id = ${id}
      union all
      select id, relation, 'later', earlier_kind, earlier_id, added_at
      from thing_link where later_kind = ${kind} and later_id = ${id}
    ) l
    join linked_thing t on t.kind = l.other_kind and t.id = l.other_id
    order by l.added_at, l.id limit ${LINKS_PER_THING_MAX}`
})

/** The links of a thing with what is at their other end, in the order in which they were made. One query. */
export async function listLinks(
  db: Db,
  { kind, id }: ThingAddress,
): Promise<
  readonly {
    readonly link: string
    readonly relation: Relation
    readonly end: LinkEnd
    readonly other: StoredThing
  }[]
> {
  const rows = await linksOf(db, { kind, id })
  return rows.map(({ link, relation, end, ...other }) => ({ link, relation, end, other }))
}

/** Rows of a walk through as many things as a page shows; more are not looked at, however densely things are linked. */
const STEPS = MATTER_THINGS_MAX * MATTER_DEPTH_MAX

/**
 * What led to a thing and what it led to, the nearest first: back along links and forward along links, not in turns, so
 * that it does not take in everything that shares an origin. One query; `union` ends where links run in a circle.
 */
export async function listLinkedChain(
  db: Db,
  { kind, id }: ThingAddress,
): Promise<readonly (StoredThing & { readonly depth: number })[]> {
  const { rows } = await sql<StoredThing & { readonly depth: number }>`
    with recursive
      before (kind, id, depth) as (
        select cast(${kind} as text), cast(${id} as uuid), 0
        union
        select l.earlier_kind, l.earlier_id, b.depth + 1
        from before b join thing_link l on l.later_kind = b.kind and l.later_id = b.id
        where b.depth < ${MATTER_DEPTH_MAX}
      ),
      after (kind, id, depth) as (
        select cast(${kind} as text), cast(${id} as uuid), 0
        union
        select l.later_kind, l.later_id, a.depth + 1
        from after a join thing_link l on l.earlier_kind = a.kind and l.earlier_id = a.id
        where a.depth < ${MATTER_DEPTH_MAX}
      ),
      reached as (
        select kind, id, min(depth) as depth
        from (
          (select * from before limit ${STEPS})
          union all
          (select * from after limit ${STEPS})
        ) step
        group by kind, id
      )
    select t.kind, t.id, t.title, t.at, t.withdrawn_at as "withdrawnAt", r.depth
    from reached r join linked_thing t on t.kind = r.kind and t.id = r.id
    order by r.depth, t.at nulls last, t.id
    limit ${MATTER_THINGS_MAX + 1}`.execute(db)
  return rows
}

const listOf = (things: readonly ThingAddress[]) => sql`
  select * from unnest(
    cast(${things.map(({ kind }) => kind)} as text[]), cast(${things.map(({ id }) => id)} as uuid[]))`

/** The links between these things. One query. */
export async function listLinksBetween(
  db: Db,
  things: readonly ThingAddress[],
): Promise<readonly ThingLink[]> {
  const rows = await db
    .selectFrom('thing_link')
    .select(columns)
    .where(sql<boolean>`(earlier_kind, earlier_id) in (${listOf(things)})`)
    .where(sql<boolean>`(later_kind, later_id) in (${listOf(things)})`)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  return rows.map(toLink)
}

/** Stores things as they are now, in one order, so that two transactions do not wait for each other's. */
export async function saveThings(db: Db, things: readonly Omit<StoredThing, 'withdrawnAt'>[]) {
  const rows = things
    .map(({ kind, id, title, at }) => ({ kind, id, title: jsonb(title), at, withdrawn_at: null }))
    .sort((a, b) => (`${a.kind} ${a.id}` < `${b.kind} ${b.id}` ? -1 : 1))
  await db
    .insertInto('linked_thing')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['kind', 'id']).doUpdateSet((eb) => ({
        title: eb.ref('excluded.title'),
        at: eb.ref('excluded.at'),
      })),
    )
    .execute()
}

/** How many links the thing has that has most of these. */
export async function countMost(db: Db, things: readonly ThingAddress[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select coalesce(max(n.count), 0)::int as count
    from (${listOf(things)}) as t (kind, id), lateral (
      select count(*) as count from thing_link l
      where (l.earlier_kind = t.kind and l.earlier_id = t.id) or (l.later_kind = t.kind and l.later_id = t.id)) n`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

/** Adds links; those that exist already are left out. Returns how many are new. */
export async function addLinks(
  db: Db,
  links: readonly (ThingLink & { readonly origin: LinkOrigin; readonly addedAt: Date })[],
): Promise<number> {
  const added = await db
    .insertInto('thing_link')
    .values(
      links.map(({ id, relation, earlier, later, origin, addedAt }) => ({
        id,
        relation,
        earlier_kind: earlier.kind,
        earlier_id: earlier.id,
        later_kind: later.kind,
        later_id: later.id,
        origin,
        added_at: addedAt,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return added.length
}

/** A link, locked until this transaction ends. */
export async function lockLink(db: TransactionDb, id: string): Promise<ThingLink | undefined> {
  const row = await db
    .selectFrom('thing_link')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row && toLink(row)
}

export const removeLink = (db: Db, id: string) => db.deleteFrom('thing_link').where('id', '=', id).execute()

/** Links by id, with the title of the earlier thing, for the journal. */
export const listLinkTitles = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('thing_link as l')
    .innerJoin('linked_thing as t', (join) =>
      join.onRef('t.kind', '=', 'l.earlier_kind').onRef('t.id', '=', 'l.earlier_id'),
    )
    .select(['l.id', 't.kind', 't.id as thing', 't.title'])
    .where('l.id', 'in', ids)
    .execute()

/** Which of these things are linked with others. One query for any number of ids. */
export const listLinked = (db: Db, ids: readonly string[]): Promise<ThingAddress[]> =>
  db
    .selectFrom('linked_thing as t')
    .select(['t.kind', 't.id'])
    .where('t.id', 'in', ids)
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom('thing_link as l')
            .select('l.id')
            .whereRef('l.earlier_kind', '=', 't.kind')
            .whereRef('l.earlier_id', '=', 't.id'),
        ),
        eb.exists(
          eb
            .selectFrom('thing_link as l')
            .select('l.id')
            .whereRef('l.later_kind', '=', 't.kind')
            .whereRef('l.later_id', '=', 't.id'),
        ),
      ]),
    )
    .execute()

/** Removes the links that a slice has made of one relation, from a thing to things of one kind. */
export const removeLinksFrom = (db: Db, { kind, id }: ThingAddress, relation: Relation, laterKind: string) =>
  db
    .deleteFrom('thing_link')
    .where('earlier_kind', '=', kind)
    .where('earlier_id', '=', id)
    .where('relation', '=', relation)
    .where('later_kind', '=', laterKind)
    .where('origin', '=', 'slice')
    .execute()

/** Keeps the title of a thing at the moment when it is withdrawn; nothing, if it is in no link. */
export const markThingWithdrawn = (db: Db, { kind, id }: ThingAddress, title: Text, at: Date) =>
  db
    .updateTable('linked_thing')
    .set({ title: jsonb(title), withdrawn_at: at })
    .where('kind', '=', kind)
    .where('id', '=', id)
    .execute()
