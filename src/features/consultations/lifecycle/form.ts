import { type TObject, Type } from 'typebox'
import {
  type FieldOf,
  type FormFields,
  type FormResult,
  type FormState,
  hasProblems,
  isTicked,
  officialText,
  readField,
  readTypedText,
  SEND_FIELD,
} from '#domain/base/form.ts'
import { isLocalDate, type LocalDate } from '#domain/base/local-date.ts'
import type { Text } from '#domain/base/text.ts'
import { readForm } from '#platform/http/index.ts'
import { type DeskProblem, deskMessages } from '../desk/messages.ts'
import type {
  CloseRefusal,
  DecisionRefusal,
  ExtendRefusal,
  ForceRefusal,
  PauseRefusal,
  ResumeRefusal,
} from '../model.ts'

type DeskFormRead<Value> = FormResult<Value, FormState<DeskProblem>>

const day = Type.String({ problems: { otherwise: 'day-empty' } })
const inKazakh = Type.String({ problems: { otherwise: 'kk-empty' } })
const inRussian = Type.String({ problems: { otherwise: 'ru-empty' } })
const optional = Type.Optional(Type.String())

const NewTerm = Type.Object({
  closesOn: day,
  answersDueOn: day,
  'extendReason-kk': inKazakh,
  'extendReason-ru': inRussian,
  'extendReason-en': optional,
})
const NewPause = Type.Object({
  pausedFrom: day,
  'pauseReason-kk': inKazakh,
  'pauseReason-ru': inRussian,
  'pauseReason-en': optional,
})
const Resumption = Type.Object({ resumesOn: day })
const NewDecision = Type.Object({
  decidedOn: day,
  'decision-kk': inKazakh,
  'decision-ru': inRussian,
  'decision-en': optional,
  early: optional,
})
const ForceDay = Type.Object({ forceOn: day })

/** A form by its schema, with the days that do not exist among its problems. */
function formOf(schema: TObject, body: FormFields, days: readonly string[]): FormState<DeskProblem> {
  const { typed: raw, problems } = readForm(schema, body, deskMessages).form
  const typed = Object.fromEntries(Object.keys(raw).map((name) => [name, readField(raw, name)]))
  const wrong = days.filter((name) => !isLocalDate(typed[name] ?? ''))
  return {
    typed,
    problems: { ...problems, ...Object.fromEntries(wrong.map((name) => [name, 'day-empty' as const])) },
  }
}

/** Until when comments and answers are taken, and why the term is extended. */
export function readExtensionForm(
  body: FormFields,
): DeskFormRead<{ readonly closesOn: LocalDate; readonly answersDueOn: LocalDate; readonly reason: Text }> {
  const form = formOf(NewTerm, body, ['closesOn', 'answersDueOn'])
  if (hasProblems(form)) return { ok: false, form }
  const { closesOn = '', answersDueOn = '' } = form.typed
  const reason = officialText(readTypedText(body, 'extendReason'))
  return { ok: true, value: { closesOn, answersDueOn, reason }, form }
}

export const extensionFieldOf: FieldOf<ExtendRefusal, 'closesOn' | 'answersDueOn'> = {
  'closed-already': SEND_FIELD,
  'over-already': SEND_FIELD,
  'paused-already': SEND_FIELD,
  'not-later': 'closesOn',
  'answers-before-close': 'answersDueOn',
}

/** From which day on comments are paused, and why. */
export function readPauseForm(
  body: FormFields,
): DeskFormRead<{ readonly from: LocalDate; readonly reason: Text }> {
  const form = formOf(NewPause, body, ['pausedFrom'])
  if (hasProblems(form)) return { ok: false, form }
  const reason = officialText(readTypedText(body, 'pauseReason'))
  return { ok: true, value: { from: form.typed.pausedFrom ?? '', reason }, form }
}

export const pauseFieldOf: FieldOf<PauseRefusal, 'pausedFrom'> = {
  'closed-already': SEND_FIELD,
  'pause-after-term': 'pausedFrom',
  'paused-already': SEND_FIELD,
  'pause-in-past': 'pausedFrom',
}

/** The first day on which comments are taken again. */
export function readResumptionForm(body: FormFields): DeskFormRead<LocalDate> {
  const form = formOf(Resumption, body, ['resumesOn'])
  return hasProblems(form) ? { ok: false, form } : { ok: true, value: form.typed.resumesOn ?? '', form }
}

export const resumptionFieldOf: FieldOf<ResumeRefusal, 'resumesOn'> = {
  'closed-already': SEND_FIELD,
  'not-paused': SEND_FIELD,
  'resumes-in-past': 'resumesOn',
  'resumes-before-pause': 'resumesOn',
}

/** What was decided on a document, and when. `early`: before the consultation is closed, as the form was told. */
export function readDecisionForm(
  body: FormFields,
): DeskFormRead<{ readonly on: LocalDate; readonly decision: Text; readonly early: boolean }> {
  const form = formOf(NewDecision, body, ['decidedOn'])
  const early = isTicked(form.typed, 'early')
  if (hasProblems(form)) return { ok: false, form }
  const decision = officialText(readTypedText(body, 'decision'))
  return { ok: true, value: { on: form.typed.decidedOn ?? '', decision, early }, form }
}

export const decisionFieldOf: FieldOf<DecisionRefusal, 'decidedOn' | 'early'> = {
  'not-announced': SEND_FIELD,
  'decided-already': SEND_FIELD,
  'decided-in-future': 'decidedOn',
  'early-unconfirmed': 'early',
}

/** The day on which a document enters into force. */
export function readForceDayForm(body: FormFields): DeskFormRead<LocalDate> {
  const form = formOf(ForceDay, body, ['forceOn'])
  return hasProblems(form) ? { ok: false, form } : { ok: true, value: form.typed.forceOn ?? '', form }
}

export const forceFieldOf: FieldOf<ForceRefusal, 'forceOn'> = {
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
