import { Type } from 'typebox'
import { parseCount } from '#domain/base/count.ts'
import {
  type FieldOf,
  type FormFields,
  type FormResult,
  type FormState,
  hasProblems,
  isTicked,
  readChoice,
  readField,
  refuseField,
  SEND_FIELD,
} from '#domain/base/form.ts'
import type { RefusalOf } from '#domain/base/result.ts'
import { pageNumber, readForm } from '#platform/http/index.ts'
import { type Contact, parseContact } from '../contact-model.ts'
import { NAME_MAX } from '../model.ts'
import type { recordAttendance } from './actions.ts'
import { type AttendanceProblem, attendanceMessages } from './messages.ts'
import {
  ATTENDEES_MAX,
  type AttendeeFilter,
  type CheckInRefusal,
  NAME_WORDS_MAX,
  TYPED_COUNT_MAX,
} from './model.ts'

type AttendanceRead<Value> = FormResult<Value, FormState<AttendanceProblem>>

const WalkIn = Type.Object({
  name: Type.String({ maxLength: NAME_MAX, problems: { required: 'name-empty', maxLength: 'name-long' } }),
  contact: Type.Optional(Type.String()),
})

/** The parameters of the list at the door. */
export const AttendeeFilterAndPage = Type.Object({
  q: Type.Optional(Type.String({ maxLength: NAME_WORDS_MAX })),
  awaited: Type.Optional(Type.Literal('yes')),
  page: Type.Optional(pageNumber),
})

/** Which attendees the list shows, from an address or from the button beside an attendee. */
export const readAttendeeFilterForm = (query: FormFields): AttendeeFilter => {
  const page = Number(readChoice(query, 'page'))
  return {
    words: readField(query, 'q').slice(0, NAME_WORDS_MAX).trim(),
    awaited: isTicked(query, 'awaited'),
    page: Number.isSafeInteger(page) && page > 0 && page < 1_000_000 ? page : 1,
  }
}

/** The id that the page has made for a person who is added. */
export const readWalkInIdField = (body: FormFields): string => readChoice(body, 'id')

/** Somebody who came without having registered. */
export function readWalkInForm(
  body: FormFields,
): AttendanceRead<{ readonly id: string; readonly name: string; readonly contact: Contact | undefined }> {
  const read = readForm(WalkIn, body, attendanceMessages)
  const id = readWalkInIdField(body)
  const { contact: typed = '' } = read.form.typed
  const contact = parseContact(typed)
  const problems: Partial<Record<string, AttendanceProblem>> = { ...read.form.problems }
  if (typed.trim() !== '' && !contact) problems.contact ??= 'contact-wrong'
  const form = { typed: { ...read.form.typed, id }, problems }
  return read.ok && !hasProblems(form)
    ? { ok: true, value: { id, name: read.value.name.replace(/\s+/g, ' '), contact }, form }
    : { ok: false, form }
}

const Attendance = Type.Object({
  attended: Type.String({ maxLength: TYPED_COUNT_MAX, problems: { otherwise: 'count-wrong' } }),
})

/** How many people came. */
export function readAttendanceForm(body: FormFields): AttendanceRead<number> {
  const { form, ...read } = readForm(Attendance, body, attendanceMessages)
  const count = read.ok ? parseCount(read.value.attended, ATTENDEES_MAX) : undefined
  return count === undefined
    ? { ok: false, form: refuseField(form, 'attended', 'count-wrong') }
    : { ok: true, value: count, form }
}

export const attendanceFieldOf: FieldOf<
  Exclude<RefusalOf<typeof recordAttendance>, 'target-unknown'>,
  keyof typeof Attendance.properties
> = {
  'cancelled-already': 'attended',
  'not-begun': 'attended',
}

/** Why nobody can be added or checked in. */
export const checkInFieldOf: FieldOf<CheckInRefusal, never> = {
  'cancelled-already': SEND_FIELD,
  'not-open': SEND_FIELD,
  'erased-already': SEND_FIELD,
}
