import { type TObject, Type } from 'typebox'
import {
  type FieldOf,
  type FormFields,
  type FormResult,
  type FormState,
  hasProblems,
  missingLanguages,
  officialText,
  readChoice,
  readTypedText,
  SEND_FIELD,
} from '#domain/base/form.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Text } from '#domain/base/text.ts'
import { readForm } from '#platform/http/index.ts'
import { instantOf } from '#ui/format/index.ts'
import type { PublishRefusal } from './checks.ts'
import { type PublicationProblem, publicationMessages } from './messages.ts'
import { type DraftScheduleRefusal, NOTE_MAX } from './model.ts'

type PublicationRead<Value> = FormResult<Value, FormState<PublicationProblem>>

const Schedule = Type.Object({
  day: Type.Unsafe<LocalDate>(
    Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$', problems: { otherwise: 'time-wrong' } }),
  ),
  time: Type.String({ pattern: '^\\d\\d:\\d\\d$', problems: { otherwise: 'time-wrong' } }),
})
const note = Type.Optional(Type.String({ maxLength: NOTE_MAX, problems: { maxLength: 'note-long' } }))
const Note: TObject = Type.Object({ 'note-kk': note, 'note-ru': note })

/** The version that the person has read; NaN or 0 when it did not arrive. */
export const readSeenVersionField = (body: FormFields): number => Number(readChoice(body, 'version'))

/** When something is to be published, by the clock of a zone; an invalid date when there is no such moment. */
export function readScheduleForm(body: FormFields, zone: string): PublicationRead<Date> {
  const read = readForm(Schedule, body, publicationMessages)
  return read.ok ? { ...read, value: instantOf(read.value.day, read.value.time, zone) } : read
}

/** The acts of the page of publication: only a time is about a field. */
export const publicationFieldOf: FieldOf<
  DraftScheduleRefusal | Exclude<PublishRefusal, 'draft-unknown'> | 'published-already',
  keyof typeof Schedule.properties
> = {
  'time-wrong': 'day',
  'time-past': 'day',
  'time-far': 'day',
  incomplete: SEND_FIELD,
  'changed-meanwhile': SEND_FIELD,
  'state-changed-meanwhile': SEND_FIELD,
  'published-already': SEND_FIELD,
}

/** Why something is corrected: in both official languages, or in neither. */
export function readNoteForm(body: FormFields): PublicationRead<Text | null> {
  const { form: noteForm } = readForm(Note, body, publicationMessages)
  const note = readTypedText(noteForm.typed, 'note')
  const absent = missingLanguages(note)
  const isHalf = absent.length === 1
  const form: FormState<PublicationProblem> = {
    typed: noteForm.typed,
    problems: { ...(isHalf ? { [`note-${absent[0]}`]: 'note-incomplete' } : {}), ...noteForm.problems },
  }
  if (hasProblems(form)) return { ok: false, form }
  return { ok: true, value: absent.length > 0 ? null : officialText(note), form }
}
