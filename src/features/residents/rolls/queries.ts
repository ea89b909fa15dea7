import { accept, type Result, refuse } from '#domain/base/result.ts'
import {
  checkParticipation,
  type Participant,
  type ParticipationRefusal,
  type ParticipationRule,
} from '#domain/participation/index.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import { type Actor, voteKeyProof, voterKeyOf } from '#platform/identity/index.ts'
import { findIdentity, findVerifiedResidence, listHeldPosts, lockOpenRoll } from './store.ts'

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
    asks('resident') ? findVerifiedResidence(db, account) : undefined,
    asks('member') && person ? listHeldPosts(db, person) : [],
  ])
  return { contact: true, signedIn: true, residence, posts }
}

/** The answer of `checkParticipation`. */
export type TakingPart = Result<{ readonly weight: number }, ParticipationRefusal>

/** Whether a person may take part today. Reads what the rule asks about, in one query at most. */
export const checkTakingPart = async (
  ctx: Pick<Context, 'db' | 'today'>,
  rule: ParticipationRule,
  holder: AccountHolder | undefined,
): Promise<TakingPart> => checkParticipation(rule, await findParticipant(ctx, holder, rule.who), ctx.today())

/**
 * The voter key of a person in an open vote: the same whenever they come, with whichever account. Refused for people who
 * are not verified residents.
 * @throws WrongVoteKey when the key of the vote is missing or another one
 */
export async function loadVoterKey(
  inside: TransactionContext,
  actor: Actor,
  vote: string,
): Promise<Result<Uint8Array, 'closed-already' | 'residence-needed'>> {
  const roll = await lockOpenRoll(inside.db, vote)
  if (!roll) return refuse('closed-already')
  const key = await inside.voterKeys.read(vote)
  if (!key || Buffer.compare(voteKeyProof(key), roll.proof) !== 0) throw new WrongVoteKey(vote)
  const resident = await findIdentity(inside.db, actor.account)
  if (!resident) return refuse('residence-needed')
  if (resident.keyNumber !== roll.identityKey)
    throw new Error(`The identity keys changed during the vote ${vote}`)
  return accept(voterKeyOf(key, resident.identity))
}
