import type { LocalDate } from '#domain/base/local-date.ts'
import type { Label, Language, Text } from '#domain/base/text.ts'
import { textIn } from '#domain/base/text.ts'
import { type Topic, topicNames, topics } from '#domain/topic/index.ts'
import { type AppliedFilter, Filters } from '#ui/filters/filters.tsx'
import { type Option, Select } from '#ui/form/index.ts'
import { SubNav } from '#ui/sub-nav/sub-nav.tsx'
import { Subscribe } from '#ui/subscribe/subscribe.tsx'
import { kindNames, messages } from '../messages.ts'
import { type MeetingKind, meetingKinds } from '../model.ts'
import type { Frame, ZoneOf } from './frame-views.ts'

/** What a list is narrowed to, with the names that are shown. */
export type Chosen = {
  readonly territory?: { readonly code: string; readonly slug: string; readonly label: Label } | undefined
  readonly organisation?: { readonly slug: string; readonly name: Text } | undefined
  readonly kind?: MeetingKind | undefined
  readonly topic?: Topic | undefined
}

/** What every list of meetings is drawn with. */
export type Drawn = {
  readonly frame: Frame
  readonly chosen: Chosen
  readonly regions: readonly Option[]
  readonly now: Date
  readonly today: LocalDate
  readonly zoneOf: ZoneOf
}

export const LIST = '/meetings'
export const MONTHS = '/meetings/calendar'
export const FEED = '/meetings/calendar.ics'
export const dayPath = (day: LocalDate): string => `/meetings/days/${day}`

/** An address without its language, with the filter in its parameters. */
export function addressOf(path: string, chosen: Chosen, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({
    ...(chosen.territory ? { territory: chosen.territory.slug } : {}),
    ...(chosen.organisation ? { organisation: chosen.organisation.slug } : {}),
    ...(chosen.kind ? { kind: chosen.kind } : {}),
    ...(chosen.topic ? { topic: chosen.topic } : {}),
    ...more,
  }).toString()
  return query ? `${path}?${query}` : path
}

/** The filter in words: «Қостанай облысы, Бюджет». */
export const aboutOf = (chosen: Chosen, language: Language): string =>
  [
    chosen.kind && kindNames[chosen.kind][language],
    chosen.topic && topics[chosen.topic][language],
    chosen.organisation && textIn(chosen.organisation.name, language),
    chosen.territory?.label[language],
  ]
    .filter(Boolean)
    .join(', ')

const names = {
  kind: messages.kind,
  topic: messages.topic,
  territory: messages.territory,
  organisation: messages.body,
}

function applied(
  language: Language,
  chosen: Chosen,
  path: string,
  more: Readonly<Record<string, string>>,
): AppliedFilter[] {
  return (['territory', 'organisation', 'kind', 'topic'] as const).flatMap((name) => {
    if (!chosen[name]) return []
    const words = aboutOf({ [name]: chosen[name] }, language)
    return [
      {
        text: `${names[name][language]}: ${words}`,
        removeHref: `/${language}${addressOf(path, { ...chosen, [name]: undefined }, more)}`,
      },
    ]
  })
}

/** The form that narrows a list, and what it is narrowed to. `more`: parameters that stay as they are. */
export function MeetingFilters(props: {
  language: Language
  chosen: Chosen
  regions: readonly Option[]
  path: string
  more: Readonly<Record<string, string>>
}) {
  const { language, chosen, regions, path, more } = props
  const { territory, organisation } = chosen
  const elsewhere = territory && !regions.some(({ value }) => value === territory.code)
  const chips = applied(language, chosen, path, more)
  return (
    <Filters
      language={language}
      action={`/${language}${path}`}
      applied={chips}
      resetHref={chips.length > 1 ? `/${language}${addressOf(path, {}, more)}` : undefined}
    >
      {Object.entries(more).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {organisation ? <input type="hidden" name="organisation" value={organisation.slug} /> : null}
      <Select
        language={language}
        name="territory"
        label={messages.territory[language]}
        value={territory?.code ?? ''}
        options={[
          { value: '', label: messages.anyTerritory[language] },
          ...(elsewhere ? [{ value: territory.code, label: territory.label[language] }] : []),
          ...regions,
        ]}
      />
      <Select
        language={language}
        name="kind"
        label={messages.kind[language]}
        value={chosen.kind ?? ''}
        options={[
          { value: '', label: messages.anyKind[language] },
          ...meetingKinds.map((value) => ({ value, label: kindNames[value][language] })),
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
    </Filters>
  )
}

/** The sides of the section: what is ahead, what is past, by month. */
export function MeetingViews({
  language,
  chosen,
  current,
}: {
  language: Language
  chosen: Chosen
  current: 'ahead' | 'past' | 'month'
}) {
  const item = (view: typeof current, text: string, address: string) => ({
    href: `/${language}${address}`,
    text,
    current: view === current,
  })
  return (
    <SubNav
      label={messages.views[language]}
      items={[
        item('ahead', messages.ahead[language], addressOf(LIST, chosen)),
        item('past', messages.past[language], addressOf(LIST, chosen, { when: 'past' })),
        item('month', messages.byMonth[language], addressOf(MONTHS, chosen)),
      ]}
    />
  )
}

/** The same list as a calendar of one's own: by webcal, which a phone opens in its calendar, and as an address. */
export const CalendarSubscription = ({
  language,
  origin,
  chosen,
}: {
  language: Language
  origin: string
  chosen: Chosen
}) => {
  const address = `/${language}${addressOf(FEED, chosen)}`
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
