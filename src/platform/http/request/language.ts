import type { IncomingMessage } from 'node:http'
import { isLanguage, type Language } from '#domain/base/text.ts'
import { readWeighted } from './quality-values.ts'

/** The supported language with the highest weight in the header (RFC 9110, section 12.5.4); Kazakh if there is none. */
export function preferredLanguage(header: string): Language {
  const ranges = readWeighted(header).map(({ name, weight }) => ({
    language: name.split('-')[0] ?? '',
    weight,
  }))
  const [best] = ranges
    .filter(({ language, weight }) => isLanguage(language) && weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return best && isLanguage(best.language) ? best.language : 'kk'
}

/** The language of the address, or else that of the Accept-Language header. */
export function languageOf(request: IncomingMessage): Language {
  const inAddress = request.url?.split(/[/?]/)[1] ?? ''
  return isLanguage(inAddress)
    ? inAddress
    : preferredLanguage(String(request.headers['accept-language'] ?? ''))
}
