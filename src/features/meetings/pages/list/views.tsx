import { queryString } from '#domain/base/query-string.ts'
import { Downloads } from '#ui/downloads/downloads.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { Page } from '#ui/page/page.tsx'
import { pageHref } from '#ui/pagination/page-href.ts'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { messages } from '../../messages.ts'
import { MEETINGS_PATH, type MeetingListItem } from '../../model.ts'
import { Meetings } from '../card-views.tsx'
import { CALENDAR_FEED_PATH, DOWNLOADS_PATH } from '../model.ts'
import { nearbyMessages } from '../nearby/messages.ts'
import { GEOJSON_PATH } from '../nearby/model.ts'
import {
  CalendarSubscription,
  type ListProps,
  MeetingFilters,
  MeetingViews,
  meetingFilterText,
} from './filter-views.tsx'

export type MeetingListPageProps = ListProps & {
  readonly when: 'ahead' | 'past'
  readonly items: readonly MeetingListItem[]
  /** Past meetings that follow the last of those ahead. */
  readonly recent: readonly MeetingListItem[]
  readonly page: number
  readonly pages: number
}

/** Meetings ahead or past meetings, with a filter. */
export function MeetingListPage(props: MeetingListPageProps) {
  const { frame, chosen, regions, when, items, recent, page, pages, now, today, zoneOf } = props
  const { language, origin } = frame
  const about = meetingFilterText(chosen, language)
  const more: Record<string, string> = when === 'past' ? { when } : {}
  const list = MEETINGS_PATH + queryString({ ...chosen, ...more })
  const listProps = { language, now, today, zoneOf }
  return (
    <Page
      {...frame}
      path={pageHref(list, page)}
      section="meetings"
      kato={chosen.territory?.code}
      title={messages.feedTitle[language](about)}
      description={messages.lead[language]}
      feeds={[
        {
          type: 'text/calendar',
          href: `/${language}${CALENDAR_FEED_PATH}${queryString(chosen)}`,
          title: messages.feedTitle[language](about),
        },
      ]}
    >
      <PageHead title={messages.title[language]} lead={messages.lead[language]} />
      <MeetingViews language={language} chosen={chosen} current={when} />
      <MeetingFilters
        language={language}
        chosen={chosen}
        regions={regions}
        path={MEETINGS_PATH}
        more={more}
      />
      {items.length > 0 ? (
        <Meetings {...listProps} meetings={items} byMonth usual={when === 'past' ? 'held' : 'announced'} />
      ) : (
        <Empty
          title={(when === 'ahead' ? messages.noneAhead : messages.nonePast)[language]}
          actions={
            about
              ? [{ href: `/${language}${MEETINGS_PATH}${queryString(more)}`, text: messages.all[language] }]
              : []
          }
        >
          {messages.noneHelp[language]}
        </Empty>
      )}
      <Pagination
        language={language}
        page={page}
        pages={pages}
        hrefOf={(number) => pageHref(`/${language}${list}`, number)}
      />
      {recent.length > 0 ? (
        <Section
          title={messages.recentlyPast[language]}
          more={{
            href: `/${language}${MEETINGS_PATH}${queryString({ ...chosen, when: 'past' })}`,
            text: messages.allPast[language],
          }}
        >
          <Meetings {...listProps} meetings={recent} level={3} usual="held" />
        </Section>
      ) : null}
      <p class="quiet">
        <a href={`/${language}${GEOJSON_PATH}${queryString(chosen)}`} type="application/geo+json">
          {nearbyMessages.file[language]}
        </a>
      </p>
      <CalendarSubscription language={language} origin={origin} chosen={chosen} />
      <Downloads language={language} path={DOWNLOADS_PATH} query={queryString(chosen)} />
    </Page>
  )
}
