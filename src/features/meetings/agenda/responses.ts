import { emptyForm, type FormState } from '#domain/base/form.ts'
import { formPage, type SignedInRequest } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { getMeeting } from '../responses.ts'
import type { AgendaProblem } from './messages.ts'
import { checkAgenda } from './model.ts'
import { listItemTimes } from './store.ts'
import { AgendaPage } from './views.tsx'

/** The agenda of a meeting at the desk, with the buttons that mark its items. */
export async function agendaPage(
  { ctx, frame, params }: SignedInRequest,
  form: FormState<AgendaProblem> = emptyForm,
) {
  const meeting = await getMeeting(ctx, params.slug)
  const open = checkAgenda(meeting, ctx.now())
  const view = AgendaPage({
    frame,
    meeting,
    items: await listItemTimes(ctx.db, meeting.id),
    zone: zoneOfTerritory(meeting.place.code),
    closed: open.ok ? undefined : open.refusal,
    form,
  })
  return formPage(view, form)
}
