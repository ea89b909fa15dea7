import type { Language } from '#domain/base/text.ts'
import { type CommentKind, commentKinds } from '#domain/comment/index.ts'
import type { Context } from '#platform/context.ts'
import type { Upload } from '#platform/http/index.ts'
import { storeDocument, storePicture, uploadMessages } from '#platform/uploads/index.ts'
import { readAuthor } from '../joining/routes.ts'
import { NAME_MAX } from '../model.ts'
import type { SubmitRefusal } from './actions.ts'
import type { CommentDraft } from './field-views.tsx'
import { submissionMessages as words } from './messages.ts'
import { hasFile } from './store.ts'

/** Signatures of photographs (JPEG, PNG, RIFF of WebP, brands of AVIF), as Latin-1. */
const PICTURES = [/^\xff\xd8\xff/, /^\x89PNG/, /^RIFF....WEBP/s, /^....ftypavi[fs]/s]

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
  const hash = text('fileHash')
  return {
    kind,
    body: text('body'),
    wording: text('wording'),
    ...readAuthor(body),
    version: Number(text('version')),
    seen: given.seen === 'yes',
    problems: {},
    ...(/^[0-9a-f]{64}$/.test(hash) && text('withoutFile') === ''
      ? { file: { sha256: hash, name: text('fileName').slice(0, 255) || 'file' } }
      : {}),
  }
}

/** Stores an uploaded file; its errors are shown beside the field. */
export async function withFile(
  ctx: Context,
  typed: TypedComment,
  files: readonly Upload[],
  language: Language,
): Promise<TypedComment> {
  const [upload] = files
  const problem = (text: string) => ({
    ...typed,
    file: undefined,
    problems: { ...typed.problems, file: text },
  })
  if (!upload)
    return typed.file && !(await hasFile(ctx.db, typed.file.sha256))
      ? problem(uploadMessages['file-missing'][language])
      : typed
  if (files.length > 1) return problem(words['one-file'][language])
  const isPicture = PICTURES.some((signature) =>
    signature.test(Buffer.from(upload.bytes.subarray(0, 16)).toString('latin1')),
  )
  const kept = isPicture ? await storePicture(ctx.db, upload) : await storeDocument(ctx.db, upload)
  if (!kept.ok)
    return problem(
      (kept.refusal === 'document-unknown' ? words['file-unknown'] : uploadMessages[kept.refusal])[language],
    )
  const format = 'format' in kept.value ? kept.value.format.toLowerCase() : 'webp'
  return { ...typed, file: { sha256: kept.value.sha256, name: namedAs(upload.name, format) } }
}

/** The name of a file with the extension of its real format, because programs choose by extension. */
const namedAs = (name: string, format: string) =>
  `${name.replace(/\.[^.]{1,5}$/, '').slice(0, NAME_MAX) || format}.${format}`
