import {
  type FieldOf,
  type FormFields,
  type FormState,
  isTicked,
  type ProblemOf,
  readChoice,
  readField,
  SEND_FIELD,
} from '#domain/base/form.ts'
import type { Label } from '#domain/base/text.ts'
import { type CommentKind, commentKinds } from '#domain/comment/index.ts'
import { participationFieldOf, participationProblemMessages } from '#features/residents/index.ts'
import { uploadMessages } from '#platform/uploads/index.ts'
import type { AuthorControl } from '../joining/form.ts'
import type { SubmitRefusal } from './actions.ts'
import { submissionMessages } from './messages.ts'
import type { RetainedFile } from './model.ts'

/** What can be wrong with a comment, its author or its file. */
export type CommentProblem = ProblemOf<
  typeof uploadMessages & typeof participationProblemMessages & typeof submissionMessages
>
export const commentProblemMessages: Readonly<Record<CommentProblem, Label>> = {
  ...uploadMessages,
  ...participationProblemMessages,
  ...submissionMessages,
}
/** The form as it is shown again, with the file that is kept already. */
export type CommentFormState = FormState<CommentProblem> & { readonly file?: RetainedFile | undefined }

/** A comment by the names of its controls. */
export type SentComment = {
  readonly kind: CommentKind
  readonly body: string
  readonly wording: string
  /** The version on which it was written; 0: the newest. */
  readonly version: number
  /** The author has seen similar comments. */
  readonly seen: boolean
}

/** Parses a posted comment form; accepts any input, which the action judges. */
export function readCommentForm(fields: FormFields): { value: SentComment; form: CommentFormState } {
  const chosen = readChoice(fields, 'kind')
  const kind = commentKinds.find((commentKind) => commentKind === chosen) ?? 'remark'
  const token = readChoice(fields, 'fileToken')
  const [body, wording] = [readField(fields, 'body'), readField(fields, 'wording')]
  const version = Number(readChoice(fields, 'version'))
  return {
    value: { kind, body, wording, version, seen: isTicked(fields, 'seen') },
    form: {
      typed: { body, wording },
      problems: {},
      // Its name is known from where it is kept.
      ...(token !== '' && readChoice(fields, 'withoutFile') === '' ? { file: { token, name: '' } } : {}),
    },
  }
}

/** A thing that is not there, a version that is no longer the newest and a lost file have answers of their own. */
type ShownRefusal = Exclude<SubmitRefusal, 'target-unknown' | 'kind-not-taken' | 'anchor-moved' | 'file-gone'>

export const commentFieldOf: FieldOf<ShownRefusal, keyof SentComment | AuthorControl> = {
  ...participationFieldOf,
  'comment-empty': 'body',
  'comment-long': 'body',
  'wording-empty': 'wording',
  'wording-long': 'wording',
  'wording-same': 'wording',
  'email-wrong': 'email',
  'letters-too-many': 'email',
  'not-yet': SEND_FIELD,
  'paused-already': SEND_FIELD,
  'closed-already': SEND_FIELD,
  'submitted-already': SEND_FIELD,
  flooding: SEND_FIELD,
}
