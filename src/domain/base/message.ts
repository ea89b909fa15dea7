import type { Language } from './text.ts'

/**
 * A message of the program: words in the three languages, or a function of the same arguments in each.
 * A slice writes its words as `{ … } satisfies Messages`, so that a missing language does not compile.
 */
export type Message =
  | Readonly<Record<Language, string>>
  // The arguments belong to the specific message, which is called by its own type and never by this one.
  | Readonly<Record<Language, (...args: never[]) => string>>
export type Messages = Readonly<Record<string, Message>>

const digits = {
  kk: new Intl.NumberFormat('kk'),
  ru: new Intl.NumberFormat('ru'),
  en: new Intl.NumberFormat('en'),
} as const

/** A whole number as a language writes it, for limits in messages: «10 000», “10,000”. */
export const formatLimit = (language: Language, value: number): string => digits[language].format(value)

/** The forms of a counted noun: the CLDR cardinal categories of integers in each language. */
export type PluralForms = {
  readonly kk: { readonly one: string; readonly other: string }
  readonly ru: { readonly one: string; readonly few: string; readonly many: string }
  readonly en: { readonly one: string; readonly other: string }
}

const rules = {
  kk: new Intl.PluralRules('kk'),
  ru: new Intl.PluralRules('ru'),
  en: new Intl.PluralRules('en'),
} as const

/** The form of a noun that goes with an integer: «1 жиын», «5 встреч», “1 meeting”. */
export function plural<L extends Language>(language: L, count: number, forms: PluralForms[L]): string {
  const form = rules[language].select(count)
  const known: Readonly<Record<string, string>> = forms
  return known[form] ?? known.other ?? known.many ?? ''
}
