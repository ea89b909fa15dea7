import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { PageRange } from '#domain/base/pagination.ts'
import type { Db, TransactionDb } from '#platform/db/index.ts'
import { listNamesPascalById } from '../store.ts'
import type { ProposalRow } from '../tables.ts'
import { type Proposal, proposalTargetOf } from './model.ts'

type NamePascalId = Id<'NAME_KEBAB'>

/** The columns of a proposal that pages show, for every query here. */
const proposals = (db: Db) =>
  db
    .selectFrom('NAME_TABLE_proposal as proposal')
    .select(['proposal.id', 'proposal.language', 'proposal.body', 'proposal.state', 'proposal.answer'])
    .select(['proposal.written_at as writtenAt', 'proposal.answered_at as answeredAt'])

const proposalsWithAuthor = (db: Db) =>
  proposals(db).select(['proposal.account_id as author', 'proposal.NAME_TABLE_id as nameCamel'])

/** Adds the NAMES_WORDS on which they were sent; one query. */
async function onTargets<Row extends { readonly nameCamel: NamePascalId }>(db: Db, rows: readonly Row[]) {
  if (rows.length === 0) return []
  const found = await listNamesPascalById(db, [...new Set(rows.map(({ nameCamel }) => nameCamel))])
  const targets = new Map(found.map((nameCamel) => [nameCamel.id, proposalTargetOf(nameCamel)]))
  return rows.flatMap(({ nameCamel, ...proposal }) => {
    const target = targets.get(nameCamel)
    return target ? [{ ...proposal, target }] : []
  })
}

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

export const findProposals = async (db: Db, ids: readonly string[]) =>
  onTargets(
    db,
    await proposalsWithAuthor(db)
      .where('proposal.id', 'in', ids as readonly Id<'NAME_KEBAB-proposal'>[])
      .execute(),
  )

export async function lockProposal(db: TransactionDb, id: string) {
  const rows = await proposalsWithAuthor(db)
    .where('proposal.id', '=', id as Id<'NAME_KEBAB-proposal'>)
    .forUpdate('proposal')
    .execute()
  return (await onTargets(db, rows))[0]
}

/** The newest proposals of a person: what “My data” and their contributions show. */
export const listProposalsOf = async (db: Db, account: Id<'account'>, limit: number) =>
  onTargets(
    db,
    await proposalsWithAuthor(db)
      .where('proposal.account_id', '=', account)
      .orderBy('proposal.written_at', 'desc')
      .limit(limit)
      .execute(),
  )

export const saveProposalAnswer = (
  db: Db,
  id: ProposalRow['id'],
  { state, answer, answeredAt }: Pick<ProposalRow, 'state' | 'answer'> & { readonly answeredAt: Date },
) =>
  db
    .updateTable('NAME_TABLE_proposal')
    .set({ state, answer, answered_at: answeredAt })
    .where('id', '=', id)
    .execute()

/** Removes the proposals of a person that wait for an answer, and forgets whose the others were. Returns what was removed. */
export async function eraseProposalAuthor(db: Db, account: Id<'account'>) {
  const removed = await db
    .deleteFrom('NAME_TABLE_proposal')
    .where('account_id', '=', account)
    .where('answered_at', 'is', null)
    .returning('id')
    .execute()
  await db
    .updateTable('NAME_TABLE_proposal')
    .set({ account_id: null })
    .where('account_id', '=', account)
    .execute()
  return removed.map(({ id }) => id)
}

/** Forgets whose the proposals were that were answered before an instant. */
export const eraseProposalAuthors = (db: Db, before: Date) =>
  db
    .updateTable('NAME_TABLE_proposal')
    .set({ account_id: null })
    .where('answered_at', '<', before)
    .where('account_id', 'is not', null)
    .execute()
