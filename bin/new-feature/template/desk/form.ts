import { type Static, Type } from 'typebox'
import {
  type FieldOf,
  type FormFields,
  type FormResult,
  type FormState,
  hasProblems,
  officialText,
  readTypedText,
  SEND_FIELD,
} from '#domain/base/form.ts'
// with participation
import { isLocalDate } from '#domain/base/local-date.ts'
// end
import type { Language, Text } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { readForm } from '#platform/http/index.ts'
import { messages, type NamePascalProblem } from '../messages.ts'
import { type PublishRefusal, REASON_MAX, TITLE_MAX, type WithdrawRefusal } from '../model.ts'
import { findNamePascalPublisher } from '../store.ts'

type DeskFormResult<Value> = FormResult<Value, FormState<NamePascalProblem>>

/** A field with the message of each rule that its value may break; a field that is empty counts as missing. */
const title = (required: 'kk-empty' | 'ru-empty') =>
  Type.String({ maxLength: TITLE_MAX, problems: { required, maxLength: 'title-long' } })
const reason = (required: 'kk-empty' | 'ru-empty') =>
  Type.String({ maxLength: REASON_MAX, problems: { required, maxLength: 'reason-long' } })

/** Characters of the slug of an organisation. */
const ORGANISATION_MAX = 200

const NewNamePascal = Type.Object({
  organisation: Type.String({
    maxLength: ORGANISATION_MAX,
    problems: { required: 'organisation-empty', otherwise: 'organisation-unknown' },
  }),
  'title-kk': title('kk-empty'),
  'title-ru': title('ru-empty'),
  'title-en': Type.Optional(
    Type.String({ maxLength: TITLE_MAX, problems: { maxLength: 'title-long' } }),
  ),
  // with participation
  closesOn: Type.String({ problems: { required: 'closes-on-empty' } }),
  // end
})

const Withdrawal = Type.Object({
  'reason-kk': reason('kk-empty'),
  'reason-ru': reason('ru-empty'),
  'reason-en': Type.Optional(
    Type.String({ maxLength: REASON_MAX, problems: { maxLength: 'reason-long' } }),
  ),
})

/** What is published. What the schema cannot say is added to the problems, so that all of them are shown at once. */
export async function readNamePascalForm(
  { db }: Context,
  body: FormFields,
): Promise<DeskFormResult<Omit<Static<typeof NewNamePascal>, `title-${Language}`> & { readonly title: Text }>> {
  const read = readForm(NewNamePascal, body, messages)
  const { typed } = read.form
  const problems: Partial<Record<string, NamePascalProblem>> = { ...read.form.problems }
  if (!(await findNamePascalPublisher(db, typed.organisation ?? ''))) problems.organisation ??= 'organisation-unknown'
  // with participation
  if (!isLocalDate(typed.closesOn ?? '')) problems.closesOn ??= 'closes-on-wrong'
  // end
  const form = { typed, problems }
  if (!read.ok || hasProblems(form)) return { ok: false, form }
  return { ok: true, value: { ...read.value, title: officialText(readTypedText(typed, 'title')) }, form }
}

/** The field beside which each refusal of publishing stands. */
export const publishFieldOf: FieldOf<Exclude<PublishRefusal, 'organisation-unknown'>, keyof typeof NewNamePascal.properties> = {
  // with participation
  'closes-on-past': 'closesOn',
  // end
}

/** Why something is withdrawn. */
export function readNamePascalWithdrawalForm(body: FormFields): DeskFormResult<Text> {
  const read = readForm(Withdrawal, body, messages)
  return read.ok ? { ...read, value: officialText(readTypedText(read.form.typed, 'reason')) } : read
}

/** The field beside which each refusal of withdrawing stands. */
export const withdrawalFieldOf: FieldOf<WithdrawRefusal, keyof typeof Withdrawal.properties> = {
  'withdrawn-already': SEND_FIELD,
}
