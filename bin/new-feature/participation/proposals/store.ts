import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { PageRange } from '#domain/base/pagination.ts'
import type { Db } from '#platform/db/index.ts'
import type { ProposalRow } from '../tables.ts'
import type { Proposal, ProposalOfNamePascal } from './model.ts'

type NamePascalId = Id<'NAME_KEBAB'>

/** The columns of a proposal that pages show, for every query here. */
const proposals = (db: Db) =>
  db
    .selectFrom('NAME_TABLE_proposal as proposal')
    .select(['proposal.id', 'proposal.language', 'proposal.body', 'proposal.state', 'proposal.answer'])
    .select(['proposal.written_at as writtenAt', 'proposal.answered_at as answeredAt'])

const proposalsWithNamePascal = (db: Db) =>
  proposals(db)
    .innerJoin('NAME_TABLE', 'NAME_TABLE.id', 'proposal.NAME_TABLE_id')
    .innerJoin('territory_place as p', 'p.code', 'NAME_TABLE.territory_code')
    .select('NAME_TABLE.id as nameCamel')
    .select(['proposal.account_id as account', 'NAME_TABLE.slug', 'NAME_TABLE.title', 'NAME_TABLE.organisation_id as organisation'])
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

/** Whether a person has sent a proposal on A_NAME_WORDS. */
export const hasProposed = async (db: Db, nameCamel: NamePascalId, account: Id<'account'>): Promise<boolean> =>
  (await db
    .selectFrom('NAME_TABLE_proposal')
    .select('id')
    .where('NAME_TABLE_id', '=', nameCamel)
    .where('account_id', '=', account)
    .executeTakeFirst()) !== undefined

/** Proposals on A_NAME_WORDS, the newest first: for the public those that were answered, at the desk all, with those that wait first. One query. */
export async function listProposals(
  db: Db,
  nameCamel: NamePascalId,
  readers: 'public' | 'desk',
  { offset, limit }: PageRange,
): Promise<{ readonly items: readonly Proposal[]; readonly total: number }> {
  const rows = await proposals(db)
    .select(sql<number>`(count(*) over ())::int`.as('total'))
    .where('proposal.NAME_TABLE_id', '=', nameCamel)
    .$if(readers === 'public', (query) => query.where('proposal.answered_at', 'is not', null))
    .orderBy(sql`proposal.answered_at is null`, 'desc')
    .orderBy('proposal.written_at', 'desc')
    .orderBy('proposal.id')
    .offset(offset)
    .limit(limit)
    .execute()
  return { items: rows.map(({ total: _, ...proposal }) => proposal), total: rows[0]?.total ?? 0 }
}

/** How many proposals there are on A_NAME_WORDS. */
export async function countProposals(db: Db, nameCamel: NamePascalId): Promise<number> {
  const { received } = await db
    .selectFrom('NAME_TABLE_proposal')
    .select(sql<number>`count(*)::int`.as('received'))
    .where('NAME_TABLE_id', '=', nameCamel)
    .executeTakeFirstOrThrow()
  return received
}

/** A proposal by its id, with its NAME_WORDS. */
export const findProposal = (db: Db, id: string): Promise<ProposalOfNamePascal | undefined> =>
  proposalsWithNamePascal(db)
    .where('proposal.id', '=', id as Id<'NAME_KEBAB-proposal'>)
    .executeTakeFirst()

/** The same, locked until this transaction ends. */
export const lockProposal = (db: Db, id: string): Promise<ProposalOfNamePascal | undefined> =>
  proposalsWithNamePascal(db)
    .where('proposal.id', '=', id as Id<'NAME_KEBAB-proposal'>)
    .forUpdate('proposal')
    .executeTakeFirst()

export const saveProposalAnswer = (
  db: Db,
  id: ProposalRow['id'],
  columns: Pick<ProposalRow, 'state' | 'answer' | 'answered_at'>,
) => db.updateTable('NAME_TABLE_proposal').set(columns).where('id', '=', id).execute()

/** The NAMES_WORDS of proposals, by the ids of the proposals; those that were withdrawn are left out. */
export const listNamesPascalOfProposals = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('NAME_TABLE_proposal as proposal')
    .innerJoin('NAME_TABLE', 'NAME_TABLE.id', 'proposal.NAME_TABLE_id')
    .select(['proposal.id', 'proposal.answered_at as answeredAt', 'NAME_TABLE.slug', 'NAME_TABLE.title'])
    .where('proposal.id', 'in', ids as readonly Id<'NAME_KEBAB-proposal'>[])
    .where('NAME_TABLE.withdrawn_at', 'is', null)
    .execute()

/** The newest proposals of a person, with their NAMES_WORDS: what “My data” and their contributions show. */
export const listProposalsOf = (db: Db, account: Id<'account'>, limit: number) =>
  proposals(db)
    .innerJoin('NAME_TABLE', 'NAME_TABLE.id', 'proposal.NAME_TABLE_id')
    .select(['NAME_TABLE.id as nameCamel', 'NAME_TABLE.slug', 'NAME_TABLE.title'])
    .where('proposal.account_id', '=', account)
    .orderBy('proposal.written_at', 'desc')
    .limit(limit)
    .execute()
