import { type Static, Type } from 'typebox'
import {
  type FieldOf,
  type FormFields,
  type FormResult,
  type FormState,
  officialText,
  readTypedText,
  SEND_FIELD,
} from '#domain/base/form.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import type { Text } from '#domain/base/text.ts'
import { dayField, officialTextFields, readForm } from '#platform/http/index.ts'
import { type ConsultationDeskProblem, deskMessages } from '../desk/messages.ts'
import { STATEMENT_MAX } from '../model.ts'
import type {
  CloseRefusal,
  ConsultationExtendRefusal,
  ConsultationPauseRefusal,
  ConsultationResumeRefusal,
  DecisionRefusal,
  ForceRefusal,
} from '../state-model.ts'

type DeskFormResult<Value> = FormResult<Value, FormState<ConsultationDeskProblem>>

const NewTerm = Type.Object({
  closesOn: dayField,
  answersDueOn: dayField,
  ...officialTextFields('extendReason', STATEMENT_MAX, 'statement-long'),
})
const NewPause = Type.Object({
  pausedFrom: dayField,
  ...officialTextFields('pauseReason', STATEMENT_MAX, 'statement-long'),
})
const Resumption = Type.Object({ resumesOn: dayField })
const NewDecision = Type.Object({
  decidedOn: dayField,
  ...officialTextFields('decision', STATEMENT_MAX, 'statement-long'),
  early: Type.Optional(Type.Literal('yes', { problems: { otherwise: 'early-unconfirmed' } })),
})
const ForceDay = Type.Object({ forceOn: dayField })

const typedTextOf = (value: Readonly<Record<string, unknown>>, name: string): Text =>
  officialText(readTypedText(value, name))

/** Until when comments and answers are taken, and why the term is extended. */
export function readExtensionForm(
  body: FormFields,
): DeskFormResult<Pick<Static<typeof NewTerm>, 'closesOn' | 'answersDueOn'> & { readonly reason: Text }> {
  const read = readForm(NewTerm, body, deskMessages)
  if (!read.ok) return read
  const { closesOn, answersDueOn } = read.value
  return { ...read, value: { closesOn, answersDueOn, reason: typedTextOf(read.value, 'extendReason') } }
}

export const extensionFieldOf: FieldOf<ConsultationExtendRefusal, keyof typeof NewTerm.properties> = {
  'closed-already': SEND_FIELD,
  'over-already': SEND_FIELD,
  'paused-already': SEND_FIELD,
  'not-later': 'closesOn',
  'answers-before-close': 'answersDueOn',
}

/** From which day on comments are paused, and why. */
export function readPauseForm(
  body: FormFields,
): DeskFormResult<{ readonly from: LocalDate; readonly reason: Text }> {
  const read = readForm(NewPause, body, deskMessages)
  if (!read.ok) return read
  return { ...read, value: { from: read.value.pausedFrom, reason: typedTextOf(read.value, 'pauseReason') } }
}

export const pauseFieldOf: FieldOf<ConsultationPauseRefusal, keyof typeof NewPause.properties> = {
  'closed-already': SEND_FIELD,
  'pause-after-term': 'pausedFrom',
  'paused-already': SEND_FIELD,
  'pause-in-past': 'pausedFrom',
}

/** The first day on which comments are taken again. */
export function readResumptionForm(body: FormFields): DeskFormResult<LocalDate> {
  const read = readForm(Resumption, body, deskMessages)
  return read.ok ? { ...read, value: read.value.resumesOn } : read
}

export const resumptionFieldOf: FieldOf<ConsultationResumeRefusal, keyof typeof Resumption.properties> = {
  'closed-already': SEND_FIELD,
  'not-paused': SEND_FIELD,
  'resumes-in-past': 'resumesOn',
  'resumes-before-pause': 'resumesOn',
}

/** What was decided on a document, and when. `early`: before the consultation is closed, as the form was told. */
export function readDecisionForm(
  body: FormFields,
): DeskFormResult<{ readonly on: LocalDate; readonly decision: Text; readonly early: boolean }> {
  const read = readForm(NewDecision, body, deskMessages)
  if (!read.ok) return read
  const { decidedOn: on, early } = read.value
  return { ...read, value: { on, decision: typedTextOf(read.value, 'decision'), early: early === 'yes' } }
}

export const decisionFieldOf: FieldOf<DecisionRefusal, keyof typeof NewDecision.properties> = {
  'not-announced': SEND_FIELD,
  'decided-already': SEND_FIELD,
  'decided-in-future': 'decidedOn',
  'early-unconfirmed': 'early',
}

/** The day on which a document enters into force. */
export function readForceDayForm(body: FormFields): DeskFormResult<LocalDate> {
  const read = readForm(ForceDay, body, deskMessages)
  return read.ok ? { ...read, value: read.value.forceOn } : read
}

export const forceFieldOf: FieldOf<ForceRefusal, keyof typeof ForceDay.properties> = {
  'not-decided': SEND_FIELD,
  'in-force-already': SEND_FIELD,
  'force-before-decision': 'forceOn',
}

/** Closing is a button without fields. */
export const closeFieldOf: FieldOf<CloseRefusal, never> = {
  'not-announced': SEND_FIELD,
  'not-over': SEND_FIELD,
  'paused-already': SEND_FIELD,
  'closed-already': SEND_FIELD,
  'comments-unanswered': SEND_FIELD,
}
