import { queryString } from '#domain/base/query-string.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import { formatPoint, type Point, type TileSource } from '#domain/location/index.ts'
import { ChosenPlaceField, type FoundPlace, territoryPath } from '#features/territories/index.ts'
import { DateTime } from '#ui/date-time/date-time.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { Button, HiddenFields, Select } from '#ui/form/index.ts'
import { PageHead } from '#ui/layout/layout.tsx'
import { NearList, Plan, PointField } from '#ui/location/index.ts'
import { langAttribute, renderText } from '#ui/official-text/official-text.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { pageHref } from '#ui/pagination/page-href.ts'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { messages } from '../../messages.ts'
import { meetingPath } from '../../model.ts'
import { type ListProps, MeetingFilters, MeetingViews } from '../list/filter-views.tsx'
import { nearbyMessages } from './messages.ts'
import { GEOJSON_PATH, type LocatedMeeting, NEARBY_PATH, type NearbyView, nearbyParameters } from './model.ts'

export type NearbyPageProps = Omit<ListProps, 'frame'> & {
  readonly frame: PageFrame & { readonly tiles?: TileSource | undefined }
  /** What was typed. */
  readonly near: string
  readonly when: NearbyView['when']
  /** What it stands for. */
  readonly from: { readonly point: Point | undefined; readonly place: string | undefined }
  readonly problem: 'place-unknown' | 'place-many' | 'near-long' | undefined
  /** Places of the name that was typed. */
  readonly places: readonly FoundPlace[]
  readonly items: readonly LocatedMeeting[]
  readonly page: number
  readonly pages: number
}

/** Meetings around a point or a place: a form, a plan, and the list that belongs to it. */
export function NearbyPage(props: NearbyPageProps) {
  const { frame, chosen, regions, from, items, page, pages } = props
  const { language } = frame
  const more = nearbyParameters(props)
  const list = NEARBY_PATH + queryString({ ...chosen, ...more })
  return (
    <Page
      {...frame}
      path={pageHref(list, page)}
      section="meetings"
      title={nearbyMessages.title[language]}
      description={nearbyMessages.lead[language]}
    >
      <PageHead title={nearbyMessages.title[language]} lead={nearbyMessages.lead[language]} />
      <MeetingViews language={language} chosen={chosen} current="nearby" />
      <NearForm {...props} />
      <MeetingFilters language={language} chosen={chosen} regions={regions} path={NEARBY_PATH} more={more} />
      {items.length === 0 ? (
        <Empty title={(props.when === 'past' ? messages.nonePast : nearbyMessages.none)[language]}>
          {nearbyMessages.noneHelp[language]}
        </Empty>
      ) : (
        <>
          <p>{explain(language, from)}</p>
          <Plan
            language={language}
            title={nearbyMessages.title[language]}
            points={items.flatMap(({ point }) => (point ? [point] : []))}
            from={from.point}
            tiles={frame.tiles}
          />
          <NearList language={language} items={items.map((meeting) => itemOf(meeting, props))} />
          <Pagination
            language={language}
            page={page}
            pages={pages}
            hrefOf={(number) => pageHref(`/${language}${list}`, number)}
          />
        </>
      )}
      <p class="quiet">
        <a href={`/${language}${GEOJSON_PATH}${queryString(chosen)}`} type="application/geo+json">
          {nearbyMessages.file[language]}
        </a>
      </p>
    </Page>
  )
}

function explain(language: Language, from: NearbyPageProps['from']): string {
  if (from.point) return nearbyMessages.fromPoint[language](formatPoint(from.point))
  return from.place === undefined
    ? nearbyMessages.byDate[language]
    : nearbyMessages.fromPlace[language](from.place)
}

function itemOf(
  { title, venue, place, startsAt, endsAt, point, metres, ...meeting }: LocatedMeeting,
  { frame: { language }, zoneOf }: NearbyPageProps,
) {
  return {
    title: textIn(title, language),
    lang: langAttribute(title, language),
    href: `/${language}${meetingPath(meeting)}`,
    point,
    metres,
    lines: [
      <DateTime
        language={language}
        zone={zoneOf(place.code)}
        start={startsAt.toISOString()}
        end={endsAt.toISOString()}
      />,
      <>
        {renderText(venue, language)},{' '}
        <a href={`/${language}${territoryPath(place)}`}>{place.label[language]}</a>
      </>,
    ],
  }
}

/** The form is a GET: the list has its own address, which can be kept and passed on. */
function NearForm({ frame, chosen, near, when, problem, places }: NearbyPageProps) {
  const { language } = frame
  const error = problem && nearbyMessages[problem][language]
  return (
    <form class="form" method="get" action={`/${language}${NEARBY_PATH}`}>
      <HiddenFields values={chosen} />
      {places.length > 0 ? (
        <ChosenPlaceField
          language={language}
          name="near"
          label={nearbyMessages.near[language]}
          error={error}
          places={places}
        />
      ) : (
        <PointField
          language={language}
          name="near"
          label={nearbyMessages.near[language]}
          help={nearbyMessages.nearHelp[language]}
          value={near}
          error={error}
          decimals={2}
          optional
        />
      )}
      <Select
        language={language}
        name="when"
        label={messages.when[language]}
        value={when}
        options={[
          { value: 'ahead', label: messages.ahead[language] },
          { value: 'past', label: messages.past[language] },
        ]}
      />
      <Button>{nearbyMessages.button[language]}</Button>
    </form>
  )
}
