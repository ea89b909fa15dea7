import { type FormFields, isTicked, readChoice, readField } from '#domain/base/form.ts'
import { type CommentKind, commentKinds } from '#domain/comment/index.ts'
import { readAuthor } from '../joining/routes.ts'
import type { SubmitRefusal } from './actions.ts'
import type { CommentDraft } from './field-views.tsx'

/** The field of a refusal. */
export const fieldOf: Readonly<Partial<Record<SubmitRefusal, keyof CommentDraft>>> = {
  'comment-empty': 'body',
  'comment-long': 'body',
  'wording-empty': 'wording',
  'wording-long': 'wording',
  'wording-same': 'wording',
  'email-wrong': 'email',
  'letters-too-many': 'email',
}

export type TypedComment = CommentDraft & {
  readonly kind: CommentKind
  /** The edition on which it was written; 0: the newest. */
  readonly version: number
  /** The author has seen similar comments. */
  readonly seen: boolean
}

/** Parses a posted comment form; accepts any input. */
export function readComment(fields: FormFields): TypedComment {
  const chosen = readChoice(fields, 'kind')
  const kind = commentKinds.find((one) => one === chosen) ?? 'remark'
  const token = readChoice(fields, 'fileToken')
  return {
    kind,
    body: readField(fields, 'body'),
    wording: readField(fields, 'wording'),
    ...readAuthor(fields),
    version: Number(readChoice(fields, 'version')),
    seen: isTicked(fields, 'seen'),
    problems: {},
    // Its name is known from where it is kept.
    ...(token !== '' && readChoice(fields, 'withoutFile') === '' ? { file: { token, name: '' } } : {}),
  }
}
