import { isLanguage, type Language } from '#domain/base/text.ts'

/** The language of the operating system; English for all others, because users may be anywhere. */
export function environmentLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || ''
  const language = locale.slice(0, 2).toLowerCase()
  return isLanguage(language) ? language : 'en'
}
