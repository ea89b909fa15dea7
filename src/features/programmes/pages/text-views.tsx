import type { LocalDate } from '#domain/base/local-date.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import { formatDay, formatMonth, formatNumber } from '#ui/format/index.ts'
import { messages } from '../messages.ts'
import type { Indicator } from '../model.ts'

/** «1 ақпан 2019 – 20 желтоқсан 2019» */
export const formatDays = (language: Language, from: LocalDate, to: LocalDate): string =>
  from === to ? formatDay(language, from) : `${formatDay(language, from)} – ${formatDay(language, to)}`

/** A period of figures in words: a year, a quarter, a month. */
export function periodName(language: Language, period: string): string {
  const [year = '', part] = period.split('-')
  if (part === undefined) return year
  return part.startsWith('Q')
    ? messages.quarter[language](year, part.slice(1))
    : formatMonth(language, period)
}

const DECIMALS = 10
/** A figure with at most one decimal. */
export const formatFigure = (language: Language, value: number): string =>
  formatNumber(language, Math.round(value * DECIMALS) / DECIMALS)

/** A figure with its unit: «656 человек», «61 %». */
export const withUnit = (language: Language, value: number, { unit }: Pick<Indicator, 'unit'>): string =>
  `${formatFigure(language, value)}\u00a0${textIn(unit, language)}`

/** How much of a plan is done, in per cent; undefined where nothing was planned. */
export const shareOf = (fact: number | null, plan: number): number | undefined =>
  fact === null || plan === 0 ? undefined : Math.round((fact / plan) * 100)
