import type { Label } from '#domain/base/text.ts'
import { type Withdrawable, type WithdrawableThing, withWithdrawals } from '#features/withdrawals/index.ts'
import type { Db } from '#platform/db/index.ts'
import type { Feature } from '#platform/feature.ts'
import type { Permission } from '#platform/identity/index.ts'

export function example(
  { label, permission }: { label: Label; permission: Permission },
  { path, deskPath }: Pick<Withdrawable, 'path' | 'deskPath'>,
  findPublicPoll: (db: Db, key: object, lock: boolean) => Promise<WithdrawableThing | undefined>,
  markPollWithdrawn: (db: Db, id: string, now: Date) => Promise<void>,
  { routes }: Pick<Feature, 'routes'>,
) {
  // README src/features/withdrawals
  const find: Withdrawable['find'] = ({ db }, key, { lock }) => findPublicPoll(db, key, lock) // nothing once withdrawn
  const withdraw: Withdrawable['withdraw'] = ({ db }, { id }, now) => markPollWithdrawn(db, id, now)
  const texts = { kind: 'polls.poll', label, act: 'polls.withdrawn' } as const // `act`: with words in auditNames and entryTypes
  const withdrawables: readonly Withdrawable[] = [{ ...texts, permission, path, deskPath, find, withdraw }]
  const polls: Feature = withWithdrawals(withdrawables, { name: 'polls', routes }) // outside of withLinks, withDrafts …
  // end
  return polls
}
