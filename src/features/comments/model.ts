import type { LocalDate } from '#domain/base/local-date.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Language } from '#domain/base/text.ts'
import { specificLetters } from '#domain/kazakh/index.ts'
import { type Dates, doorOf } from '../state-model.ts'
import { plainText } from './paste-model.ts'

export const commentKinds = ['support', 'against', 'wording', 'question', 'remark'] as const
export type CommentKind = (typeof commentKinds)[number]

export const verdicts = ['accepted', 'partly', 'rejected', 'noted'] as const
export type Verdict = (typeof verdicts)[number]

export const commentSorts = ['support', 'newest', 'unanswered'] as const
export type CommentSort = (typeof commentSorts)[number]

/** Characters of a comment, of a proposed wording, of a reply. */
export const BODY_MAX = 10_000
export const WORDING_MAX = 30_000
export const REPLY_MAX = 5000
/** Characters of the folded words by which like comments are found: what is alike is so from its beginning. */
export const SEARCH_KEY_MAX = 400
/** Comments, joins and replies that one person may write within an hour: more is a flood, not a thought. */
export const PER_HOUR = 30

export type Saying = {
  readonly kind: CommentKind
  readonly language: Language
  readonly body: string
  /** Only of a proposed wording: the new words, and those that they were made from. */
  readonly wording?:
    | { readonly text: string; readonly original: string; readonly language: 'kk' | 'ru' }
    | undefined
}
export type SayingRefusal =
  | 'not-open-yet'
  | 'consultation-over'
  | 'comment-empty'
  | 'comment-long'
  | 'wording-empty'
  | 'wording-long'
  | 'wording-same'

/** Words that differ in spaces only are the same words. */
const inOneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/** Takes what a person says, cleaned of what a word processor put around it, or says why it cannot be taken. */
export function takeComment(dates: Dates, said: Saying, today: LocalDate): Result<Saying, SayingRefusal> {
  const shut = doorOf(dates, today)
  if (shut) return refuse(shut)
  const body = plainText(said.body)
  if (body.length > BODY_MAX) return refuse('comment-long')
  if (said.kind !== 'wording')
    return body === '' ? refuse('comment-empty') : accept({ ...said, body, wording: undefined })
  const text = inOneLine(plainText(said.wording?.text ?? ''))
  if (!said.wording || text === '') return refuse('wording-empty')
  if (text.length > WORDING_MAX) return refuse('wording-long')
  if (text === inOneLine(said.wording.original)) return refuse('wording-same')
  return accept({ ...said, body, wording: { ...said.wording, text } })
}

export function takeReply(typed: string): Result<string, 'reply-empty' | 'reply-long'> {
  const body = plainText(typed)
  if (body === '') return refuse('reply-empty')
  return body.length > REPLY_MAX ? refuse('reply-long') : accept(body)
}

const KAZAKH = new RegExp(`[${specificLetters}]`, 'giu')
/** Of the letters of a Kazakh text about a seventh are its own; a Russian one has some in names. */
const KAZAKH_SHARE = 0.03

/** The language in which something was written: told by its letters, else that of the page it was written on. */
export function spokenLanguage(text: string, page: Language): Language {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters < 8) return page
  if ((text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) < letters / 2) return 'en'
  return (text.match(KAZAKH)?.length ?? 0) > letters * KAZAKH_SHARE ? 'kk' : 'ru'
}
