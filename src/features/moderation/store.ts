import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import { type Db, jsonb, placeLink, type TransactionDb } from '#platform/db/index.ts'
import type { Decision } from './model.ts'
import type { DecisionRow, ReportRow } from './tables.ts'

/** Adds a report; false when the same person has one that waits. */
export async function addReport(db: Db, row: ReportRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('moderation_report')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['thing_id', 'account_id'])
        .where('decision_id', 'is', null)
        .where('account_id', 'is not', null)
        .doNothing(),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Waiting reports of content, locked: of two simultaneous moderators the second one finds none. */
export const lockReports = (db: TransactionDb, thing: string) =>
  db
    .selectFrom('moderation_report')
    .select(['id', 'kind', 'rule', 'note', 'organisation_id as organisation', 'territory_code as territory'])
    .where('thing_id', '=', thing)
    .where('decision_id', 'is', null)
    .orderBy('reported_at')
    .forUpdate()
    .execute()

/** The same without the lock, for reading. */
export const listReports = (db: Db, thing: string) =>
  db
    .selectFrom('moderation_report')
    .select(['id', 'kind', 'rule', 'note', 'organisation_id as organisation', 'territory_code as territory'])
    .where('thing_id', '=', thing)
    .where('decision_id', 'is', null)
    .orderBy('reported_at')
    .execute()

export const addDecision = async (db: Db, row: DecisionRow): Promise<number> =>
  (
    await db
      .insertInto('moderation_decision')
      .values({ ...row, reason: jsonb(row.reason) })
      .returning(sql<number>`number::float8`.as('number'))
      .executeTakeFirstOrThrow()
  ).number

export const closeReports = (
  db: Db,
  reports: readonly Id<'moderation-report'>[],
  decision: Id<'moderation-decision'>,
) =>
  db
    .updateTable('moderation_report')
    .set({ decision_id: decision })
    .where('id', 'in', [...reports])
    .execute()

export const saveDecision = (
  db: Db,
  id: Id<'moderation-decision'>,
  { appeal_reason, ...columns }: Partial<Omit<DecisionRow, 'id'>>,
) =>
  db
    .updateTable('moderation_decision')
    .set({ ...columns, ...(appeal_reason ? { appeal_reason: jsonb(appeal_reason) } : {}) })
    .where('id', '=', id)
    .execute()

const decisions = (db: Db) =>
  db
    .selectFrom('moderation_decision as d')
    .innerJoin('organisation_link as o', 'o.id', 'd.organisation_id')
    .innerJoin('territory_place as p', 'p.code', 'd.territory_code')
    .select([
      'd.id',
      sql<number>`d.number::float8`.as('number'),
      'd.kind',
      'd.thing_id as thing',
      'd.organisation_id as organisation',
      'd.territory_code as territory',
      'd.outcome',
      'd.rule',
      'd.reason',
      'd.author_id as author',
      'd.moderator_id as moderator',
      'd.decided_at as decidedAt',
      'd.appeal',
      'd.appealed_at as appealedAt',
      'd.appeal_outcome as appealOutcome',
      'd.appeal_reason as appealReason',
      'd.appeal_decided_at as appealDecidedAt',
      'o.name as organisationName',
      placeLink.as('place'),
    ])

/** One decision: by its number, by its id, or the newest one about content. */
export function findDecision(
  db: Db,
  key: { readonly number: number } | { readonly id: string } | { readonly thing: string },
): Promise<Decision | undefined> {
  return decisions(db)
    .where((eb) => {
      if ('id' in key) return eb('d.id', '=', key.id)
      return 'thing' in key ? eb('d.thing_id', '=', key.thing) : eb('d.number', '=', key.number)
    })
    .orderBy('d.number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The number of the newest decision that hid the content. */
export const findHidingDecision = (db: Db, kind: string, thing: string) =>
  db
    .selectFrom('moderation_decision')
    .select(sql<number>`number::float8`.as('number'))
    .where('kind', '=', kind)
    .where('thing_id', '=', thing)
    .where('outcome', '=', 'hidden')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()

/** A decision, locked until this transaction ends. */
export async function lockDecision(db: TransactionDb, number: number): Promise<Decision | undefined> {
  const locked = await db
    .selectFrom('moderation_decision')
    .select('id')
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst()
  return locked && findDecision(db, { id: locked.id })
}

/** All decisions, the newest first, and their total; 0 past the end. */
export async function listDecisions(
  db: Db,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ readonly items: readonly Decision[]; readonly total: number }> {
  const rows = await decisions(db)
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .orderBy('d.number', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  return { items: rows.map(({ total: _, ...item }) => item), total: rows[0]?.total ?? 0 }
}

/** Numbers of decisions by id, for the journal. */
export const listDecisionNumbers = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('moderation_decision')
    .select(['id', sql<number>`number::float8`.as('number')])
    .where('id', 'in', [...ids])
    .execute()

/** The range of a place, for permissions. */
export const findPlaceRange = (db: Db, code: string) =>
  db
    .selectFrom('territory_place')
    .select(['ordinal as first', 'last_ordinal as last'])
    .where('code', '=', code)
    .executeTakeFirst()

/** The author of the decided content, with the address and language for letters. */
export const findDecisionAuthor = (db: Db, decision: string) =>
  db
    .selectFrom('moderation_decision as d')
    .innerJoin('account_link as a', 'a.id', 'd.author_id')
    .select(['a.email', 'a.language'])
    .where('d.id', '=', decision)
    .executeTakeFirst()
