import { type Language, languages, type Text } from '#domain/base/text.ts'

/** A posted form, without invisible characters (`cleanFields` of platform/http); nothing else is checked yet. */
export type Fields = Readonly<Record<string, unknown>>

/** A text in the three languages as it was typed; what is missing is empty. */
export type TypedText = Readonly<Record<Language, string>>

export const emptyText: TypedText = { kk: '', ru: '', en: '' }

/** One field, trimmed; empty when it is missing or not a text. */
export const readField = (fields: Fields, name: string): string => {
  const value = fields[name]
  return typeof value === 'string' ? value.trim() : ''
}

/** The three fields of a text: 'title-kk', 'title-ru', 'title-en'. */
export const readText = (fields: Fields, name: string): TypedText => ({
  kk: readField(fields, `${name}-kk`),
  ru: readField(fields, `${name}-ru`),
  en: readField(fields, `${name}-en`),
})

export const isBlank = (text: TypedText): boolean => languages.every((language) => text[language] === '')

/** In which of the languages that the law requires a text is missing. */
export const missingLanguages = (text: TypedText) =>
  (['kk', 'ru'] as const).filter((language) => text[language] === '')

/** A typed text as official content; it must be there in Kazakh and Russian. */
export const officialText = ({ kk, ru, en }: TypedText): Text => ({ kk, ru, ...(en === '' ? {} : { en }) })

/** Official content as it is typed again. */
export const typedText = ({ kk, ru, en = '' }: Text): TypedText => ({ kk, ru, en })

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/

/** Whether a text is a time of day, '09:30'. */
export const isTime = (text: string): boolean => TIME.test(text)

const COUNT_MAX = 1_000_000

/** A number of people from a form, from 0 to 1,000,000, with or without spaces; undefined if it is none. */
export function readCount(typed: string): number | undefined {
  const digits = typed.replace(/\s/g, '')
  if (!/^\d{1,7}$/.test(digits)) return undefined
  const count = Number(digits)
  return count <= COUNT_MAX ? count : undefined
}

/** The address of a document: on the web, or a file that was uploaded here. */
export const DOCUMENT_URL = /^(https?:\/\/[^\s<>"]+|\/files\/[0-9a-z.]+)$/
