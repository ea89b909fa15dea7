import { emptyForm, type FormState } from '#domain/base/form.ts'
import { formPage, type SignedInRequest } from '#platform/http/index.ts'
import { may } from '#platform/identity/index.ts'
import type { ConsultationDeskProblem } from '../desk/messages.ts'
import { getConsultation } from '../desk/responses.ts'
import { consultationPermissions as permissions } from '../permissions.ts'
import { termClockOf } from '../responses.ts'
import { findConsultationOwner } from '../store.ts'
import { DeskConsultationPage } from './views.tsx'

/** An announced consultation at the desk, with what may be done about it. */
export async function deskConsultationPage(
  { ctx, frame, actor, params }: SignedInRequest,
  form: FormState<ConsultationDeskProblem> = emptyForm,
) {
  const consultation = await getConsultation(ctx, params.id)
  const subject = (await findConsultationOwner(ctx.db, consultation.id)) ?? {}
  const view = DeskConsultationPage({
    frame,
    consultation,
    clock: termClockOf(ctx, consultation.place.code),
    mayPrepare: may(actor, permissions.prepare, subject),
    mayAnswer: may(actor, permissions.answer, subject),
    form,
  })
  return formPage(view, form)
}
