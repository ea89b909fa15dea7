import { cleanText } from '#domain/base/clean.ts'
import type { Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import type { Upload } from '#platform/http/index.ts'
import type { Actor } from '#platform/identity/index.ts'
import { keepDocument, keepPicture, uploadMessages } from '#platform/uploads/index.ts'
import { type CommentKind, commentKinds } from '../model.ts'
import type { SayRefusal, Speaker } from './actions.ts'
import type { SayDraft } from './field-views.tsx'
import { sayMessages as words } from './messages.ts'
import { hasFile } from './store.ts'

const NAME_MAX = 200
/** How photographs begin (JPEG, PNG, RIFF of WebP, the brands of AVIF), as Latin-1. */
const PICTURES = [/^\xff\xd8\xff/, /^\x89PNG/, /^RIFF....WEBP/s, /^....ftypavi[fs]/s]

/** Which field a refusal belongs to. */
export const fieldOf: Readonly<Partial<Record<SayRefusal, keyof SayDraft>>> = {
  'comment-empty': 'body',
  'comment-long': 'body',
  'wording-empty': 'wording',
  'wording-long': 'wording',
  'wording-same': 'wording',
  'email-wrong': 'email',
  'letters-too-many': 'email',
}

export type Typed = SayDraft & {
  readonly kind: CommentKind
  readonly version: number
  readonly seen: boolean
}

/** A posted form of saying something, whatever came. */
export function readSaying(body: unknown): Typed {
  const given = (body ?? {}) as Readonly<Record<string, unknown>>
  const text = (name: string) => (typeof given[name] === 'string' ? given[name] : '')
  const kind = commentKinds.find((one) => one === given.kind) ?? 'remark'
  const hash = text('fileHash')
  return {
    kind,
    body: text('body'),
    wording: text('wording'),
    name: cleanText(text('name')).replaceAll(/\s+/g, ' ').trim(),
    email: text('email').trim(),
    version: Number(text('version')),
    seen: given.seen === 'yes',
    problems: {},
    ...(/^[0-9a-f]{64}$/.test(hash) && text('withoutFile') === ''
      ? { file: { sha256: hash, name: text('fileName').slice(0, 255) || 'file' } }
      : {}),
  }
}

/** Keeps a file that came along; what is wrong with it is said beside its field. */
export async function withFile(
  ctx: Context,
  typed: Typed,
  files: readonly Upload[],
  language: Language,
): Promise<Typed> {
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
  const kept = isPicture ? await keepPicture(ctx.db, upload) : await keepDocument(ctx.db, upload)
  if (!kept.ok)
    return problem(
      (kept.refusal === 'document-unknown' ? words['file-unknown'] : uploadMessages[kept.refusal])[language],
    )
  const format = 'format' in kept.value ? kept.value.format.toLowerCase() : 'webp'
  return { ...typed, file: { sha256: kept.value.sha256, name: namedAs(upload.name, format) } }
}

/** A file's name with the ending that its content asks for: what opens it goes by that. */
const namedAs = (name: string, format: string) =>
  `${name.replace(/\.[^.]{1,5}$/, '').slice(0, NAME_MAX) || format}.${format}`

/** Who speaks: as signed in, or by what was typed. */
export function speakerOf(
  actor: Actor | undefined,
  typed: Pick<SayDraft, 'name' | 'email'>,
  language: Language,
): Speaker {
  return actor ?? { email: typed.email, name: typed.name || null, language }
}

/** What is missing of somebody who is not signed in. */
export const whoProblems = (
  actor: Actor | undefined,
  { name, email }: Pick<SayDraft, 'name' | 'email'>,
  language: Language,
): Record<string, string> => ({
  ...(name.length > NAME_MAX ? { name: words['name-long'][language] } : {}),
  ...(!actor && email === '' ? { email: words['email-empty'][language] } : {}),
})
