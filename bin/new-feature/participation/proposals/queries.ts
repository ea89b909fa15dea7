import { findParticipant } from '#features/residents/index.ts'
import type { Context } from '#platform/context.ts'
import type { Actor } from '#platform/identity/index.ts'
import type { NamePascal } from '../model.ts'
import { checkProposal, type ProposeRefusal, participationOf } from './model.ts'
import { hasProposed } from './store.ts'

/** Why a person cannot send a proposal, to be said before they type; undefined when they can. */
export async function findProposeRefusal(
  ctx: Context,
  actor: Actor,
  nameCamel: NamePascal,
): Promise<ProposeRefusal | undefined> {
  const { who } = participationOf(nameCamel)
  const [participant, hasOne] = await Promise.all([
    findParticipant(ctx, actor, who),
    hasProposed(ctx.db, nameCamel.id, actor.account),
  ])
  const checked = checkProposal(nameCamel, participant, ctx.today())
  if (!checked.ok) return checked.refusal
  return hasOne ? 'proposed-already' : undefined
}
