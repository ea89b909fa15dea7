import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import {
  type Db,
  jsonb,
  organisationLink,
  placeLink,
  prepared,
  type Tables,
  type TransactionDb,
} from '#platform/db/index.ts'
import type { Deadline, DeadlineAddress, DeadlineChange } from './model.ts'
import type { DeadlineRow } from './tables.ts'

/** Deadlines with who owes and where; the caller adds the conditions. */
export const selectDeadlines = (db: Db) =>
  db
    .selectFrom('deadline as d')
    .innerJoin('organisation_link as o', 'o.id', 'd.organisation_id')
    .innerJoin('territory_place as p', 'p.code', 'd.territory_code')
    .select(['d.id', 'd.kind', 'd.thing_id as thing', 'd.basis', 'd.rule', 'd.counting', 'd.extended'])
    .select(['d.due_on as dueOn', 'd.term_number as termNumber'])
    .select(
      sql<Deadline['ended']>`case when d.how_ended is not null then
        jsonb_build_object('how', d.how_ended, 'on', to_char(d.ended_on, 'YYYY-MM-DD')) end`.as('ended'),
    )
    .select([organisationLink.as('organisation'), placeLink.as('place')])

export const findDeadline = (db: Db, id: string): Promise<Deadline | undefined> =>
  selectDeadlines(db)
    .where('d.id', '=', id as Id<'deadline'>)
    .executeTakeFirst()

const ofThing = prepared<{ kinds: readonly string[]; thing: string }>()((db, value) =>
  selectDeadlines(db)
    .where('d.thing_id', '=', value('thing'))
    .where(sql<boolean>`d.kind = any(${value('kinds')})`)
    .orderBy('d.due_on')
    .orderBy('d.id'),
)

/** The deadlines of a thing, in the order in which they are due. */
export const listDeadlinesOfThing = (db: Db, kinds: readonly string[], thing: string): Promise<Deadline[]> =>
  ofThing(db, { kinds, thing })

/** A deadline, locked until the end of the transaction. */
export const lockDeadline = (
  db: TransactionDb,
  { kind, thing }: DeadlineAddress,
): Promise<Deadline | undefined> =>
  selectDeadlines(db)
    .where('d.kind', '=', kind)
    .where('d.thing_id', '=', thing)
    .forUpdate('d')
    .executeTakeFirst()

/** Inserts deadlines; those that are there already stay as they are. Returns how many are new. */
export async function addDeadlines(db: Db, rows: readonly DeadlineRow[]): Promise<number> {
  if (rows.length === 0) return 0
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('deadline')
    .values(rows.map((row) => ({ ...row, counting: jsonb(row.counting) })))
    .onConflict((conflict) => conflict.columns(['kind', 'thing_id']).doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows ?? 0n)
}

export const saveDeadline = (db: Db, id: Id<'deadline'>, { counting, ...columns }: Partial<DeadlineRow>) =>
  db
    .updateTable('deadline')
    .set({ ...columns, ...(counting ? { counting: jsonb(counting) } : {}) })
    .where('id', '=', id)
    .execute()

export const addDeadlineChange = (db: Db, { reason, ...row }: Tables['deadline_change']) =>
  db
    .insertInto('deadline_change')
    .values({ ...row, reason: reason && jsonb(reason) })
    .execute()

const changesOf = prepared<{ id: Id<'deadline'>; limit: number }>()(
  (_, value) => sql<DeadlineChange>`
    select at, what, due_before as before, due_after as after, reason, null as days
    from deadline_change where deadline_id = ${value('id')}
    union all
    select m.at, 'calendar', m.due_before, m.due_after, null, m.days
    from deadline d join deadline_move m on m.id = any(d.moves) where d.id = ${value('id')}
    order by at limit ${value('limit')}`,
)

/** The changes of the last day, the first one first. */
export const listDeadlineChanges = (db: Db, id: Id<'deadline'>, limit: number): Promise<DeadlineChange[]> =>
  changesOf(db, { id, limit })

export const removeDeadlinesOfThing = (db: Db, thing: string, kinds: readonly string[]) =>
  db.deleteFrom('deadline').where('thing_id', '=', thing).where('kind', 'in', kinds).execute()
