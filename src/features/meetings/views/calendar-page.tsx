import type { LocalDate } from '#domain/base/local-date.ts'
import { messages } from '#features/meetings/messages.ts'
import { type MeetingEntry, meetingPath, shownState } from '#features/meetings/model.ts'
import { CalendarMonth } from '#ui/calendar-month/calendar-month.tsx'
import type { Option } from '#ui/form/index.ts'
import { formatMonth, wallClock } from '#ui/format/index.ts'
import { PageHead } from '#ui/layout/layout.tsx'
import { Page } from '#ui/page/page.tsx'
import {
  addressOf,
  CalendarSubscription,
  type Chosen,
  MeetingFilters,
  MeetingViews,
  MONTHS,
} from './filter.tsx'
import type { Frame, ZoneOf } from './frame.ts'
import { shown } from './words.tsx'

export type CalendarPageProps = {
  readonly frame: Frame
  readonly chosen: Chosen
  readonly regions: readonly Option[]
  /** 'YYYY-MM' */
  readonly month: string
  readonly previous: string | undefined
  readonly next: string | undefined
  readonly meetings: readonly MeetingEntry[]
  readonly now: Date
  readonly today: LocalDate
  readonly zoneOf: ZoneOf
}

/** The meetings of a month, each on its day by the clock of its place. */
export function CalendarPage(props: CalendarPageProps) {
  const { frame, chosen, regions, month, previous, next, meetings, now, today, zoneOf } = props
  const { language, origin } = frame
  const at = (other: string) => addressOf(MONTHS, chosen, { month: other })
  const title = messages.monthOf[language](formatMonth(language, month))
  const events = meetings.map((meeting) => {
    const { day, time } = wallClock(meeting.startsAt.toISOString(), zoneOf(meeting.place.code))
    return {
      day,
      time,
      title: shown(meeting.title, language),
      href: `/${language}${meetingPath(meeting)}`,
      status: shownState(meeting, now),
      place: meeting.place.label[language],
    }
  })
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
        events={events.filter(({ day }) => day.startsWith(month))}
        previousHref={previous && `/${language}${at(previous)}`}
        nextHref={next && `/${language}${at(next)}`}
      />
      <CalendarSubscription language={language} origin={origin} chosen={chosen} />
    </Page>
  )
}
