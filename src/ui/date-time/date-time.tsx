import { type LocalDate, weekday } from '#domain/base/local-date.ts'
import type { Language } from '#domain/base/text.ts'
import {
  formatDate,
  formatDayTime,
  formatMonthShort,
  formatRange,
  formatRelativeDay,
  isoDateTime,
  localDay,
  weekdayTitles,
} from '#ui/format/index.ts'

export type DateTimeProps = {
  readonly language: Language
  /** IANA zone of the place, 'Asia/Almaty'. */
  readonly zone: string
  /** ISO 8601 instant. */
  readonly start: string
  readonly end?: string | undefined
  /** With the current day the distance is shown too: «через 5 дней». */
  readonly today?: LocalDate | undefined
  /** 'short' omits the weekday, for feeds. */
  readonly length?: 'full' | 'short'
}

/** An instant or a time span with its weekday, as text and as a machine-readable time. */
export function DateTime({ language, zone, start, end, today, length = 'full' }: DateTimeProps) {
  const text =
    length === 'short' ? formatDayTime(language, start, zone) : formatRange(language, start, end, zone)
  const time = <time dateTime={isoDateTime(start, zone)}>{text}</time>
  if (today === undefined) return time
  return (
    <>
      {time} <span class="left">{formatRelativeDay(language, localDay(start, zone), today)}</span>
    </>
  )
}

/** A whole day with its weekday. */
export const Day = ({ language, day }: { readonly language: Language; readonly day: LocalDate }) => (
  <time dateTime={day}>{formatDate(language, day)}</time>
)

export type CalendarLeafProps = {
  readonly language: Language
  readonly day: LocalDate
  /** The event of that day is cancelled. */
  readonly struck?: boolean
}

/** A calendar leaf with the day; the text beside it gives the full date. */
export const CalendarLeaf = ({ language, day, struck = false }: CalendarLeafProps) => (
  <span class={struck ? 'leaf struck' : 'leaf'} aria-hidden="true">
    <b>{Number(day.slice(8))}</b>
    {`${formatMonthShort(language, day)}, ${weekdayTitles(language)[weekday(day) - 1]}`}
  </span>
)
