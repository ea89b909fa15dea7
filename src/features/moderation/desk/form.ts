import {
  type FieldOf,
  type FormFields,
  type FormResult,
  type FormState,
  filledForm,
  readChoice,
  readTypedText,
  refuseField,
  SEND_FIELD,
  type TypedText,
} from '#domain/base/form.ts'
import type { ModerationProblem } from '../messages.ts'
import type { JudgeAppealRefusal, ReportDecisionRefusal } from './actions.ts'

type DecisionControl = 'outcome' | 'rule' | 'reason-kk' | 'reason-ru'

type DecisionValue<Outcome> = {
  readonly outcome: Outcome
  readonly rule: string
  readonly reason: TypedText
}

/** A decision on reports or on an appeal; rule and reason are judged by the action. */
export function readModerationDecisionForm<Outcome extends string>(
  body: FormFields,
  outcomes: readonly Outcome[],
): FormResult<DecisionValue<Outcome>, FormState<ModerationProblem>> {
  const [chosen, rule] = [readChoice(body, 'outcome'), readChoice(body, 'rule')]
  const reason = readTypedText(body, 'reason')
  const typed: Readonly<Record<DecisionControl, string>> = {
    outcome: chosen,
    rule,
    'reason-kk': reason.kk,
    'reason-ru': reason.ru,
  }
  const form = filledForm(typed)
  const outcome = outcomes.find((name) => name === chosen)
  return outcome
    ? { ok: true, value: { outcome, rule, reason }, form }
    : { ok: false, form: refuseField(form, 'outcome', 'outcome-empty') }
}

export const reportFieldOf: FieldOf<ReportDecisionRefusal, DecisionControl> = {
  'rule-empty': 'rule',
  'reason-kk-empty': 'reason-kk',
  'reason-ru-empty': 'reason-ru',
  'reason-kk-long': 'reason-kk',
  'reason-ru-long': 'reason-ru',
  'decided-already': SEND_FIELD,
  'own-thing': SEND_FIELD,
}

export const appealFieldOf: FieldOf<Exclude<JudgeAppealRefusal, 'decision-unknown'>, DecisionControl> = {
  'reason-kk-empty': 'reason-kk',
  'reason-ru-empty': 'reason-ru',
  'reason-kk-long': 'reason-kk',
  'reason-ru-long': 'reason-ru',
  'own-thing': SEND_FIELD,
  'not-appealed': SEND_FIELD,
  'judged-already': SEND_FIELD,
  'same-moderator': SEND_FIELD,
}
