import {
  type FieldOf,
  type FormFields,
  type FormResult,
  type FormState,
  hasProblems,
  isTicked,
  missingTexts,
  officialText,
  readField,
  readTypedText,
  SEND_FIELD,
} from '#domain/base/form.ts'
import { isLocalDate, type LocalDate } from '#domain/base/local-date.ts'
import type { Text } from '#domain/base/text.ts'
import type { DeskProblem } from '../desk/messages.ts'
import type {
  CloseRefusal,
  DecisionRefusal,
  ExtendRefusal,
  ForceRefusal,
  PauseRefusal,
  ResumeRefusal,
} from '../model.ts'
import { MISSING } from '../preparation/model.ts'

type Read<Value> = FormResult<Value, FormState<DeskProblem>>

/** The form with the problems of its days and of its text, which is required in Kazakh and Russian. */
function formOf(body: FormFields, days: readonly string[], name?: string): FormState<DeskProblem> {
  const texts = name === undefined ? {} : { [name]: readTypedText(body, name) }
  const typed = Object.fromEntries([
    ...days.map((day) => [day, readField(body, day)]),
    ...Object.entries(texts).flatMap(([control, text]) =>
      Object.entries(text).map(([language, value]) => [`${control}-${language}`, value]),
    ),
  ])
  const wrong = days.find((day) => !isLocalDate(typed[day] ?? ''))
  if (wrong) return { typed, problems: { [wrong]: 'day-empty' } }
  return { typed, problems: name === undefined ? {} : missingTexts(readTypedText(body, name), name, MISSING) }
}

/** Until when comments and answers are taken, and why the term is extended. */
export function readExtensionForm(
  body: FormFields,
): Read<{ readonly closesOn: LocalDate; readonly answersDueOn: LocalDate; readonly reason: Text }> {
  const form = formOf(body, ['closesOn', 'answersDueOn'], 'extendReason')
  if (hasProblems(form)) return { ok: false, form }
  const { closesOn = '', answersDueOn = '' } = form.typed
  const reason = officialText(readTypedText(body, 'extendReason'))
  return { ok: true, value: { closesOn, answersDueOn, reason }, form }
}

export const extensionFieldOf: FieldOf<ExtendRefusal, 'closesOn' | 'answersDueOn'> = {
  'closed-already': SEND_FIELD,
  'consultation-over': SEND_FIELD,
  'paused-already': SEND_FIELD,
  'not-later': 'closesOn',
  'answers-before-close': 'answersDueOn',
}

/** From which day on comments are paused, and why. */
export function readPauseForm(body: FormFields): Read<{ readonly from: LocalDate; readonly reason: Text }> {
  const form = formOf(body, ['pausedFrom'], 'pauseReason')
  if (hasProblems(form)) return { ok: false, form }
  const reason = officialText(readTypedText(body, 'pauseReason'))
  return { ok: true, value: { from: form.typed.pausedFrom ?? '', reason }, form }
}

export const pauseFieldOf: FieldOf<PauseRefusal, 'pausedFrom'> = {
  'closed-already': SEND_FIELD,
  'consultation-over': 'pausedFrom',
  'paused-already': SEND_FIELD,
  'pause-in-past': 'pausedFrom',
}

/** The first day on which comments are taken again. */
export function readResumptionForm(body: FormFields): Read<LocalDate> {
  const form = formOf(body, ['resumesOn'])
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
): Read<{ readonly on: LocalDate; readonly decision: Text; readonly early: boolean }> {
  const { typed, problems } = formOf(body, ['decidedOn'], 'decision')
  const early = isTicked(body, 'early')
  const form: FormState<DeskProblem> = { typed: { ...typed, early: early ? 'yes' : '' }, problems }
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
export function readForceDayForm(body: FormFields): Read<LocalDate> {
  const form = formOf(body, ['forceOn'])
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
  'still-open': SEND_FIELD,
  'paused-already': SEND_FIELD,
  'closed-already': SEND_FIELD,
  'comments-unanswered': SEND_FIELD,
}
