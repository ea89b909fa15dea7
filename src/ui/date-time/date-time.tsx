import type { LocalDate } from '#domain/base/local-date.ts'
import { weekday } from '#domain/base/local-date.ts'
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
  /** With today's day the distance is said too: «через 5 дней». */
  readonly today?: LocalDate | undefined
  /** 'short' leaves the weekday out, for feeds. */
  readonly length?: 'full' | 'short'
}

/** A moment or a span of time with its weekday, for people and for machines. */
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
  /** Nothing will take place on that day. */
  readonly struck?: boolean
}

/** A leaf of a tear-off calendar. The eye finds the day by it; the words beside it say the date in full. */
export const CalendarLeaf = ({ language, day, struck = false }: CalendarLeafProps) => (
  <span class={struck ? 'leaf struck' : 'leaf'} aria-hidden="true">
    <b>{Number(day.slice(8))}</b>
    {`${formatMonthShort(language, day)}, ${weekdayTitles(language)[weekday(day) - 1]}`}
  </span>
)
