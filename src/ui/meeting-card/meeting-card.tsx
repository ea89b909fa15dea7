import type { ComponentChildren } from 'preact'
import type { LocalDate } from '#domain/base/local-date.ts'
import { CalendarLeaf } from '#ui/date-time/date-time.tsx'
import {
  formatDate,
  formatMonth,
  formatRange,
  formatRelativeDay,
  formatTimeRange,
  isoDateTime,
  localDay,
} from '#ui/format/index.ts'
import { safeHref } from '#ui/safe-link/safe-link.tsx'
import { type MeetingStatus, Status } from '#ui/status/status.tsx'
import type { Link, Locale } from '#ui/types.ts'

export type MeetingItem = {
  /** Text, or an element with `lang` where it is not in the page's language. */
  readonly title: ComponentChildren
  /** The language of the title in words, where it differs from the page's: «in Russian». */
  readonly languageName?: string | undefined
  readonly href: string
  /** The kind in words: «Общественные слушания». */
  readonly kind: string
  readonly status: MeetingStatus
  readonly start: string
  readonly end?: string | undefined
  /** The clock of its place, where the list has several. */
  readonly zone?: string | undefined
  readonly venue?: ComponentChildren
  readonly place?: Link | undefined
  /** The remaining possibility to take part: «осталось 14 мест из 60». */
  readonly note?: string | undefined
}

export type MeetingListProps = Locale & {
  readonly items: readonly MeetingItem[]
  /** With the current day the distance is shown: «завтра». */
  readonly today?: LocalDate | undefined
  readonly level?: 2 | 3
  /** A heading above each month, which stays in view while one reads the month. */
  readonly byMonth?: boolean | undefined
  /** The state that goes without saying in this list. */
  readonly usual?: MeetingStatus | undefined
}

/** Meetings in order, each with a calendar leaf. */
export function MeetingList({ items, level = 3, byMonth = false, ...where }: MeetingListProps) {
  if (!byMonth) return meetings(items, where, level)
  const months = Map.groupBy(items, (item) => dayOf(item, where).slice(0, 7))
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <>
      {[...months].map(([month, inMonth]) => (
        <section key={month}>
          <Heading class="meets-month">{formatMonth(where.language, month)}</Heading>
          {meetings(inMonth, { ...where, month }, level === 2 ? 3 : 4)}
        </section>
      ))}
    </>
  )
}

type Where = Omit<MeetingListProps, 'items' | 'level' | 'byMonth'> & {
  /** 'YYYY-MM' of the heading above. */
  readonly month?: string
}

const dayOf = ({ start, zone }: MeetingItem, list: Pick<Where, 'zone'>): LocalDate =>
  localDay(start, zone ?? list.zone)

const meetings = (items: readonly MeetingItem[], where: Where, level: 2 | 3 | 4) => (
  <ul class="meets">{items.map((item) => entry(item, where, `h${level}`))}</ul>
)

function entry(item: MeetingItem, where: Where, Heading: 'h2' | 'h3' | 'h4') {
  const { title, languageName, href, kind, status, venue, place, note } = item
  const { language, today, usual = 'announced' } = where
  const day = dayOf(item, where)
  return (
    <li class={`meet ${status}`}>
      {CalendarLeaf({ language, day })}
      <p class="meta">
        <span>{kind}</span>
        {status === usual ? null : Status({ language, status })}
        {today && (status === 'announced' || status === 'moved') ? (
          <span>{formatRelativeDay(language, day, today)}</span>
        ) : null}
      </p>
      <Heading>
        <a href={safeHref(href)}>{title}</a>
      </Heading>
      <p class="meta">
        {timeOf(item, where, day)}
        {languageName ? <span>{languageName}</span> : null}
        {venue ? <span>{venue}</span> : null}
        {place ? <a href={safeHref(place.href)}>{place.text}</a> : null}
      </p>
      {note ? <p class="note">{note}</p> : null}
    </li>
  )
}

/** The hours, where the leaf shows the day and nobody doubts the year; to those who do not see the leaf, the day too. */
function timeOf(
  { start, end, zone: own }: MeetingItem,
  { language, today, month, ...list }: Where,
  day: LocalDate,
) {
  const zone = own ?? list.zone
  const known = month !== undefined || today?.slice(0, 4) === day.slice(0, 4)
  const inOneDay = end === undefined || localDay(end, zone) === day
  return (
    <time dateTime={isoDateTime(start, zone)}>
      {known && inOneDay ? (
        <>
          <span class="vh">{formatDate(language, day)}, </span>
          {formatTimeRange(start, end, zone)}
        </>
      ) : (
        formatRange(language, start, end, zone)
      )}
    </time>
  )
}
