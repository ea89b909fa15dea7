import { filledForm, SEND_FIELD, typedText } from '#domain/base/form.ts'
import { formatPoint } from '#domain/location/index.ts'
import { formPage, type SignedInRequest } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import type { Meeting } from '../model.ts'
import { placeClockOf } from '../preparation/checks.ts'
import { getDeskMeeting, getMeeting } from '../responses.ts'
import { type ChangeForm, changeFormMessages } from './form.ts'
import type { ChangeKind } from './model.ts'
import { ChangePage } from './views.tsx'

/** The form before anything is typed: the meeting as it is now. */
function initialForm(meeting: Meeting, arrived: number): ChangeForm {
  const clock = placeClockOf(meeting.place.code)
  const start = clock.at(meeting.startsAt)
  const attended = meeting.attended ?? (arrived > 0 ? arrived : undefined)
  const texts = { venue: typedText(meeting.venue), address: typedText(meeting.address) }
  return filledForm({
    day: start.day,
    starts: start.time,
    ends: clock.at(meeting.endsAt).time,
    point: meeting.point ? formatPoint(meeting.point) : '',
    ...Object.fromEntries(
      Object.entries(texts).flatMap(([name, text]) =>
        Object.entries(text).map(([language, value]) => [`${name}-${language}`, value]),
      ),
    ),
    attended: attended === undefined ? '' : String(attended),
    sequence: String(meeting.sequence),
  })
}

/** The page of a change of an announced meeting. */
export async function changePage(
  { ctx, frame, params }: SignedInRequest,
  kind: ChangeKind,
  refused?: ChangeForm,
) {
  const [meeting, desk] = await Promise.all([getMeeting(ctx, params.slug), getDeskMeeting(ctx, params.slug)])
  const { code } = meeting.place
  const initial = initialForm(meeting, desk.arrived)
  // The page shows the other change, so whoever sends the form again has seen it.
  const isConflict = refused?.problems[SEND_FIELD] === 'changed-meanwhile'
  const sequence = isConflict ? initial.typed.sequence : refused?.typed.sequence
  const form = refused ? { ...refused, typed: { ...refused.typed, sequence: sequence ?? '' } } : initial
  const view = ChangePage({
    frame,
    kind,
    meeting: desk,
    zone: zoneOfTerritory(code),
    offset: placeClockOf(code).at(meeting.startsAt).offset,
    hasAgendaTimes: meeting.agenda.some(({ startsAt }) => startsAt !== null),
    form,
    messages: changeFormMessages,
  })
  return formPage(view, form)
}
