import { emptyForm, type FormState } from '#domain/base/form.ts'
import { isId } from '#domain/base/id.ts'
import type { Context } from '#platform/context.ts'
import { formPage, notFound, type SignedInRequest, type SubjectOf } from '#platform/http/index.ts'
import { may } from '#platform/identity/index.ts'
import type { ConsultationDeskProblem } from '../desk/messages.ts'
import type { Consultation } from '../model.ts'
import { consultationPermissions as permissions } from '../permissions.ts'
import { termClockOf } from '../responses.ts'
import { findConsultation, findConsultationOwner } from '../store.ts'
import { DeskConsultationPage } from './views.tsx'

/** The owner of the consultation in a path, for permission checks. */
export const findConsultationSubject: SubjectOf = ({ db }, { id = '' }) =>
  isId(id) ? findConsultationOwner(db, id) : Promise.resolve(undefined)

/** The consultation in a path. Throws not found. */
async function getConsultation(ctx: Context, id = ''): Promise<Consultation> {
  const found = await findConsultation(ctx.db, { id })
  if (!found) throw notFound()
  return found
}

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
