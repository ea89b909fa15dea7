import { emptyForm, type FormState, hasProblems } from '#domain/base/form.ts'
import { formPage, page, type SignedInRequest } from '#platform/http/index.ts'
import { getNamePascal } from '../pages/responses.ts'
import type { ProposalProblem } from './messages.ts'
import type { ProposeNotice } from './model.ts'
import { findProposeRefusal } from './queries.ts'
import { ProposalSentPage, ProposePage } from './views.tsx'

/** The form, with why this person cannot send one, or that their proposal was sent. */
export async function proposePage(
  { ctx, actor, frame, params }: SignedInRequest,
  form: FormState<ProposalProblem> = emptyForm,
  done?: ProposeNotice,
) {
  const nameCamel = await getNamePascal(ctx, params.slug)
  if (done) return page(ProposalSentPage({ frame, nameCamel }))
  const refusal = hasProblems(form) ? undefined : await findProposeRefusal(ctx, actor, nameCamel)
  return formPage(ProposePage({ frame, nameCamel, refusal, form }), form)
}
