import type { OrganisationName, PlaceLink } from '#domain/base/link.ts'
import { filterConditions } from '#domain/base/list-filter.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { wallClock } from '#domain/base/local-time.ts'
import { queryString } from '#domain/base/query-string.ts'
import type { Language } from '#domain/base/text.ts'
import type { CalendarEvent } from '#domain/icalendar/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Entries, type EntryItem } from '#ui/entries/entries.tsx'
import { Filters } from '#ui/filters/filters.tsx'
import { removableConditions } from '#ui/filters/place-filters.tsx'
import { RegionSelect } from '#ui/filters/region-select.tsx'
import { formatDate, formatRelativeDay } from '#ui/format/index.ts'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { safeHref } from '#ui/safe-link/safe-link.tsx'
import { Subscribe } from '#ui/subscribe/subscribe.tsx'
import { messages } from './messages.ts'
import { CALENDAR_PATH, groupByDay } from './model.ts'

export type CalendarPageProps = {
  readonly frame: PageFrame
  readonly filter: {
    readonly territory: PlaceLink | undefined
    readonly organisation: OrganisationName | undefined
  }
  readonly events: readonly CalendarEvent[]
  readonly regions: readonly { readonly value: string; readonly label: string }[]
  readonly today: LocalDate
}

/** Upcoming events of a place by day, from all slices. */
export function CalendarPage({ frame, filter, events, regions, today }: CalendarPageProps) {
  const { language } = frame
  const { territory } = filter
  const address = `/${language}${CALENDAR_PATH}`
  const place = territory?.label[language]
  const title = place ? messages.titleOf[language](place) : messages.title[language]
  return (
    <Page
      {...frame}
      path={CALENDAR_PATH + queryString(filter)}
      title={title}
      description={messages.lead[language]}
    >
      <PageHead title={title} lead={messages.lead[language]} />
      <Filters language={language} {...removableConditions(address, filterConditions(filter, language, {}))}>
        <RegionSelect language={language} territory={territory} regions={regions} />
      </Filters>
      <Subscribe language={language} ical={`${address}.ics${queryString(filter)}`} />
      {events.length === 0 ? <Empty title={messages.none[language]} /> : null}
      {[...groupByDay(events)].map(([day, group]) => (
        <Section
          title={`${formatDate(language, day)}, ${day === today ? messages.today[language] : formatRelativeDay(language, day, today)}`}
        >
          <Entries items={group.map((event) => entry(language, event))} />
        </Section>
      ))}
    </Page>
  )
}

function entry(language: Language, event: CalendarEvent): EntryItem {
  const { summary, url, location, categories, status } = event
  const time = 'zone' in event ? [wallClock(event.start.toISOString(), event.zone).time] : []
  return {
    title: <a href={safeHref(url)}>{summary}</a>,
    lines: [
      <>
        {status === 'CANCELLED' ? <b>{messages.cancelled[language]}, </b> : null}
        {[...time, ...categories].join(', ')}
      </>,
      location,
    ],
  }
}

/** The calendar link on the page of a place. */
export const PlaceCalendar = ({ language, slug }: { readonly language: Language; readonly slug: string }) => (
  <Subscribe
    language={language}
    ical={`/${language}${CALENDAR_PATH}.ics${queryString({ territory: slug })}`}
  />
)
