import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { PageRange } from '#domain/base/pagination.ts'
import type { Db } from '#platform/db/index.ts'
import type { ProposalRow } from '../tables.ts'
import type { Proposal, ProposalOfThing } from './model.ts'

type ThingId = Id<'NAME_KEBAB'>

const proposals = (db: Db) =>
  db
    .selectFrom('NAME_TABLE_proposal as r')
    .select(['r.id', 'r.language', 'r.body', 'r.state', 'r.answer'])
    .select(['r.written_at as writtenAt', 'r.answered_at as answeredAt'])

const proposalsOfThings = (db: Db) =>
  proposals(db)
    .innerJoin('NAME_TABLE as n', 'n.id', 'r.NAME_TABLE_id')
    .innerJoin('territory_place as p', 'p.code', 'n.territory_code')
    .select(['r.account_id as account', 'n.slug', 'n.title', 'n.organisation_id as organisation'])
    .select(['p.code as territory', 'p.ordinal as first', 'p.last_ordinal as last'])

/** Inserts a proposal; false when the person has sent one already. */
export async function addProposal(db: Db, row: ProposalRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('NAME_TABLE_proposal')
    .values(row)
    .onConflict((conflict) => conflict.columns(['NAME_TABLE_id', 'account_id']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Whether a person has sent one. */
export const hasProposed = async (db: Db, thing: ThingId, account: Id<'account'>): Promise<boolean> =>
  (await db
    .selectFrom('NAME_TABLE_proposal')
    .select('id')
    .where('NAME_TABLE_id', '=', thing)
    .where('account_id', '=', account)
    .executeTakeFirst()) !== undefined

/** Proposals on a thing: those that were answered, or all with the ones that wait first; the newest first. One query. */
export async function listProposals(
  db: Db,
  thing: ThingId,
  which: 'answered' | 'all',
  { offset, limit }: PageRange,
): Promise<{ readonly items: readonly Proposal[]; readonly total: number }> {
  const rows = await proposals(db)
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .where('r.NAME_TABLE_id', '=', thing)
    .$if(which === 'answered', (query) => query.where('r.state', '<>', 'waiting'))
    .orderBy(sql`r.state = 'waiting'`, 'desc')
    .orderBy('r.written_at', 'desc')
    .orderBy('r.id')
    .offset(offset)
    .limit(limit)
    .execute()
  return { items: rows.map(({ total: _, ...proposal }) => proposal), total: rows[0]?.total ?? 0 }
}

/** How many proposals there are. */
export const countProposals = (db: Db, thing: ThingId): Promise<{ readonly received: number }> =>
  db
    .selectFrom('NAME_TABLE_proposal')
    .select(sql<number>`count(*)::int`.as('received'))
    .where('NAME_TABLE_id', '=', thing)
    .executeTakeFirstOrThrow()

/** A proposal by its id, with what it belongs to. */
export const findProposal = (db: Db, id: string): Promise<ProposalOfThing | undefined> =>
  proposalsOfThings(db)
    .where('r.id', '=', id as Id<'NAME_KEBAB-proposal'>)
    .executeTakeFirst()

/** The same, locked until this transaction ends. */
export const lockProposal = (db: Db, id: string): Promise<ProposalOfThing | undefined> =>
  proposalsOfThings(db)
    .where('r.id', '=', id as Id<'NAME_KEBAB-proposal'>)
    .forUpdate('r')
    .executeTakeFirst()

export const saveProposalAnswer = (
  db: Db,
  id: ProposalRow['id'],
  columns: Pick<ProposalRow, 'state' | 'answer' | 'answered_at'>,
) => db.updateTable('NAME_TABLE_proposal').set(columns).where('id', '=', id).execute()

/** The things of proposals, by the ids of the proposals; those that were withdrawn are left out. */
export const listThingsOfProposals = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('NAME_TABLE_proposal as r')
    .innerJoin('NAME_TABLE as n', 'n.id', 'r.NAME_TABLE_id')
    .select(['r.id', 'r.state', 'n.slug', 'n.title'])
    .where('r.id', 'in', ids as readonly Id<'NAME_KEBAB-proposal'>[])
    .where('n.withdrawn_at', 'is', null)
    .execute()

/** The account of a person of the demonstration. */
export const findNamePascalDemoAccount = async (db: Db, email: string): Promise<Id<'account'>> =>
  (await db.selectFrom('account_link').select('id').where('email', '=', email).executeTakeFirstOrThrow()).id
