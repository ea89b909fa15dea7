import type { LocalDate } from '#domain/base/local-date.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { formatDate, formatMonth } from '#ui/format/index.ts'
import { PageHead } from '#ui/layout/layout.tsx'
import { Page } from '#ui/page/page.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { messages } from '../messages.ts'
import type { MeetingEntry } from '../model.ts'
import { Meetings } from './card-views.tsx'
import {
  aboutOf,
  addressOf,
  CalendarSubscription,
  type Drawn,
  dayPath,
  MeetingFilters,
  MeetingViews,
  MONTHS,
} from './filter-views.tsx'

export type DayPageProps = Drawn & {
  readonly day: LocalDate
  readonly meetings: readonly MeetingEntry[]
  readonly page: number
  readonly pages: number
}

/** The meetings of a day that has more of them than a month can show. */
export function DayPage(props: DayPageProps) {
  const { frame, chosen, regions, day, meetings, page, pages, now, today, zoneOf } = props
  const { language, origin } = frame
  const path = dayPath(day)
  const at = (number: number) => addressOf(path, chosen, number > 1 ? { page: String(number) } : {})
  const month = day.slice(0, 7)
  const toMonth = {
    href: `/${language}${addressOf(MONTHS, chosen, { month })}`,
    text: messages.monthOf[language](formatMonth(language, month)),
  }
  const title = messages.feedTitle[language](formatDate(language, day))
  const about = aboutOf(chosen, language)
  return (
    <Page
      {...frame}
      path={at(page)}
      section="meetings"
      kato={chosen.territory?.code}
      title={about ? `${title}, ${about}` : title}
      description={messages.lead[language]}
      noindex={meetings.length === 0}
    >
      <PageHead title={title} />
      <MeetingViews language={language} chosen={chosen} current="month" />
      <MeetingFilters language={language} chosen={chosen} regions={regions} path={path} more={{}} />
      {meetings.length > 0 ? (
        <>
          <Meetings language={language} now={now} today={today} zoneOf={zoneOf} meetings={meetings} />
          <Pagination language={language} page={page} pages={pages} hrefOf={(n) => `/${language}${at(n)}`} />
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
