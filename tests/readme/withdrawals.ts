import type { Label } from '#domain/base/text.ts'
import {
  type WithdrawableKind,
  type WithdrawableThing,
  withWithdrawals,
} from '#features/withdrawals/index.ts'
import type { Db, TransactionDb } from '#platform/db/index.ts'
import { defineFeature, type Feature } from '#platform/feature.ts'
import type { Permission } from '#platform/identity/index.ts'

export function example(
  { label, permission }: { label: Label; permission: Permission },
  { path, deskPath }: Pick<WithdrawableKind, 'path' | 'deskPath'>,
  findPublicPoll: (db: Db, key: object) => Promise<WithdrawableThing | undefined>,
  lockPublicPoll: (db: TransactionDb, key: object) => Promise<WithdrawableThing | undefined>,
  markPollWithdrawn: (db: Db, id: string, now: Date) => Promise<void>,
  { routes }: Pick<Feature, 'routes'>,
) {
  // README src/features/withdrawals
  const find: WithdrawableKind['find'] = ({ db }, key) => findPublicPoll(db, key) // nothing once withdrawn
  const lock: WithdrawableKind['lock'] = ({ db }, key) => lockPublicPoll(db, key)
  const withdraw: WithdrawableKind['withdraw'] = ({ db }, { id }, now) => markPollWithdrawn(db, id, now)
  const texts = { kind: 'polls.poll', label, act: 'polls.withdrawn' } as const // `act`: with words in auditNames and entryTypes
  const withdrawables: readonly WithdrawableKind[] = [
    { ...texts, permission, path, deskPath, find, lock, withdraw },
  ]
  const polls: Feature = defineFeature({ name: 'polls', routes }, withWithdrawals(withdrawables)) // the last one
  // end
  return polls
}
