import type { LocalDate } from '#domain/base/local-date.ts'
import { queryString } from '#domain/base/query-string.ts'
import { CalendarMonth } from '#ui/calendar-month/calendar-month.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { formatDate, formatMonth, formatNumber, wallClock } from '#ui/format/index.ts'
import { PageHead } from '#ui/layout/layout.tsx'
import { renderText } from '#ui/official-text/official-text.tsx'
import { Page } from '#ui/page/page.tsx'
import { pageHref } from '#ui/pagination/page-href.ts'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { messages } from '../../messages.ts'
import { type MeetingListItem, meetingPath, shownState } from '../../model.ts'
import { Meetings } from '../card-views.tsx'
import {
  CalendarSubscription,
  type ListProps,
  MeetingFilters,
  MeetingViews,
  meetingFilterText,
} from '../list/filter-views.tsx'
import { dayPath, MONTH_PATH } from '../model.ts'

type DatedMeeting = MeetingListItem & { readonly day: LocalDate; readonly onDay: number }

export type MonthPageProps = ListProps & {
  /** 'YYYY-MM' */
  readonly month: string
  readonly previous: string | undefined
  readonly next: string | undefined
  /** In order, each with its day and how many meetings that day has, shown or not. */
  readonly meetings: readonly DatedMeeting[]
}

/** The meetings of a month, each on its day by the clock of its place. */
export function MonthPage(props: MonthPageProps) {
  const { frame, chosen, regions, month, previous, next, meetings, now, today, zoneOf } = props
  const { language, origin } = frame
  const at = (other: string) => MONTH_PATH + queryString({ ...chosen, month: other })
  const title = messages.monthOf[language](formatMonth(language, month))
  const events = meetings.map((meeting) => ({
    day: meeting.day,
    time: wallClock(meeting.startsAt.toISOString(), zoneOf(meeting.place.code)).time,
    title: renderText(meeting.title, language),
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
      <MeetingFilters
        language={language}
        chosen={chosen}
        regions={regions}
        path={MONTH_PATH}
        more={{ month }}
      />
      <CalendarMonth
        language={language}
        month={month}
        today={today}
        events={[...events, ...crowdedDays(props)]}
        previousHref={previous && `/${language}${at(previous)}`}
        nextHref={next && `/${language}${at(next)}`}
      />
      <CalendarSubscription language={language} origin={origin} chosen={chosen} />
    </Page>
  )
}

/** At the end of each day that is not shown completely: how many meetings it has, with a link to them. */
function crowdedDays({ frame: { language }, chosen, meetings }: MonthPageProps) {
  return [...Map.groupBy(meetings, ({ day }) => day)].flatMap(([day, [first, ...others]]) => {
    const count = first?.onDay ?? 0
    if (count === others.length + 1) return []
    return [
      {
        day,
        title: messages.allOfDay[language](count, formatNumber(language, count)),
        href: `/${language}${dayPath(day)}${queryString(chosen)}`,
        status: 'announced' as const,
      },
    ]
  })
}

export type DayPageProps = ListProps & {
  readonly day: LocalDate
  readonly items: readonly MeetingListItem[]
  readonly page: number
  readonly pages: number
}

/** The meetings of one day, page by page: a month may show only some of them. */
export function DayPage(props: DayPageProps) {
  const { frame, chosen, regions, day, items, page, pages, now, today, zoneOf } = props
  const { language, origin } = frame
  const path = dayPath(day)
  const list = path + queryString(chosen)
  const month = day.slice(0, 7)
  const toMonth = {
    href: `/${language}${MONTH_PATH}${queryString({ ...chosen, month })}`,
    text: messages.monthOf[language](formatMonth(language, month)),
  }
  const title = messages.feedTitle[language](formatDate(language, day))
  const about = meetingFilterText(chosen, language)
  return (
    <Page
      {...frame}
      path={pageHref(list, page)}
      section="meetings"
      kato={chosen.territory?.code}
      title={about ? `${title}, ${about}` : title}
      description={messages.lead[language]}
      noindex={items.length === 0}
    >
      <PageHead title={title} />
      <MeetingViews language={language} chosen={chosen} current="month" />
      <MeetingFilters language={language} chosen={chosen} regions={regions} path={path} more={{}} />
      {items.length > 0 ? (
        <>
          <Meetings language={language} now={now} today={today} zoneOf={zoneOf} meetings={items} />
          <Pagination
            language={language}
            page={page}
            pages={pages}
            hrefOf={(number) => pageHref(`/${language}${list}`, number)}
          />
          <p>
            <a href={toMonth.href}>{toMonth.text}</a>
          </p>
        </>
      ) : (
        <Empty title={messages.noneOnDay[language]} actions={[toMonth]}>
          {messages.noneHelp[language]}
        </Empty>
      )}
      <CalendarSubscription language={language} origin={origin} chosen={chosen} />
    </Page>
  )
}
