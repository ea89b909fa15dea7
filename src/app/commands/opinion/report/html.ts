import { messages } from '#app/commands/opinion/messages.ts'
import type { Language } from '#domain/base/text.ts'
import { escapeXml } from '#domain/base/xml.ts'

/** A message in every shown language, each with its lang attribute; `tag` is tspan inside pictures. */
export function inLanguages<Arguments extends readonly unknown[]>(
  shown: readonly Language[],
  message: Readonly<Record<Language, string>> | Readonly<Record<Language, (...args: Arguments) => string>>,
  args: readonly [...Arguments],
  tag: 'span' | 'tspan' = 'span',
): string {
  const one = (language: Language): string => {
    const words = message[language]
    return escapeXml(typeof words === 'string' ? words : words(...args))
  }
  return shown.map((language) => `<${tag} class="m" lang="${language}">${one(language)}</${tag}>`).join('')
}

/** Colours of groups, in the order of the data palette; each group also has its own shape and letter. */
export const GROUP_COLOURS = ['#00657A', '#C2571A', '#5B4B9A', '#2E7D4F', '#B0356B'] as const
export const groupLetter = (group: number): string => String.fromCharCode(65 + group)
/** The name of a group; without a number, of everybody together. */
export const opinionGroupName = (shown: readonly Language[], group: number | undefined): string =>
  group === undefined
    ? inLanguages(shown, messages.everybody, [])
    : inLanguages(shown, messages.groupNamed, [groupLetter(group)])
export const percentOf = (share: number): number => Math.round(share * 100)

/**
 * The language of a text by its letters, for hyphenation and screen readers: Kazakh letters, other Cyrillic, Han;
 * undefined for other letters.
 */
export function textLanguageOf(text: string): string | undefined {
  if (/[әғқңөұүһі]/i.test(text)) return 'kk'
  if (/[\u0400-\u04ff]/.test(text)) return 'ru'
  if (/\p{Script=Hiragana}|\p{Script=Katakana}/u.test(text)) return 'ja'
  if (/\p{Script=Han}/u.test(text)) return 'zh'
  return /^[\p{ASCII}\u2010-\u2027£€]*$/u.test(text) && /[a-z]/i.test(text) ? 'en' : undefined
}

/** The text of a statement in its own language; its number where the text is not known. */
export function words(text: string, id: string): string {
  const language = textLanguageOf(text)
  const shown = text.trim() === '' ? `№ ${id}` : text.trim()
  return `<span${language ? ` lang="${language}"` : ''} dir="auto">${escapeXml(shown)}</span>`
}
