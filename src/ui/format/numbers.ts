import { type PluralForms, plural } from '#domain/base/message.ts'
import type { Language } from '#domain/base/text.ts'

const formatters = {
  kk: new Intl.NumberFormat('kk'),
  ru: new Intl.NumberFormat('ru'),
  en: new Intl.NumberFormat('en'),
} as const

const CACHE_LIMIT = 10_000
const written = {
  kk: new Map<number, string>(),
  ru: new Map<number, string>(),
  en: new Map<number, string>(),
}

/** A number with the language's own grouping: «2 166», “2,166”. */
export function formatNumber(language: Language, value: number): string {
  const known = written[language].get(value)
  if (known !== undefined) return known
  const text = formatters[language].format(value)
  if (written[language].size >= CACHE_LIMIT) written[language].clear()
  written[language].set(value, text)
  return text
}

/** A number with its noun in the form that goes with it: «21 встреча», «5 встреч». */
export const formatCount = (language: Language, count: number, forms: PluralForms): string =>
  `${formatNumber(language, count)}\u00a0${plural(language, count, forms[language])}`

const units = {
  kk: ['Б', 'КБ', 'МБ', 'ГБ'],
  ru: ['Б', 'КБ', 'МБ', 'ГБ'],
  en: ['B', 'kB', 'MB', 'GB'],
} as const

/** The size of a file, given in bytes, with at most one decimal: «1,4 МБ» (SI, 1 kB = 1000 bytes). */
export function formatBytes(language: Language, bytes: number): string {
  let value = bytes
  let unit = 0
  while (value >= 999.5 && unit < 3) {
    value /= 1000
    unit += 1
  }
  const rounded = value < 10 ? Math.round(value * 10) / 10 : Math.round(value)
  return `${formatNumber(language, rounded)}\u00a0${units[language][unit]}`
}
