import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Language } from '#domain/base/text.ts'
import type { CommentKind } from '#domain/comment/index.ts'
import { foldLetters, specificLetters } from '#domain/kazakh/index.ts'
import { BODY_MAX, type Intake, type IntakeRefusal, intakeRefusals, WORDING_MAX } from '../model.ts'
import { plainText } from './paste-model.ts'

/** Characters of the key for finding similar comments: similar texts are similar from their beginning. */
export const SEARCH_KEY_MAX = 400

/** The content of a comment before it is checked. */
export type CommentContent = {
  readonly kind: CommentKind
  readonly language: Language
  readonly body: string
  /** Only for a proposed wording: the new text and its original. */
  readonly wording?:
    | { readonly text: string; readonly original: string; readonly language: 'kk' | 'ru' }
    | undefined
}
export type ContentRefusal =
  | IntakeRefusal
  | 'comment-empty'
  | 'comment-long'
  | 'wording-empty'
  | 'wording-long'
  | 'wording-same'

/** Texts that differ in white space only are the same. */
const inOneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/** Checks the content of a comment and removes markup of word processors, or refuses it. */
export function checkContent(
  intake: Intake,
  content: CommentContent,
): Result<CommentContent, ContentRefusal> {
  if (intake !== 'open') return refuse(intakeRefusals[intake])
  const body = plainText(content.body)
  if (body.length > BODY_MAX) return refuse('comment-long')
  if (content.kind !== 'wording')
    return body === '' ? refuse('comment-empty') : accept({ ...content, body, wording: undefined })
  const text = inOneLine(plainText(content.wording?.text ?? ''))
  if (!content.wording || text === '') return refuse('wording-empty')
  if (text.length > WORDING_MAX) return refuse('wording-long')
  if (text === inOneLine(content.wording.original)) return refuse('wording-same')
  return accept({ ...content, body, wording: { ...content.wording, text } })
}

const KAZAKH = new RegExp(`[${specificLetters}]`, 'giu')
/** About a seventh of the letters of a Kazakh text are specific to Kazakh; Russian texts have a few in names. */
const KAZAKH_SHARE = 0.03

/** The language of a text by its letters, else that of the page on which it was written. */
export function writtenLanguage(text: string, page: Language): Language {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters < 8) return page
  if ((text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) < letters / 2) return 'en'
  return (text.match(KAZAKH)?.length ?? 0) > letters * KAZAKH_SHARE ? 'kk' : 'ru'
}

/** A file that is kept already, so that it is not sent twice. */
export type RetainedFile = { readonly token: string; readonly name: string }

/** The key for finding similar comments: the beginning of the normalised text. */
export const searchKeyOf = (body: string, wording = ''): string =>
  foldLetters(`${body} ${wording}`.slice(0, 2 * SEARCH_KEY_MAX)).slice(0, SEARCH_KEY_MAX)
