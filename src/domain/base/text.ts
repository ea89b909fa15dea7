/** The languages of the site, of equal standing; Kazakh is the first one and the fallback. */
export const languages = ['kk', 'ru', 'en'] as const
export type Language = (typeof languages)[number]

/** A label: without all three languages the program does not compile. */
export type Label = Readonly<Record<Language, string>>

/**
 * Official content: Kazakh and Russian are required by law (on languages, art. 9; ATI art. 16), English is
 * optional.
 */
export type Text = { readonly kk: string; readonly ru: string; readonly en?: string | undefined }

/** Text by a person, in the language in which it was written. */
export type Words = { readonly language: Language; readonly body: string }

export const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text)

/** The language in which an official text is shown: the reader's own, or Russian for English readers. */
export function shownLanguage(text: Text, language: Language): Language {
  if (language !== 'en') return language
  return text.en ? 'en' : 'ru'
}

export const textIn = (text: Text, language: Language): string =>
  text[shownLanguage(text, language)] ?? text.kk
