import type { ComponentChild } from 'preact'
import { type Language, shownLanguage, type Text, textIn } from '#domain/base/text.ts'

/** An official text as it is shown to a reader: marked with its language where it is not the page's. */
export function shown(text: Text, language: Language): ComponentChild {
  const tongue = shownLanguage(text, language)
  return tongue === language ? textIn(text, language) : <span lang={tongue}>{textIn(text, language)}</span>
}

/** The language of a text for a `lang` attribute; undefined where it is the page's own. */
export function foreign(text: Text, language: Language): Language | undefined {
  const tongue = shownLanguage(text, language)
  return tongue === language ? undefined : tongue
}
