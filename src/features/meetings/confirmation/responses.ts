import { emptyForm, type FormState } from '#domain/base/form.ts'
import { formPage, type SignedInRequest } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { getDeskMeeting } from '../responses.ts'
import type { ConfirmationProblem } from './messages.ts'
import { groupUnconfirmed, UNCONFIRMED_SHOWN_MAX } from './model.ts'
import { listUnconfirmed } from './store.ts'
import { UnconfirmedPage } from './views.tsx'

/** Who is unconfirmed, with the forms that confirm them or release their seats. */
export async function unconfirmedPage(
  { ctx, frame, params }: SignedInRequest,
  form: FormState<ConfirmationProblem> = emptyForm,
) {
  const meeting = await getDeskMeeting(ctx, params.slug)
  const groups = groupUnconfirmed(await listUnconfirmed(ctx.db, meeting.id, UNCONFIRMED_SHOWN_MAX))
  const zone = zoneOfTerritory(meeting.place.code)
  return formPage(UnconfirmedPage({ frame, meeting, zone, groups, form }), form)
}
