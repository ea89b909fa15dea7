import { emptyForm, type FormState } from '#domain/base/form.ts'
import { formPage, type SignedInRequest } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import type { RegistrationTargetKind } from '../kinds.ts'
import { getRegistrationTarget } from '../responses.ts'
import type { ConfirmationProblem } from './messages.ts'
import { groupUnconfirmed, UNCONFIRMED_SHOWN_MAX } from './model.ts'
import { listUnconfirmed } from './store.ts'
import { UnconfirmedPage } from './views.tsx'

/** Who is unconfirmed, with the forms that confirm them or release their seats. */
export async function unconfirmedPage(
  kind: RegistrationTargetKind,
  { ctx, frame, params }: SignedInRequest,
  form: FormState<ConfirmationProblem> = emptyForm,
) {
  const target = await getRegistrationTarget(ctx, kind, params.slug)
  const groups = groupUnconfirmed(await listUnconfirmed(ctx.db, target.id, UNCONFIRMED_SHOWN_MAX))
  const zone = zoneOfTerritory(target.place.code)
  return formPage(UnconfirmedPage({ frame, kind, target, zone, groups, form }), form)
}
