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
import { readForm } from '#platform/http/index.ts'
import { PEOPLE_MAX } from '../model.ts'
import { type Contact, parseContact } from '../registration/contact-model.ts'
import { NAME_MAX } from '../registration/model.ts'
import type { recordAttendance } from './actions.ts'
import { type AttendanceProblem, attendanceMessages } from './messages.ts'
import type { CheckInRefusal, GuestSearch } from './model.ts'

type Read<Value> = FormResult<Value, FormState<AttendanceProblem>>

const WalkIn = Type.Object({
  name: Type.String({ maxLength: NAME_MAX, problems: { required: 'name-empty', maxLength: 'name-long' } }),
  contact: Type.Optional(Type.String()),
})

/** Which guests the list shows, from an address or from the button beside a guest. */
export const readGuestSearchForm = (given: FormFields): GuestSearch => {
  const page = Number(readChoice(given, 'page'))
  return {
    words: readField(given, 'q').slice(0, 100).trim(),
    awaited: isTicked(given, 'awaited'),
    page: Number.isSafeInteger(page) && page > 0 && page < 1_000_000 ? page : 1,
  }
}

/** The id that the page has made for a person who is added. */
export const readWalkInIdField = (body: FormFields): string => readChoice(body, 'id')

/** Somebody who came without having registered. */
export function readWalkInForm(
  body: FormFields,
): Read<{ readonly id: string; readonly name: string; readonly contact: Contact | undefined }> {
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
  attended: Type.String({ maxLength: 20, problems: { otherwise: 'count-wrong' } }),
})

/** How many people came. */
export function readAttendanceForm(body: FormFields): Read<number> {
  const { form, ...read } = readForm(Attendance, body, attendanceMessages)
  const count = read.ok ? parseCount(read.value.attended, PEOPLE_MAX) : undefined
  return count === undefined
    ? { ok: false, form: refuseField(form, 'attended', 'count-wrong') }
    : { ok: true, value: count, form }
}

export const attendanceFieldOf: FieldOf<
  Exclude<RefusalOf<typeof recordAttendance>, 'meeting-unknown'>,
  'attended'
> = {
  'meeting-cancelled': 'attended',
  'not-yet': 'attended',
}

/** Why nobody can be added or checked in; the page has one place for both. */
export const walkInFieldOf: FieldOf<CheckInRefusal, never> = {
  'meeting-cancelled': SEND_FIELD,
  'check-in-closed': SEND_FIELD,
  'people-erased': SEND_FIELD,
}
