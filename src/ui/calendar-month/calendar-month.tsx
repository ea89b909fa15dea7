import type { ComponentChildren } from 'preact'
import { addDays, type LocalDate, toLocalDate, weekday } from '#domain/base/local-date.ts'
import type { Language } from '#domain/base/text.ts'
import { formatDate, formatMonth, weekdayTitles } from '#ui/format/index.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { uiMessages } from '#ui/messages.ts'
import { safeHref } from '#ui/safe-link/safe-link.tsx'
import type { MeetingStatus } from '#ui/status/status.tsx'

export type MonthEvent = {
  readonly day: LocalDate
  /** '11:00' */
  readonly time?: string | undefined
  readonly title: ComponentChildren
  readonly href: string
  readonly status: MeetingStatus
  readonly place?: string | undefined
}

export type CalendarMonthProps = {
  readonly language: Language
  /** 'YYYY-MM' */
  readonly month: string
  readonly today: LocalDate
  readonly events: readonly MonthEvent[]
  readonly previousHref?: string | undefined
  readonly nextHref?: string | undefined
}

/**
 * The id of the first day with events from today on, in a month that has earlier ones: on a phone, where the days stand
 * below each other, a link with `#ahead` opens the month there. In a wide window it leads nowhere, and the page stays.
 */
export const AHEAD_ID = 'ahead'

const dayAhead = ({ events, today }: Pick<CalendarMonthProps, 'events' | 'today'>): LocalDate | undefined => {
  const days = events.map(({ day }) => day).toSorted()
  return days.some((day) => day < today) ? days.find((day) => day >= today) : undefined
}

/** The weeks of a month from Monday; days of the neighbouring months are undefined. */
export function weeksOf(month: string): readonly (readonly (LocalDate | undefined)[])[] {
  const first = toLocalDate(`${month}-01`)
  const start = addDays(first, 1 - weekday(first))
  const weeks: (LocalDate | undefined)[][] = []
  for (let monday = start; monday.slice(0, 7) <= month; monday = addDays(monday, 7)) {
    const week = [0, 1, 2, 3, 4, 5, 6].map((n) => addDays(monday, n))
    weeks.push(week.map((day) => (day.startsWith(month) ? day : undefined)))
  }
  return weeks
}

/** A month as a table; on a phone a list of the days with meetings. */
export function CalendarMonth(props: CalendarMonthProps) {
  const { language, month, events, previousHref, nextHref } = props
  const short = weekdayTitles(language)
  const ahead = dayAhead(props)
  return (
    <div class="month">
      <nav aria-label={formatMonth(language, month)}>
        {previousHref ? (
          <a rel="prev" href={safeHref(previousHref)}>
            <Icon name="previous" />{' '}
            {formatMonth(language, addDays(toLocalDate(`${month}-01`), -1).slice(0, 7))}
          </a>
        ) : null}
        {nextHref ? (
          <a rel="next" href={safeHref(nextHref)}>
            {formatMonth(language, addDays(toLocalDate(`${month}-28`), 4).slice(0, 7))} <Icon name="next" />
          </a>
        ) : null}
      </nav>
      <table>
        <caption>{formatMonth(language, month)}</caption>
        <thead>
          <tr>
            {weekdayTitles(language, 'long').map((name, index) => (
              <th scope="col" abbr={name}>
                {short[index]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr>
              {week.map((day) =>
                day ? <Cell day={day} isAhead={day === ahead} {...props} /> : <td class="none" />,
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {events.length === 0 ? <p class="quiet">{uiMessages.noEvents[language]}</p> : null}
    </div>
  )
}

function Cell({
  language,
  day,
  today,
  events,
  isAhead,
}: CalendarMonthProps & { readonly day: LocalDate; readonly isAhead: boolean }) {
  const here = events.filter((event) => event.day === day)
  const kind = `${here.length > 0 ? 'some' : ''}${day === today ? ' today' : ''}`
  return (
    <td class={kind || undefined} aria-current={day === today ? 'date' : undefined}>
      {isAhead ? <span class="ahead" id={AHEAD_ID} /> : null}
      <time dateTime={day}>
        <b aria-hidden="true">{Number(day.slice(8))}</b>
        <span>{formatDate(language, day)}</span>
        {day === today ? <i>{uiMessages.today[language]}</i> : null}
      </time>
      {here.length > 0 ? (
        <ul>
          {here.map(({ time, title, href, status, place }) => (
            <li class={status}>
              <a href={safeHref(href)}>
                {time ? <b>{time}</b> : null} {title}
              </a>
              {status === 'moved' || status === 'cancelled' ? (
                <small class={`st ${status}`}>
                  {Icon({ name: status })} {uiMessages[status][language]}
                </small>
              ) : null}
              {place ? <small>{place}</small> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </td>
  )
}
