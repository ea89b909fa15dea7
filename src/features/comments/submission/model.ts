import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Language } from '#domain/base/text.ts'
import type { CommentKind } from '#domain/comment/index.ts'
import { specificLetters } from '#domain/kazakh/index.ts'
import { BODY_MAX, type Intake, WORDING_MAX } from '../model.ts'
import { plainText } from '../paste-model.ts'

/** Characters of the folded words by which like comments are found: texts that are alike are so from their beginning. */
export const SEARCH_KEY_MAX = 400

/** What a person writes, before it is accepted. */
export type CommentContent = {
  readonly kind: CommentKind
  readonly language: Language
  readonly body: string
  /** Only of a proposed wording: the new words, and those that they were made from. */
  readonly wording?:
    | { readonly text: string; readonly original: string; readonly language: 'kk' | 'ru' }
    | undefined
}
export type ContentRefusal =
  | Exclude<Intake, 'open'>
  | 'comment-empty'
  | 'comment-long'
  | 'wording-empty'
  | 'wording-long'
  | 'wording-same'

/** Words that differ in spaces only are the same words. */
const inOneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/** Accepts what a person writes, cleaned of what a word processor put around it, or says why it cannot be accepted. */
export function checkContent(
  intake: Intake,
  content: CommentContent,
): Result<CommentContent, ContentRefusal> {
  if (intake !== 'open') return refuse(intake)
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
/** Of the letters of a Kazakh text about a seventh are its own; a Russian one has some in names. */
const KAZAKH_SHARE = 0.03

/** The language in which something was written: told by its letters, else that of the page it was written on. */
export function writtenLanguage(text: string, page: Language): Language {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters < 8) return page
  if ((text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) < letters / 2) return 'en'
  return (text.match(KAZAKH)?.length ?? 0) > letters * KAZAKH_SHARE ? 'kk' : 'ru'
}
