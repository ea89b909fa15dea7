import { filterConditions } from '#domain/base/list-filter.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { queryString } from '#domain/base/query-string.ts'
import type { Language } from '#domain/base/text.ts'
import { topicNames, topics } from '#domain/topic/index.ts'
import { AHEAD_ID } from '#ui/calendar-month/calendar-month.tsx'
import { PlaceFilters, removableConditions } from '#ui/filters/place-filters.tsx'
import { HiddenFields, type Option, Select } from '#ui/form/index.ts'
import type { PageFrame } from '#ui/page/page.tsx'
import { SubNav } from '#ui/sub-nav/sub-nav.tsx'
import { Subscribe } from '#ui/subscribe/subscribe.tsx'
import { meetingKindNames, messages } from '../../messages.ts'
import { MEETINGS_PATH, meetingKinds } from '../../model.ts'
import type { ZoneOfMeeting } from '../card-views.tsx'
import { CALENDAR_FEED_PATH, type ChosenFilter, MONTH_PATH } from '../model.ts'
import { nearbyMessages } from '../nearby/messages.ts'
import { NEARBY_PATH } from '../nearby/model.ts'

/** What every list of meetings is drawn with. */
export type ListProps = {
  readonly frame: PageFrame
  readonly chosen: ChosenFilter
  readonly regions: readonly Option[]
  readonly now: Date
  readonly today: LocalDate
  readonly zoneOf: ZoneOfMeeting
}

const conditionsOf = (chosen: ChosenFilter, language: Language) =>
  filterConditions(chosen, language, {
    kind: chosen.kind && meetingKindNames[chosen.kind],
    topic: chosen.topic && topics[chosen.topic],
  })

/** The filter in words: «Қостанай облысы, Бюджет». */
export const meetingFilterText = (chosen: ChosenFilter, language: Language): string =>
  conditionsOf(chosen, language)
    .map(({ text }) => text)
    .join(', ')

/** The filter of a list as a form, with what it is narrowed to. `more`: parameters that stay as they are. */
export function MeetingFilters(props: {
  language: Language
  chosen: ChosenFilter
  regions: readonly Option[]
  path: string
  more: Readonly<Record<string, string>>
}) {
  const { language, chosen, regions, path, more } = props
  const { territory, organisation } = chosen
  return (
    <PlaceFilters
      language={language}
      territory={territory}
      organisation={organisation}
      regions={regions}
      {...removableConditions(`/${language}${path}`, conditionsOf(chosen, language), more)}
    >
      <HiddenFields values={more} />
      <Select
        language={language}
        name="kind"
        label={messages.kind[language]}
        value={chosen.kind ?? ''}
        options={[
          { value: '', label: messages.anyKind[language] },
          ...meetingKinds.map((value) => ({ value, label: meetingKindNames[value][language] })),
        ]}
      />
      <Select
        language={language}
        name="topic"
        label={messages.topic[language]}
        value={chosen.topic ?? ''}
        options={[
          { value: '', label: messages.anyTopic[language] },
          ...topicNames.map((value) => ({ value, label: topics[value][language] })),
        ]}
      />
    </PlaceFilters>
  )
}

/** Links to the views of the section: meetings ahead, past meetings, by month. */
export function MeetingViews({
  language,
  chosen,
  current,
}: {
  language: Language
  chosen: ChosenFilter
  current: 'ahead' | 'past' | 'month' | 'nearby'
}) {
  const item = (view: typeof current, text: string, address: string) => ({
    href: `/${language}${address}`,
    text,
    current: view === current,
  })
  // The month itself has the place only while it has days that are over.
  const ahead = current === 'month' ? '' : `#${AHEAD_ID}`
  return (
    <SubNav
      label={messages.views[language]}
      items={[
        item('ahead', messages.ahead[language], MEETINGS_PATH + queryString(chosen)),
        item('past', messages.past[language], MEETINGS_PATH + queryString({ ...chosen, when: 'past' })),
        item('month', messages.byMonth[language], MONTH_PATH + queryString(chosen) + ahead),
        item('nearby', nearbyMessages.view[language], NEARBY_PATH + queryString(chosen)),
      ]}
    />
  )
}

/** The list as a calendar to subscribe to: by webcal, which a phone opens in its calendar, and as an address. */
export const CalendarSubscription = ({
  language,
  origin,
  chosen,
}: {
  language: Language
  origin: string
  chosen: ChosenFilter
}) => {
  const address = `/${language}${CALENDAR_FEED_PATH}${queryString(chosen)}`
  return (
    <div class="subscription">
      <Subscribe language={language} ical={origin.replace(/^https?:/, 'webcal:') + address} />
      <p class="quiet">
        {messages.subscribeWhy[language]}{' '}
        <a href={address} type="text/calendar">
          {messages.calendarFile[language]}
        </a>
      </p>
    </div>
  )
}
