import { type LocalDate, toLocalDate } from '#domain/base/local-date.ts'
import type { Language } from '#domain/base/text.ts'
import type { TrendChart } from '#ui/chart/index.ts'
import { formatMonthShort, formatNumber } from '#ui/format/index.ts'
import { recordMessages } from './messages.ts'
import { MONTHS_SHOWN, monthsUpTo, type RecordGroup, shareInTime } from './model.ts'

/** The name of the chart in addresses. */
export const TREND = 'months'

/** The share done in time by month of the last day; undefined while fewer than two months have one. */
export function trendChart(
  months: readonly RecordGroup[],
  today: LocalDate,
  language: Language,
): TrendChart | undefined {
  const shares = new Map(months.map((group) => [group.key, shareInTime(group)]))
  const periods = monthsUpTo(today, MONTHS_SHOWN)
  const values = periods.map((month) => shares.get(month) ?? null)
  const figures = values.filter((value) => value !== null)
  const [first, last] = [figures[0], figures.at(-1)]
  if (first === undefined || last === undefined || figures.length < 2) return undefined
  const n = (value: number) => formatNumber(language, value)
  return {
    kind: 'trend',
    id: TREND,
    title:
      last === first
        ? recordMessages.trend[language](n(last))
        : recordMessages[last > first ? 'trendUp' : 'trendDown'][language](n(first), n(last)),
    unit: '%',
    periodName: recordMessages.month[language],
    // Short, because a year of them stands under the picture.
    periods: periods.map(
      (month) => `${formatMonthShort(language, toLocalDate(`${month}-01`))} ${month.slice(0, 4)}`,
    ),
    series: [{ name: recordMessages.share[language], values }],
  }
}
