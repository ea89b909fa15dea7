import { sql } from 'kysely'
import type { Id } from '#domain/base/id.ts'
import type { PageRange } from '#domain/base/pagination.ts'
import type { ThingAddress } from '#domain/base/thing.ts'
import { type Db, jsonb, type Tables, type TransactionDb } from '#platform/db/index.ts'
import { type Scopes, within } from '#platform/identity/index.ts'
import { type Batch, batchState, columnSums, type Reconciliation, sumOf } from './model.ts'

const batches = (db: Db) =>
  db
    .selectFrom('paper_batch as p')
    .select(['p.id', 'p.target_kind as kind', 'p.target_id as target', 'p.number', 'p.sheets', 'p.columns'])

type BatchRow = Awaited<ReturnType<ReturnType<typeof batches>['executeTakeFirstOrThrow']>>

/** Two queries, however many batches. */
async function withEntries(db: Db, rows: readonly BatchRow[]): Promise<Batch[]> {
  if (rows.length === 0) return []
  const entries = await db
    .selectFrom('paper_entry')
    .select(['id', 'batch_id', 'step', 'account_id as account', 'counts', 'reason'])
    .select('entered_at as enteredAt')
    .where(
      'batch_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('position')
    .execute()
  return rows.map(({ kind, target, ...batch }) => ({
    ...batch,
    thing: { kind, id: target },
    entries: entries.flatMap(({ batch_id, ...entry }) => (batch_id === batch.id ? [entry] : [])),
  }))
}

export async function listBatches(db: Db, { kind, id }: ThingAddress): Promise<Batch[]> {
  const rows = await batches(db)
    .where('p.target_kind', '=', kind)
    .where('p.target_id', '=', id)
    .orderBy('p.number')
    .execute()
  return withEntries(db, rows)
}

/** Whether a correction of a batch `p` waits for another person. */
const isProposed = sql<boolean>`coalesce((
  select last.step = 'proposal' from paper_entry last where last.batch_id = p.id order by last.position desc limit 1
), false)`

/**
 * Batches in the scopes of a person that are not agreed yet or have a correction to be confirmed, the oldest first, at
 * most `limit`. Two queries.
 */
export async function listOpenBatches(
  db: Db,
  scopes: Scopes,
  { offset, limit }: PageRange,
): Promise<Batch[]> {
  const rows = await batches(db)
    .innerJoin('organisation_place as o', 'o.id', 'p.organisation_id')
    .where(within(scopes, { organisation: 'o.id', first: 'o.first', last: 'o.last' }))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('paper_entry as e')
            .innerJoin('paper_entry as f', 'f.batch_id', 'e.batch_id')
            .select('e.id')
            .whereRef('e.batch_id', '=', 'p.id')
            .where('f.step', '=', 'first')
            .where((eb) =>
              eb.or([
                eb('e.step', '=', 'settlement'),
                eb.and([eb('e.step', '=', 'second'), eb('e.counts', '=', eb.ref('f.counts'))]),
              ]),
            )
            .where(not(isProposed)),
        ),
      ),
    )
    .orderBy('p.opened_at')
    .orderBy('p.id')
    .offset(offset)
    .limit(limit)
    .execute()
  return withEntries(db, rows)
}

/** The things of batches, by the ids of the batches. */
export async function listBatchThings(
  db: Db,
  ids: readonly string[],
): Promise<readonly Pick<Batch, 'id' | 'thing'>[]> {
  if (ids.length === 0) return []
  const rows = await batches(db).where('p.id', 'in', ids).execute()
  return rows.map(({ id, kind, target }) => ({ id, thing: { kind, id: target } }))
}

export async function findBatch(db: Db, id: Id<'paper-batch'>): Promise<Batch | undefined> {
  const [batch] = await withEntries(db, await batches(db).where('p.id', '=', id).execute())
  return batch
}

/** A batch to which nobody else adds an entry until this transaction ends; its entries are read after the lock. */
export async function lockBatch(db: TransactionDb, id: Id<'paper-batch'>): Promise<Batch | undefined> {
  await db.selectFrom('paper_batch').select('id').where('id', '=', id).forUpdate().execute()
  return findBatch(db, id)
}

/** What the agreed batches of a thing say together. */
export async function sumAgreedBatches(
  db: Db,
  thing: ThingAddress,
): Promise<Omit<Reconciliation, 'expected'>> {
  const batches = await listBatches(db, thing)
  const byKey: Record<string, number> = {}
  let [total, open] = [0, 0]
  for (const { entries, columns } of batches) {
    const state = batchState(entries)
    if (state.is === 'agreed') {
      total += sumOf(state.counts)
      for (const [at, count] of columnSums(state.counts, columns).entries()) {
        const key = columns[at]?.key ?? ''
        byKey[key] = (byKey[key] ?? 0) + count
      }
    } else open += 1
  }
  return { total, columns: byKey, open }
}

/** Adds a batch with the next number of its target; undefined: somebody else took it at the same moment. */
export const addBatch = (
  db: Db,
  batch: Pick<Batch, 'id' | 'thing' | 'sheets' | 'columns'> & {
    readonly organisation: Id<'organisation'>
    readonly at: Date
  },
): Promise<{ number: number } | undefined> =>
  db
    .insertInto('paper_batch')
    .values((eb) => ({
      id: batch.id,
      organisation_id: batch.organisation,
      target_kind: batch.thing.kind,
      target_id: batch.thing.id,
      number: eb
        .selectFrom('paper_batch')
        .select(sql<number>`coalesce(max(number), 0) + 1`.as('next'))
        .where('target_kind', '=', batch.thing.kind)
        .where('target_id', '=', batch.thing.id),
      sheets: batch.sheets,
      columns: jsonb(batch.columns),
      opened_at: batch.at,
    }))
    .onConflict((conflict) => conflict.doNothing())
    .returning('number')
    .executeTakeFirst()

export const addEntry = (
  db: Db,
  row: Omit<Tables['paper_entry'], 'account_id'> & { account_id: Id<'account'> },
) => db.insertInto('paper_entry').values(row).execute()

export const addScan = (db: Db, row: Tables['paper_scan']) =>
  db.insertInto('paper_scan').values(row).execute()

export const listScans = (db: Db, batch: Id<'paper-batch'>) =>
  db
    .selectFrom('paper_scan')
    .select(['id', 'name', 'added_at as addedAt'])
    .where('batch_id', '=', batch)
    .orderBy('added_at')
    .orderBy('id')
    .execute()

/** A scan with what is needed to send its file. */
export const findScan = (db: Db, batch: Id<'paper-batch'>, scan: string) =>
  db
    .selectFrom('paper_scan as s')
    .innerJoin('file as f', 'f.sha256', 's.sha256')
    .select(['s.sha256', 's.name', 'f.type', 'f.length'])
    .where('s.batch_id', '=', batch)
    .where('s.id', '=', scan)
    .executeTakeFirst()

export const eraseScans = (db: Db, before: Date) =>
  db.deleteFrom('paper_scan').where('added_at', '<', before).execute()

/** The account with this address, for the demonstration. */
export const findClerkAccount = async (db: Db, email: string): Promise<Id<'account'> | undefined> =>
  (await db.selectFrom('account_link').select('id').where('email', '=', email).executeTakeFirst())?.id

export const listEntriesOf = (db: Db, account: Id<'account'>) =>
  db
    .selectFrom('paper_entry as e')
    .innerJoin('paper_batch as b', 'b.id', 'e.batch_id')
    .select([
      'b.target_kind as kind',
      'b.number as batch',
      'e.position as sheet',
      'e.step',
      'e.counts',
      'e.reason',
    ])
    .select('e.entered_at as enteredAt')
    .where('e.account_id', '=', account)
    .orderBy('e.entered_at')
    .execute()

export const eraseClerk = (db: Db, account: Id<'account'>) =>
  db.updateTable('paper_entry').set({ account_id: null }).where('account_id', '=', account).execute()
