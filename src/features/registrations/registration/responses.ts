import { emptyForm, type FormState } from '#domain/base/form.ts'
import { sha256Hex } from '#platform/crypto/token.ts'
import { formPage, page, type RouteRequest } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { findRegistrationTargets, type RegistrationTargetKind } from '../kinds.ts'
import type { LinkProblem } from '../model.ts'
import { findRegistration } from '../store.ts'
import { RegistrationPage, UnknownRegistrationPage } from './views.tsx'

/** The registration behind a secret link. */
export async function registrationPage(
  kind: RegistrationTargetKind,
  { ctx, frame, params }: RouteRequest<unknown>,
  form: FormState<LinkProblem> = emptyForm,
) {
  const { key = '' } = params
  const registration = await findRegistration(ctx.db, sha256Hex(key))
  const things = await findRegistrationTargets(ctx, registration ? [registration.target] : [])
  const thing = registration && things.get(registration.target.id)
  if (!thing) return page(UnknownRegistrationPage({ frame, kind }), 404)
  const view = RegistrationPage({
    frame,
    secret: key,
    registration,
    ...thing,
    zone: zoneOfTerritory(thing.target.place.code),
    now: ctx.now(),
    today: ctx.today(),
    form,
  })
  return formPage(view, form)
}
