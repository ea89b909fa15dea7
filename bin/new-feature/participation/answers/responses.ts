import { emptyForm, type FormState, hasProblems } from '#domain/base/form.ts'
import { isId } from '#domain/base/id.ts'
import type { Context } from '#platform/context.ts'
import { type Frame, notFound, page, type SubjectOf } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { subjectOfProposal } from '../proposals/model.ts'
import { findProposal } from '../proposals/store.ts'
import type { AnswerProblem } from './messages.ts'
import { DeskProposalPage } from './views.tsx'

export const findProposalSubject: SubjectOf = async ({ db }, { proposal: id = '' }) => {
  const proposal = isId(id) ? await findProposal(db, id) : undefined
  return proposal && subjectOfProposal(proposal)
}

/** A proposal with the form of its answer; a form that was refused comes back with 422. */
export async function proposalPage(
  ctx: Context,
  frame: Frame,
  { proposal: id = '' }: Readonly<Record<string, string>>,
  form: FormState<AnswerProblem> = emptyForm,
) {
  const proposal = await findProposal(ctx.db, id)
  if (!proposal) throw notFound()
  const zone = zoneOfTerritory(proposal.territory)
  return page(DeskProposalPage({ frame, proposal, zone, form }), hasProblems(form) ? 422 : 200)
}
