import { DAY_MS } from '#domain/base/duration.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import { checkCollection } from '#domain/participation/index.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import { voteKeyProof } from '#platform/identity/index.ts'
import { ensureIdentityKey } from '../verification/identity-actions.ts'
import { addRoll, eraseComingOfAge, listClosedRolls, markRollClosed } from './store.ts'

export type RollRefusal = 'collection-backwards' | 'collection-too-long' | 'opened-already'

/**
 * Opens the roll of a vote: makes its key, and holds the identity keys as
 * they are until the roll is closed. The key is on the disk before the row is written; a transaction that is rolled back
 * leaves a key that the next attempt uses.
 */
export async function openRoll(
  inside: TransactionContext,
  vote: string,
  days: { readonly opensOn: LocalDate; readonly closesOn: LocalDate },
): Promise<Result<undefined, RollRefusal>> {
  const checked = checkCollection(days)
  if (!checked.ok) return checked
  const identityKey = await ensureIdentityKey(inside)
  const key = await inside.voterKeys.create(vote)
  const added = await addRoll(inside.db, {
    id: vote,
    identity_key: identityKey,
    key_proof: voteKeyProof(key),
    opens_on: days.opensOn,
    closes_on: days.closesOn,
    opened_at: inside.now(),
    closed_at: null,
  })
  return added ? accept(undefined) : refuse('opened-already')
}

/** Closes a roll for good. Its key is destroyed in the following night; from then on a ballot is nobody's. */
export async function closeRoll(
  inside: TransactionContext,
  vote: string,
): Promise<Result<undefined, 'closed-already'>> {
  return (await markRollClosed(inside.db, vote, inside.now())) ? accept(undefined) : refuse('closed-already')
}

/** How far back the nightly erasure looks for closed rolls: longer than a site is down. */
const LOOK_BACK_DAYS = 60

/** Every night: destroys the keys of closed votes, and erases the days on which people came of age. */
export async function eraseVoteKeys({ db, now, today, voterKeys }: Context): Promise<void> {
  await eraseComingOfAge(db, today())
  for (const vote of await listClosedRolls(db, new Date(now().getTime() - LOOK_BACK_DAYS * DAY_MS)))
    await voterKeys.destroy(vote)
}
