import { emptyForm, type FormState } from '#domain/base/form.ts'
import { textIn } from '#domain/base/text.ts'
import type { RegistrationProblem } from '#features/registrations/index.ts'
import { listTrail } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import { formPage, type RouteRequest, type RouteResponse } from '#platform/http/index.ts'
import { listRecords } from '#platform/journal/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { renderMarkdown } from '#platform/markdown/index.ts'
import { renderSections } from '#platform/page-sections.ts'
import { agendaChannel, agendaProgress, checkAgenda } from '../../agenda/model.ts'
import { listItemTimes } from '../../agenda/store.ts'
import type { Meeting } from '../../model.ts'
import { getMeeting } from '../../responses.ts'
import { MeetingPage } from './views.tsx'

/** What has been discussed of an agenda, from shortly before the meeting on. */
async function agendaProps({ db, now }: Context, meeting: Meeting, since: string | undefined) {
  const state = checkAgenda(meeting, now())
  const isEarly = !state.ok && state.refusal !== 'over-already'
  if (meeting.agenda.length === 0 || isEarly) return {}
  const items = await listItemTimes(db, meeting.id)
  const progress = agendaProgress(items, zoneOfTerritory(meeting.place.code))
  return { progress, ...(state.ok ? { live: { since } } : {}) }
}

/** The page of a meeting, with the form of a registration. */
export async function meetingPage(
  { ctx, frame, params }: RouteRequest<unknown>,
  form: FormState<RegistrationProblem> = emptyForm,
): Promise<RouteResponse> {
  const { language } = frame
  const { slug = '' } = params
  // Before the rows are read: what is marked meanwhile is sent to the page again.
  const since = ctx.live.position(agendaChannel({ slug }))
  const meeting = await getMeeting(ctx, slug)
  const [agenda, sections, trail, [record]] = await Promise.all([
    agendaProps(ctx, meeting, since),
    renderSections(ctx, 'meeting', meeting, language),
    listTrail(ctx.db, meeting.place.code),
    listRecords(ctx.db, meeting.id),
  ])
  const view = MeetingPage({
    frame,
    meeting,
    trail,
    record,
    sections,
    zone: zoneOfTerritory(meeting.place.code),
    now: ctx.now(),
    today: ctx.today(),
    about: renderMarkdown(textIn(meeting.about, language)),
    outcome: meeting.outcome ? renderMarkdown(textIn(meeting.outcome, language)) : undefined,
    form,
    ...agenda,
  })
  return formPage(view, form)
}
