import type { ComponentChild } from 'preact'
import { type Language, shownLanguage, type Text, textIn } from '#domain/base/text.ts'
import { writtenIn } from '#ui/messages.ts'

/** The value of a `lang` attribute for an official text; undefined where it is in the page's language. */
export function langAttribute(text: Text, language: Language): Language | undefined {
  const textLanguage = shownLanguage(text, language)
  return textLanguage === language ? undefined : textLanguage
}

/** The language of an official text in words, where it differs from the page's: «in Russian». */
export function otherLanguageName(text: Text, language: Language): string | undefined {
  const textLanguage = langAttribute(text, language)
  return textLanguage && writtenIn[textLanguage][language]
}

/** Renders an official text, with its `lang` where it differs from the page's. */
export function renderText(text: Text, language: Language): ComponentChild {
  const lang = langAttribute(text, language)
  return lang ? <span lang={lang}>{textIn(text, language)}</span> : textIn(text, language)
}
