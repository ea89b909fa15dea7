import type { ComponentChild } from 'preact'
import { type Language, shownLanguage, type Text, textIn } from '#domain/base/text.ts'
import { writtenIn } from '#ui/words.ts'

/** The language of an official text for a `lang` attribute; undefined where it is the page's own. */
export function langAttribute(text: Text, language: Language): Language | undefined {
  const tongue = shownLanguage(text, language)
  return tongue === language ? undefined : tongue
}

/** In which language an official text is, in words, where that is not the page's: «in Russian». */
export function otherLanguageName(text: Text, language: Language): string | undefined {
  const tongue = langAttribute(text, language)
  return tongue && writtenIn[tongue][language]
}

/** An official text as it is shown to a reader: marked with its language where it is not the page's. */
export function renderText(text: Text, language: Language): ComponentChild {
  const lang = langAttribute(text, language)
  return lang ? <span lang={lang}>{textIn(text, language)}</span> : textIn(text, language)
}
