import { notFound } from '#platform/http/index.ts'

/** The language of a text in a path. Throws not found for any other. */
export function getSourceLanguage(text: string | undefined): 'kk' | 'ru' {
  if (text !== 'kk' && text !== 'ru') throw notFound()
  return text
}
