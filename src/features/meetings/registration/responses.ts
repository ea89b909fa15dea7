import { emptyForm, type FormState } from '#domain/base/form.ts'
import { sha256Hex } from '#platform/crypto/token.ts'
import { formPage, page, type RouteRequest } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { findMeeting } from '../store.ts'
import type { LinkProblem } from './model.ts'
import { findRegistration } from './store.ts'
import { RegistrationPage, UnknownRegistrationPage } from './views.tsx'

/** The registration behind a secret link. */
export async function registrationPage(
  { ctx, frame, params }: RouteRequest<unknown>,
  form: FormState<LinkProblem> = emptyForm,
) {
  const { key = '' } = params
  const registration = await findRegistration(ctx.db, sha256Hex(key))
  const meeting = registration && (await findMeeting(ctx.db, registration.meetingSlug))
  if (!registration || !meeting) return page(UnknownRegistrationPage({ frame }), 404)
  const view = RegistrationPage({
    frame,
    secret: key,
    registration,
    meeting,
    zone: zoneOfTerritory(meeting.place.code),
    now: ctx.now(),
    today: ctx.today(),
    form,
  })
  return formPage(view, form)
}
