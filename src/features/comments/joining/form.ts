import { Type } from 'typebox'
import {
  type FieldOf,
  type FormFields,
  type FormResult,
  type FormState,
  hasProblems,
  readField,
  SEND_FIELD,
} from '#domain/base/form.ts'
import type { Language } from '#domain/base/text.ts'
import type { ConfirmRefusal } from '#features/accounts/index.ts'
import { participationFieldOf } from '#features/residents/index.ts'
import { readForm } from '#platform/http/index.ts'
import type { Actor } from '#platform/identity/index.ts'
import type { Author } from '../checks.ts'
import { NAME_MAX } from '../model.ts'
import { type SubmissionProblem, submissionMessages } from '../submission/messages.ts'
import type { JoinRefusal } from './actions.ts'

const NewAuthor = Type.Object({
  name: Type.Optional(Type.String({ maxLength: NAME_MAX, problems: { maxLength: 'name-long' } })),
  email: Type.Optional(Type.String()),
})

export type AuthorControl = keyof typeof NewAuthor.properties

/** Who writes or joins: the person who is signed in, or the name and the address that a letter confirms. */
export function readAuthorForm(
  body: FormFields,
  actor: Actor | undefined,
  language: Language,
): FormResult<Author, FormState<SubmissionProblem>> {
  const read = readForm(NewAuthor, body, submissionMessages)
  const [name, email] = [readField(body, 'name').replaceAll(/\s+/g, ' '), readField(body, 'email')]
  const isAnonymous = !actor && email === ''
  const form: FormState<SubmissionProblem> = {
    typed: { name, email },
    problems: { ...read.form.problems, ...(isAnonymous ? { email: 'email-empty' } : {}) },
  }
  if (!read.ok || hasProblems(form)) return { ok: false, form }
  return { ok: true, value: actor ?? { email, name: name || null, language }, form }
}

export const joinFieldOf: FieldOf<Exclude<JoinRefusal, 'thing-unknown'> | ConfirmRefusal, AuthorControl> = {
  ...participationFieldOf,
  'email-wrong': 'email',
  'letters-too-many': 'email',
  'not-yet': SEND_FIELD,
  'paused-already': SEND_FIELD,
  'closed-already': SEND_FIELD,
  'own-thing': SEND_FIELD,
  'joined-already': SEND_FIELD,
  flooding: SEND_FIELD,
}
