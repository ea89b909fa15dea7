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
export function readComment(body: unknown): TypedComment {
  const given = (body ?? {}) as Readonly<Record<string, unknown>>
  const text = (name: string) => (typeof given[name] === 'string' ? given[name] : '')
  const kind = commentKinds.find((one) => one === given.kind) ?? 'remark'
  const token = text('fileToken')
  return {
    kind,
    body: text('body'),
    wording: text('wording'),
    ...readAuthor(body),
    version: Number(text('version')),
    seen: given.seen === 'yes',
    problems: {},
    // Its name is known from where it is kept.
    ...(token !== '' && text('withoutFile') === '' ? { file: { token, name: '' } } : {}),
  }
}
