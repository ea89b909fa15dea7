import type { ComponentChildren } from 'preact'
import type { LocalDate } from '#domain/base/local-date.ts'
import { CalendarLeaf } from '#ui/date-time/date-time.tsx'
import { formatRange, formatRelativeDay, isoDateTime, localDay } from '#ui/format/index.ts'
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
}

/** Meetings in order, each with a calendar leaf. */
export const MeetingList = ({ items, level = 3, ...where }: MeetingListProps) => (
  <ul class="meets">{items.map((item) => entry(item, where, level === 2 ? 'h2' : 'h3'))}</ul>
)

type Where = Omit<MeetingListProps, 'items' | 'level'>

function entry(item: MeetingItem, { language, today, ...list }: Where, Heading: 'h2' | 'h3') {
  const { title, languageName, href, kind, status, start, end, venue, place, note, zone = list.zone } = item
  const day = localDay(start, zone)
  return (
    <li class={`meet ${status}`}>
      {CalendarLeaf({ language, day })}
      <p class="meta">
        <span>{kind}</span>
        {Status({ language, status })}
        {today && (status === 'announced' || status === 'moved') ? (
          <span>{formatRelativeDay(language, day, today)}</span>
        ) : null}
      </p>
      <Heading>
        <a href={safeHref(href)}>{title}</a>
      </Heading>
      <p class="meta">
        <time dateTime={isoDateTime(start, zone)}>{formatRange(language, start, end, zone)}</time>
        {languageName ? <span>{languageName}</span> : null}
        {venue ? <span>{venue}</span> : null}
        {place ? <a href={safeHref(place.href)}>{place.text}</a> : null}
      </p>
      {note ? <p class="note">{note}</p> : null}
    </li>
  )
}
