import { Downloads } from '#ui/downloads/downloads.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { Page } from '#ui/page/page.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { messages } from '../messages.ts'
import type { MeetingEntry } from '../model.ts'
import { nearbyMessages } from '../nearby/messages.ts'
import { GEOJSON_PATH } from '../nearby/model.ts'
import { Meetings } from './card-views.tsx'
import {
  CalendarSubscription,
  type ListProps,
  MeetingFilters,
  MeetingViews,
  meetingFilterText,
} from './filter-views.tsx'
import { DOWNLOADS_PATH, FEED_PATH, LIST_PATH, withFilter } from './model.ts'

export type MeetingListPageProps = ListProps & {
  readonly when: 'ahead' | 'past'
  readonly meetings: readonly MeetingEntry[]
  /** Past meetings that follow the last of those ahead. */
  readonly recent: readonly MeetingEntry[]
  readonly page: number
  readonly pages: number
}

/** Meetings ahead or past meetings, with a filter. */
export function MeetingListPage(props: MeetingListPageProps) {
  const { frame, chosen, regions, when, meetings, recent, page, pages, now, today, zoneOf } = props
  const { language, origin } = frame
  const about = meetingFilterText(chosen, language)
  const more: Record<string, string> = when === 'past' ? { when } : {}
  const at = (number: number) =>
    withFilter(LIST_PATH, chosen, number > 1 ? { ...more, page: String(number) } : more)
  const listProps = { language, now, today, zoneOf }
  return (
    <Page
      {...frame}
      path={at(page)}
      section="meetings"
      kato={chosen.territory?.code}
      title={messages.feedTitle[language](about)}
      description={messages.lead[language]}
      feeds={[
        {
          type: 'text/calendar',
          href: `/${language}${withFilter(FEED_PATH, chosen)}`,
          title: messages.feedTitle[language](about),
        },
      ]}
    >
      <PageHead title={messages.title[language]} lead={messages.lead[language]} />
      <MeetingViews language={language} chosen={chosen} current={when} />
      <MeetingFilters language={language} chosen={chosen} regions={regions} path={LIST_PATH} more={more} />
      {meetings.length > 0 ? (
        <Meetings {...listProps} meetings={meetings} />
      ) : (
        <Empty
          title={(when === 'ahead' ? messages.noneAhead : messages.nonePast)[language]}
          actions={
            about
              ? [{ href: `/${language}${withFilter(LIST_PATH, {}, more)}`, text: messages.all[language] }]
              : []
          }
        >
          {messages.noneHelp[language]}
        </Empty>
      )}
      <Pagination language={language} page={page} pages={pages} hrefOf={(n) => `/${language}${at(n)}`} />
      {recent.length > 0 ? (
        <Section
          title={messages.recentlyPast[language]}
          more={{
            href: `/${language}${withFilter(LIST_PATH, chosen, { when: 'past' })}`,
            text: messages.allPast[language],
          }}
        >
          <Meetings {...listProps} meetings={recent} level={3} />
        </Section>
      ) : null}
      <p class="quiet">
        <a href={`/${language}${withFilter(GEOJSON_PATH, chosen)}`} type="application/geo+json">
          {nearbyMessages.file[language]}
        </a>
      </p>
      <CalendarSubscription language={language} origin={origin} chosen={chosen} />
      <Downloads language={language} path={DOWNLOADS_PATH} query={withFilter('', chosen)} />
    </Page>
  )
}
