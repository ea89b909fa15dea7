import { Type } from 'typebox'
import { parseCount } from '#domain/base/count.ts'
import {
  CHOICE_MAX,
  type FieldOf,
  type FormFields,
  type FormResult,
  type FormState,
  hasProblems,
  isBlank,
  missingTexts,
  officialText,
  readField,
  readTypedText,
  SEND_FIELD,
} from '#domain/base/form.ts'
import type { RefusalOf, Result } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import { readPoint } from '#domain/location/index.ts'
import { ATTENDEES_MAX } from '#features/registrations/index.ts'
import { officialTextFields, readForm } from '#platform/http/index.ts'
import { type DocumentRefusal, uploadMessages } from '#platform/uploads/index.ts'
import { DOCUMENT_URL, VENUE_MAX } from '../model.ts'
import { type MeetingTimes, type PlaceClock, parseTimes } from '../preparation/times-model.ts'
import type { cancelMeeting, concludeMeeting, moveMeeting } from './actions.ts'
import { type ChangeProblem, changeProblemMessages } from './messages.ts'
import {
  type changeTexts,
  type NewVenue,
  OUTCOME_MAX,
  parseStoredMinutes,
  REASON_MAX,
  type StoredMinutes,
} from './model.ts'

/** What can be wrong with the form of a change, also with an uploaded file. */
export const changeFormMessages = { ...uploadMessages, ...changeProblemMessages }

/** The form of a change; `kept`: minutes that were uploaded already. */
export type ChangeForm = FormState<ChangeProblem | DocumentRefusal> & {
  readonly kept?: StoredMinutes | undefined
}
type ChangeRead<Value> = FormResult<Value, ChangeForm>

const minutesTitle: Text = { kk: 'Хаттама', ru: 'Протокол', en: 'Minutes' }

/** What is longer than any value that its reader or the action accepts is as wrong as another malformed one. */
const judgedLater = (otherwise: ChangeProblem) =>
  Type.Optional(Type.String({ maxLength: CHOICE_MAX, problems: { otherwise } }))
const sequence = judgedLater('changed-meanwhile')
const optionalReason = Type.Optional(
  Type.String({ maxLength: REASON_MAX, problems: { maxLength: 'reason-long' } }),
)

/** Day and times are judged together, by `parseTimes`. */
const NewTimeAndPlace = Type.Object({
  sequence,
  day: judgedLater('day-wrong'),
  starts: judgedLater('time-wrong'),
  ends: judgedLater('time-wrong'),
  ...officialTextFields('venue', VENUE_MAX, 'venue-long'),
  ...officialTextFields('address', VENUE_MAX, 'address-long'),
  point: judgedLater('point-format'),
  'reason-kk': optionalReason,
  'reason-ru': optionalReason,
  'reason-en': optionalReason,
})
const Reason = Type.Object({ sequence, ...officialTextFields('reason', REASON_MAX, 'reason-long') })
const NewConclusion = Type.Object({
  sequence,
  ...officialTextFields('outcome', OUTCOME_MAX, 'outcome-long'),
  attended: judgedLater('count-wrong'),
  minutes: Type.Optional(Type.String({ pattern: DOCUMENT_URL.source, problems: { otherwise: 'url-wrong' } })),
})

const changeTextOf = (typed: ChangeForm['typed'], name: (typeof changeTexts)[number]) =>
  readTypedText(typed, name)

export type MeetingMove = {
  readonly times: MeetingTimes
  readonly where: NewVenue
  readonly reason: Text | null
  readonly sequence: number
}

/**
 * Another time or another place, by the clock of the place as it is now. Whether the start has passed is the rule of the
 * action: the place may change while the start stays.
 */
export function readMoveForm(body: FormFields, clock: PlaceClock): ChangeRead<MeetingMove> {
  const read = readForm(NewTimeAndPlace, body, changeProblemMessages)
  const { typed } = read.form
  const [day, starts, ends] = [readField(typed, 'day'), readField(typed, 'starts'), readField(typed, 'ends')]
  const { times, problems: wrong } = parseTimes({ day, starts, ends }, clock, new Date(0))
  const point = typed.point?.trim() ? readPoint(typed.point.trim()) : undefined
  const reason = changeTextOf(typed, 'reason')
  const problems = {
    ...wrong,
    ...read.form.problems,
    ...(point === undefined || point.ok ? {} : { point: point.refusal }),
    // It may be left out, but then in all languages.
    ...(isBlank(reason) ? {} : missingTexts(reason, 'reason')),
  }
  const form = { typed, problems }
  if (!times || hasProblems(form)) return { ok: false, form }
  const value = {
    times,
    where: {
      venue: officialText(changeTextOf(typed, 'venue')),
      address: officialText(changeTextOf(typed, 'address')),
      // A form from before there was this field sends none.
      ...('point' in body ? { point: point?.ok ? point.value : null } : {}),
    },
    reason: isBlank(reason) ? null : officialText(reason),
    sequence: Number(typed.sequence),
  }
  return { ok: true, value, form }
}

/** Why a meeting is cancelled. */
export function readChangeReasonForm(body: FormFields): ChangeRead<Text> {
  const read = readForm(Reason, body, changeProblemMessages)
  return read.ok ? { ...read, value: officialText(changeTextOf(read.form.typed, 'reason')) } : read
}

export type ConclusionValue = {
  readonly outcome: Text
  readonly attended: number | undefined
  readonly minutes: { readonly title: Text; readonly url: string } | undefined
}

/** The minutes that the form says were uploaded with an earlier rendering of it. */
export const readStoredMinutesField = (body: FormFields): StoredMinutes | undefined =>
  parseStoredMinutes((name) => readField(body, name))

/** What came of a meeting. `stored`: its minutes as they were kept, or why their file was refused. */
export function readConclusionForm(
  body: FormFields,
  stored: Result<StoredMinutes | undefined, DocumentRefusal>,
): ChangeRead<ConclusionValue> {
  const read = readForm(NewConclusion, body, changeProblemMessages)
  const { typed } = read.form
  const kept = stored.ok ? stored.value : undefined
  const [attended, link] = [readField(typed, 'attended'), readField(typed, 'minutes')]
  const count = attended === '' ? undefined : parseCount(attended, ATTENDEES_MAX)
  const form: ChangeForm = {
    typed,
    problems: {
      ...(link !== '' && kept ? { minutes: 'minutes-twice' } : {}),
      ...(attended !== '' && count === undefined ? { attended: 'count-wrong' } : {}),
      ...read.form.problems,
      ...(stored.ok ? {} : { file: stored.refusal }),
    },
    kept,
  }
  if (hasProblems(form)) return { ok: false, form }
  const url = kept?.address ?? link
  const minutes = url === '' ? undefined : { title: minutesTitle, url }
  return {
    ok: true,
    value: { outcome: officialText(changeTextOf(typed, 'outcome')), attended: count, minutes },
    form,
  }
}

type ChangeAction = typeof moveMeeting | typeof cancelMeeting | typeof concludeMeeting
type ChangeFieldOf<Action extends ChangeAction, Field extends string> = FieldOf<
  Exclude<RefusalOf<Action>, 'meeting-unknown'>,
  Field
>

export const moveFieldOf: ChangeFieldOf<typeof moveMeeting, keyof typeof NewTimeAndPlace.properties> = {
  'day-past': 'day',
  'ends-before-start': 'ends',
  'nothing-changed': SEND_FIELD,
  'changed-meanwhile': SEND_FIELD,
  'cancelled-already': SEND_FIELD,
  'over-already': SEND_FIELD,
}
export const cancellationFieldOf: ChangeFieldOf<typeof cancelMeeting, never> = {
  'cancelled-already': SEND_FIELD,
  'over-already': SEND_FIELD,
}
export const conclusionFieldOf: ChangeFieldOf<typeof concludeMeeting, never> = {
  'cancelled-already': SEND_FIELD,
  'concluded-already': SEND_FIELD,
  'not-begun': SEND_FIELD,
}
