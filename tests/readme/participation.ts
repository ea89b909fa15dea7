import type { ParticipationRule } from '#domain/participation/index.ts'
import type { PlaceRange } from '#domain/territory/index.ts'
import { checkTakingPart, loadVoterKey, openRoll } from '#features/residents/index.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import type { Actor } from '#platform/identity/index.ts'

export async function example(
  ctx: Context,
  inside: TransactionContext,
  actor: Actor,
  place: PlaceRange,
  vote: string,
) {
  const days = { opensOn: '2026-11-01', closesOn: '2026-11-30' } as const
  // README src/domain/participation
  const rule: ParticipationRule = { who: 'resident', place, registerDay: '2026-11-01', ofAge: true }
  const allowed = await checkTakingPart(ctx, rule, actor) // features/residents: { weight: 1 } or a message key
  await openRoll(inside, vote, days) // when the vote is opened
  const voter = await loadVoterKey(inside, actor, vote) // 32 bytes: stored with the ballot, once in each vote
  // end
  return { allowed, voter }
}
