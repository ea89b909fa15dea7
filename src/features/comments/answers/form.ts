import {
  type FieldOf,
  type FormFields,
  type FormResult,
  type FormState,
  filledForm,
  missingTexts,
  officialText,
  readTypedText,
  SEND_FIELD,
} from '#domain/base/form.ts'
import type { Text } from '#domain/base/text.ts'
import type { Verdict } from '#domain/comment/index.ts'
import { readTextFields } from '#platform/http/index.ts'
import type { AnswerRefusal, OfficialAnswer } from './actions.ts'
import type { AnswerProblem } from './messages.ts'
import { ANSWERED_TOGETHER_MAX } from './model.ts'

const TITLE_MAX = 200

/** The numbers of the comments that are answered together, from an address or a form. */
export const parseNumbers = (text: string | undefined): readonly number[] =>
  [...new Set((text ?? '').split(','))]
    .filter((one) => /^[1-9]\d{0,14}$/.test(one))
    .slice(0, ANSWERED_TOGETHER_MAX)
    .map(Number)

/** The answer, and the numbers of its comments; none: the form did not arrive as a whole. */
export function readAnswerForm(
  body: FormFields,
  verdicts: readonly Verdict[],
): FormResult<OfficialAnswer, FormState<AnswerProblem>> & { readonly numbers: readonly number[] } {
  const typed = readTextFields(body)
  const numbers = parseNumbers(typed.numbers)
  const reason = readTypedText(typed, 'reason')
  const verdict = verdicts.find((one) => one === typed.verdict)
  const problems = {
    ...(verdict ? {} : { verdict: 'verdict-empty' as const }),
    ...missingTexts(reason, 'reason'),
  }
  const form = { typed, problems }
  if (!verdict || Object.keys(problems).length > 0) return { ok: false, form, numbers }
  const number = Math.max(1, Math.min(1000, Number.parseInt(typed.number ?? '1', 10) || 1))
  const template = typed.template?.slice(0, TITLE_MAX)
  return { ok: true, value: { verdict, reason: officialText(reason), number, template }, form, numbers }
}

export const fieldOf: FieldOf<Exclude<AnswerRefusal, 'comment-unknown'>, never> = {
  'closed-already': SEND_FIELD,
  'answered-already': SEND_FIELD,
}

/** A form filled with a template, or with the answer that is being corrected. */
export const begunFrom = (
  from: { readonly verdict: string; readonly reason: Text } | null | undefined,
): FormState<never> =>
  filledForm(
    from
      ? {
          verdict: from.verdict,
          'reason-kk': from.reason.kk,
          'reason-ru': from.reason.ru,
          'reason-en': from.reason.en ?? '',
        }
      : {},
  )
