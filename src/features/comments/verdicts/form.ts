import { Type } from 'typebox'
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
import { ANSWER_NUMBER_MAX, ANSWERED_TOGETHER_MAX, TEMPLATE_TITLE_MAX } from './model.ts'

/** Characters of the numbers in an address, and of the id of a template. */
const [NUMBERS_MAX, TEMPLATE_ID_MAX] = [1000, 40]

export const AnswerQuery = Type.Object({
  numbers: Type.Optional(Type.String({ maxLength: NUMBERS_MAX })),
  template: Type.Optional(Type.String({ maxLength: TEMPLATE_ID_MAX })),
})

/** The numbers of the comments that are answered together, from an address or a form. */
export const parseNumbers = (text: string | undefined): readonly number[] =>
  [...new Set((text ?? '').split(','))]
    .filter((item) => /^[1-9]\d{0,14}$/.test(item))
    .slice(0, ANSWERED_TOGETHER_MAX)
    .map(Number)

/** The number of an answer as its form says it: 1, or more for a correction. */
export const parseAnswerNumber = (text: string | undefined): number =>
  Math.max(1, Math.min(ANSWER_NUMBER_MAX, Number.parseInt(text ?? '1', 10) || 1))

/** The answer; the numbers of its comments stay in the form. */
export function readAnswerForm(
  body: FormFields,
  verdicts: readonly Verdict[],
): FormResult<OfficialAnswer, FormState<AnswerProblem>> {
  const typed = readTextFields(body)
  const reason = readTypedText(typed, 'reason')
  const verdict = verdicts.find((name) => name === typed.verdict)
  const problems = {
    ...(verdict ? {} : { verdict: 'verdict-empty' as const }),
    ...missingTexts(reason, 'reason'),
  }
  const form = { typed, problems }
  if (!verdict || Object.keys(problems).length > 0) return { ok: false, form }
  const number = parseAnswerNumber(typed.number)
  const template = typed.template?.slice(0, TEMPLATE_TITLE_MAX)
  return { ok: true, value: { verdict, reason: officialText(reason), number, template }, form }
}

export const answerFieldOf: FieldOf<Exclude<AnswerRefusal, 'comment-unknown'>, never> = {
  'closed-already': SEND_FIELD,
  'answered-already': SEND_FIELD,
}

/** A form filled with a template, or with the answer that is being corrected. */
export const prefilledAnswerForm = (
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
