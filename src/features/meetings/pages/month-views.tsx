import type { LocalDate } from '#domain/base/local-date.ts'
import { CalendarMonth } from '#ui/calendar-month/calendar-month.tsx'
import { formatMonth, formatNumber, wallClock } from '#ui/format/index.ts'
import { PageHead } from '#ui/layout/layout.tsx'
import { Page } from '#ui/page/page.tsx'
import { messages } from '../messages.ts'
import { type MeetingEntry, meetingPath, shownState } from '../model.ts'
import {
  addressOf,
  CalendarSubscription,
  type Drawn,
  dayPath,
  MeetingFilters,
  MeetingViews,
  MONTHS,
} from './filter-views.tsx'
import { shown } from './words-views.tsx'

type Dated = MeetingEntry & { readonly day: LocalDate; readonly onDay: number }

export type CalendarPageProps = Drawn & {
  /** 'YYYY-MM' */
  readonly month: string
  readonly previous: string | undefined
  readonly next: string | undefined
  /** In order, each with its day and with how many there are on it, shown or not. */
  readonly meetings: readonly Dated[]
}

/** The meetings of a month, each on its day by the clock of its place. */
export function CalendarPage(props: CalendarPageProps) {
  const { frame, chosen, regions, month, previous, next, meetings, now, today, zoneOf } = props
  const { language, origin } = frame
  const at = (other: string) => addressOf(MONTHS, chosen, { month: other })
  const title = messages.monthOf[language](formatMonth(language, month))
  const events = meetings.map((meeting) => ({
    day: meeting.day,
    time: wallClock(meeting.startsAt.toISOString(), zoneOf(meeting.place.code)).time,
    title: shown(meeting.title, language),
    href: `/${language}${meetingPath(meeting)}`,
    status: shownState(meeting, now),
    place: meeting.place.label[language],
  }))
  return (
    <Page
      {...frame}
      path={at(month)}
      section="meetings"
      kato={chosen.territory?.code}
      title={title}
      description={messages.lead[language]}
      noindex={meetings.length === 0}
    >
      <PageHead title={messages.title[language]} lead={messages.lead[language]} />
      <MeetingViews language={language} chosen={chosen} current="month" />
      <MeetingFilters language={language} chosen={chosen} regions={regions} path={MONTHS} more={{ month }} />
      <CalendarMonth
        language={language}
        month={month}
        today={today}
        events={[...events, ...crowded(props)]}
        previousHref={previous && `/${language}${at(previous)}`}
        nextHref={next && `/${language}${at(next)}`}
      />
      <CalendarSubscription language={language} origin={origin} chosen={chosen} />
    </Page>
  )
}

/** At the end of each day that is not shown whole: how many meetings it has, and the way to them. */
function crowded({ frame: { language }, chosen, meetings }: CalendarPageProps) {
  return [...Map.groupBy(meetings, ({ day }) => day)].flatMap(([day, [first, ...others]]) => {
    const count = first?.onDay ?? 0
    if (count === others.length + 1) return []
    return [
      {
        day,
        title: messages.allOfDay[language](count, formatNumber(language, count)),
        href: `/${language}${addressOf(dayPath(day), chosen)}`,
        status: 'announced' as const,
      },
    ]
  })
}
