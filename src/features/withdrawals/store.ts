import { type Db, jsonb } from '#platform/db/index.ts'
import type { WithdrawableKey, Withdrawal } from './model.ts'
import type { WithdrawalRow } from './tables.ts'

/** What stays of a thing of a kind that was withdrawn; undefined for what never was. */
export async function findWithdrawal(
  db: Db,
  kind: string,
  key: WithdrawableKey,
): Promise<Withdrawal | undefined> {
  const row = await db
    .selectFrom('withdrawal as w')
    .innerJoin('organisation_link as o', 'o.id', 'w.organisation_id')
    .innerJoin('organisation_place as p', 'p.id', 'w.organisation_id')
    .select([
      'w.id',
      'w.slug',
      'w.title',
      'w.reason',
      'w.withdrawn_at as at',
      'w.territory_code as territory',
    ])
    .select(['o.id as organisationId', 'o.slug as organisationSlug', 'o.name', 'p.first', 'p.last'])
    .where('w.kind', '=', kind)
    .where((eb) => ('id' in key ? eb('w.id', '=', key.id) : eb('w.slug', '=', key.slug)))
    .executeTakeFirst()
  if (!row) return undefined
  const { organisationId: id, organisationSlug: slug, name, first, last, ...withdrawal } = row
  return { ...withdrawal, organisation: { id, slug, name, first, last } }
}

export const addWithdrawal = (db: Db, row: WithdrawalRow) =>
  db
    .insertInto('withdrawal')
    .values({ ...row, title: row.title && jsonb(row.title), reason: jsonb(row.reason) })
    .execute()
