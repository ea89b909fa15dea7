import type { ComponentChild } from 'preact'
import { type Language, shownLanguage, type Text, textIn } from '#domain/base/text.ts'

/** The language of an official text for a `lang` attribute; undefined where it is the page's own. */
export function foreign(text: Text, language: Language): Language | undefined {
  const tongue = shownLanguage(text, language)
  return tongue === language ? undefined : tongue
}

/** An official text as it is shown to a reader: marked with its language where it is not the page's. */
export function shown(text: Text, language: Language): ComponentChild {
  const lang = foreign(text, language)
  return lang ? <span lang={lang}>{textIn(text, language)}</span> : textIn(text, language)
}
