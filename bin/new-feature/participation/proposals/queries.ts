import { checkTakingPart } from '#features/residents/index.ts'
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
  const open = checkProposal(nameCamel, ctx.today())
  if (!open.ok) return open.refusal
  const [allowed, hasOne] = await Promise.all([
    checkTakingPart(ctx, participationOf(nameCamel), actor),
    hasProposed(ctx.db, nameCamel.id, actor.account),
  ])
  if (!allowed.ok) return allowed.refusal
  return hasOne ? 'proposed-already' : undefined
}
