import type { Language } from '#domain/base/text.ts'

const formatters = {
  kk: new Intl.NumberFormat('kk'),
  ru: new Intl.NumberFormat('ru'),
  en: new Intl.NumberFormat('en'),
} as const

const CACHE_MAX = 10_000
const written = {
  kk: new Map<number, string>(),
  ru: new Map<number, string>(),
  en: new Map<number, string>(),
}

/** A number with the grouping of the language: «2 166», “2,166”. */
export function formatNumber(language: Language, value: number): string {
  const known = written[language].get(value)
  if (known !== undefined) return known
  const text = formatters[language].format(value)
  if (written[language].size >= CACHE_MAX) written[language].clear()
  written[language].set(value, text)
  return text
}

const compact = {
  kk: new Intl.NumberFormat('kk', { notation: 'compact', maximumFractionDigits: 1 }),
  ru: new Intl.NumberFormat('ru', { notation: 'compact', maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 }),
} as const

/** A compact number for the scale of a chart: «1,2 млрд», “1.2B”. Below ten thousand it is not shortened. */
export const formatCompact = (language: Language, value: number): string =>
  Math.abs(value) < 10_000 ? formatNumber(language, value) : compact[language].format(value)

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
