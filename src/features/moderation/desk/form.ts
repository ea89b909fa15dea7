import {
  type FormFields,
  type FormResult,
  type FormState,
  readChoice,
  readTypedText,
  type TypedText,
} from '#domain/base/form.ts'
import type { ModerationProblem } from '../messages.ts'
import type { JudgeAppealRefusal, ReportDecisionRefusal } from './actions.ts'

type DecisionValue<Outcome> = {
  readonly outcome: Outcome
  readonly rule: string
  readonly reason: TypedText
}

/** A decision on reports or on an appeal; rule and reason are judged by the action. */
export function readDecisionForm<Outcome extends string>(
  body: FormFields,
  outcomes: readonly Outcome[],
): FormResult<DecisionValue<Outcome>, FormState<ModerationProblem>> {
  const [chosen, rule] = [readChoice(body, 'outcome'), readChoice(body, 'rule')]
  const reason = readTypedText(body, 'reason')
  const typed = { outcome: chosen, rule, 'reason-kk': reason.kk, 'reason-ru': reason.ru }
  const outcome = outcomes.find((one) => one === chosen)
  return outcome
    ? { ok: true, value: { outcome, rule, reason }, form: { typed, problems: {} } }
    : { ok: false, form: { typed, problems: { outcome: 'outcome-unknown' } } }
}

/** The field of each refusal; what no field is about stands beside the outcome. */
export const fieldOf: Readonly<Record<ReportDecisionRefusal | JudgeAppealRefusal, string>> = {
  'rule-unknown': 'rule',
  'reason-kk': 'reason-kk',
  'reason-ru': 'reason-ru',
  'reason-long': 'reason-ru',
  'decided-already': 'outcome',
  'own-thing': 'outcome',
  'appeal-missing': 'outcome',
  'judged-already': 'outcome',
  'same-moderator': 'outcome',
  'decision-unknown': 'outcome',
}
