import { emptyForm, type FormState } from '#domain/base/form.ts'
import { isId } from '#domain/base/id.ts'
import type { Context } from '#platform/context.ts'
import { formPage, notFound, type SignedInRequest, type SubjectOf } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { subjectOfProposal } from '../proposals/model.ts'
import { findProposal } from '../proposals/store.ts'
import type { ProposalAnswerProblem } from './messages.ts'
import type { ProposalAnswerNotice } from './model.ts'
import { DeskProposalPage } from './views.tsx'

const findAtDesk = async ({ db }: Context, id = '') => (isId(id) ? findProposal(db, id) : undefined)

export const findProposalSubject: SubjectOf = async (ctx, { proposal: id }) => {
  const proposal = await findAtDesk(ctx, id)
  return proposal && subjectOfProposal(proposal)
}

/** A proposal with the form of its answer. */
export async function deskProposalPage(
  { ctx, frame, params }: SignedInRequest,
  form: FormState<ProposalAnswerProblem> = emptyForm,
  done?: ProposalAnswerNotice,
) {
  const proposal = await findAtDesk(ctx, params.proposal)
  if (!proposal) throw notFound()
  const zone = zoneOfTerritory(proposal.territory)
  return formPage(DeskProposalPage({ frame, proposal, zone, form, done }), form)
}
