import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { NewDeadline } from '#features/deadlines/index.ts'
import { checkTakingPart } from '#features/residents/index.ts'
import type { Context } from '#platform/context.ts'
import type { Actor } from '#platform/identity/index.ts'
import type { NamePascal, NamePascalPublisher } from '../model.ts'
import {
  ANSWER_DEADLINE_KIND,
  ANSWER_WORKING_DAYS,
  checkProposal,
  type ProposeRefusal,
  participationOf,
} from './model.ts'
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

/** The deadline of the answer to a proposal that was sent on a day. */
export const proposalAnswerDeadline = (
  proposal: Id<'NAME_KEBAB-proposal'>,
  { organisation, place }: Pick<NamePascalPublisher, 'organisation' | 'place'>,
  from: LocalDate,
): NewDeadline => ({
  kind: ANSWER_DEADLINE_KIND,
  thing: proposal,
  organisation: organisation.id,
  territory: place.code,
  rule: { basis: 'site' },
  counting: {
    from,
    term: { kind: 'after', amount: ANSWER_WORKING_DAYS, unit: 'working_day' },
    extensions: [],
  },
})
