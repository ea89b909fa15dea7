import { type Static, Type } from 'typebox'
import {
  type FieldOf,
  type FormFields,
  type FormResult,
  type FormState,
  hasProblems,
  officialText,
  readTypedText,
} from '#domain/base/form.ts'
import type { Language, Text } from '#domain/base/text.ts'
import { findPublisher, ORGANISATION_SLUG_MAX } from '#features/organisations/index.ts'
import type { Context } from '#platform/context.ts'
// with participation
import { dayField, officialTextFields, readForm } from '#platform/http/index.ts'
// end
// without participation
import { officialTextFields, readForm } from '#platform/http/index.ts'
// end
import { messages, type NamePascalProblem } from '../messages.ts'
import { type NamePascalPublishRefusal, TITLE_MAX } from '../model.ts'

type DeskFormResult<Value> = FormResult<Value, FormState<NamePascalProblem>>

const NewNamePascal = Type.Object({
  organisation: Type.String({
    maxLength: ORGANISATION_SLUG_MAX,
    problems: { required: 'organisation-empty', otherwise: 'organisation-unknown' },
  }),
  ...officialTextFields('title', TITLE_MAX, 'title-long'),
  // with participation
  closesOn: dayField,
  // end
})

/** What is published. What the schema cannot say is added to the problems, so that all of them are shown at once. */
export async function readNamePascalForm(
  { db }: Context,
  body: FormFields,
): Promise<DeskFormResult<Omit<Static<typeof NewNamePascal>, `title-${Language}`> & { readonly title: Text }>> {
  const read = readForm(NewNamePascal, body, messages)
  const { typed } = read.form
  const problems: Partial<Record<string, NamePascalProblem>> = { ...read.form.problems }
  if (!(await findPublisher(db, typed.organisation ?? ''))) problems.organisation ??= 'organisation-unknown'
  const form = { typed, problems }
  if (!read.ok || hasProblems(form)) return { ok: false, form }
  return { ok: true, value: { ...read.value, title: officialText(readTypedText(typed, 'title')) }, form }
}

/** The field beside which each refusal of publishing stands. */
export const publishFieldOf: FieldOf<Exclude<NamePascalPublishRefusal, 'organisation-unknown'>, keyof typeof NewNamePascal.properties> = {
  // with participation
  'closes-on-past': 'closesOn',
  // end
}
