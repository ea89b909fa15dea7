import { DAY_MS } from '#domain/base/duration.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import { checkCollection, type Participant, type ParticipationRule } from '#domain/participation/index.ts'
import type { Context } from '#platform/context.ts'
import { type Actor, voteKeyProof, voterKeyOf } from '#platform/identity/index.ts'
import { identityKeyInForce } from '../verification/identity-actions.ts'
import {
  addRoll,
  findIdentity,
  findOpenRoll,
  findVerified,
  forgetComingOfAge,
  listClosed,
  listPosts,
  markClosed,
} from './store.ts'

/** The key of a vote is not the one with which it was opened, or is missing. Going on would let people vote twice. */
export class WrongVoteKey extends Error {
  constructor(vote: string) {
    super(
      `The key of the vote ${vote} is not here: put back votes/${vote}.key from your copy of the data folder`,
    )
    this.name = 'WrongVoteKey'
  }
}

/** An account, with the person of the directory to whom it belongs. */
export type AccountHolder = Pick<Actor, 'account'> & Partial<Pick<Actor, 'person'>>

/**
 * What is known about a person for `checkParticipation`: two queries at most; with the kind of a rule only what that
 * rule asks about, which is nothing for a confirmed contact. Undefined: not signed in.
 */
export async function findParticipant(
  { db }: Pick<Context, 'db'>,
  holder: AccountHolder | undefined,
  who?: ParticipationRule['who'],
): Promise<Participant> {
  if (!holder) return { contact: false }
  const { account, person } = holder
  const asks = (kind: ParticipationRule['who']) => who === undefined || who === kind
  const [residence, posts] = await Promise.all([
    asks('resident') ? findVerified(db, account) : undefined,
    asks('member') && person ? listPosts(db, person) : [],
  ])
  return { contact: true, signedIn: true, residence, posts }
}

export type RollRefusal = 'collection-backwards' | 'collection-too-long' | 'roll-exists'

/**
 * Opens the roll of a vote, inside the transaction that opens the vote: makes its key, and holds the identity keys as
 * they are until the roll is closed. The key is on the disk before the row is written; a transaction that is rolled back
 * leaves a key that the next attempt uses.
 */
export async function openRoll(
  inside: Context,
  vote: string,
  days: { readonly opensOn: LocalDate; readonly closesOn: LocalDate },
): Promise<Result<undefined, RollRefusal>> {
  const checked = checkCollection(days)
  if (!checked.ok) return checked
  const identityKey = await identityKeyInForce(inside)
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
  return added ? accept(undefined) : refuse('roll-exists')
}

/**
 * The voter key of a person in an open vote: the same whenever they come, with whichever account. Refused for people who
 * are not verified residents. Inside the transaction that stores the ballot.
 * @throws WrongVoteKey when the key of the vote is missing or another one
 */
export async function findVoterKey(
  inside: Context,
  actor: Actor,
  vote: string,
): Promise<Result<Uint8Array, 'roll-closed' | 'residence-needed'>> {
  const roll = await findOpenRoll(inside.db, vote)
  if (!roll) return refuse('roll-closed')
  const key = await inside.voterKeys.read(vote)
  if (!key || Buffer.compare(voteKeyProof(key), roll.proof) !== 0) throw new WrongVoteKey(vote)
  const resident = await findIdentity(inside.db, actor.account)
  if (!resident) return refuse('residence-needed')
  if (resident.keyNumber !== roll.identityKey)
    throw new Error(`The identity keys changed during the vote ${vote}`)
  return accept(voterKeyOf(key, resident.identity))
}

/** Closes a roll for good. Its key is destroyed in the following night; from then on a ballot is nobody's. */
export async function closeRoll(inside: Context, vote: string): Promise<Result<undefined, 'roll-closed'>> {
  return (await markClosed(inside.db, vote, inside.now())) ? accept(undefined) : refuse('roll-closed')
}

/** How far back the nightly erasure looks for closed rolls: longer than a site is down. */
const LOOK_BACK_DAYS = 60

/** Every night: destroys the keys of closed votes, and forgets the days on which people came of age. */
export async function eraseVoteKeys({ db, now, today, voterKeys }: Context): Promise<void> {
  await forgetComingOfAge(db, today())
  for (const vote of await listClosed(db, new Date(now().getTime() - LOOK_BACK_DAYS * DAY_MS)))
    await voterKeys.destroy(vote)
}
