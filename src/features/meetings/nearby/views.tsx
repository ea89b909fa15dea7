import { type Language, textIn } from '#domain/base/text.ts'
import type { TileSource } from '#domain/location/index.ts'
import { formatPoint, type Point } from '#domain/location/index.ts'
import { ChosenPlaceField, type FoundPlace, territoryPath } from '#features/territories/index.ts'
import { DateTime } from '#ui/date-time/date-time.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { Button } from '#ui/form/index.ts'
import { PageHead } from '#ui/layout/layout.tsx'
import { NearList, Plan, PointField } from '#ui/location/index.ts'
import { langAttribute, renderText } from '#ui/official-text/official-text.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { meetingPath } from '../model.ts'
import type { ZoneOf } from '../pages/card-views.tsx'
import { MeetingViews } from '../pages/filter-views.tsx'
import { nearbyMessages as words } from './messages.ts'
import { GEOJSON_PATH, type LocatedMeeting, NEARBY_PATH, nearbyPath } from './model.ts'

export type NearbyPageProps = {
  readonly frame: PageFrame & { readonly tiles?: TileSource | undefined }
  /** What was typed. */
  readonly near: string
  /** What it stands for. */
  readonly from: { readonly point: Point | undefined; readonly place: string | undefined }
  readonly problem: 'place-unknown' | 'place-many' | 'near-long' | undefined
  /** Places of the name that was typed. */
  readonly places: readonly FoundPlace[]
  readonly meetings: readonly LocatedMeeting[]
  readonly zoneOf: ZoneOf
}

/** Meetings ahead around a point or a place: a form, a plan, and the list that belongs to it. */
export function NearbyPage(props: NearbyPageProps) {
  const { frame, near, from, meetings } = props
  const { language } = frame
  return (
    <Page
      {...frame}
      path={nearbyPath(near)}
      section="meetings"
      title={words.title[language]}
      description={words.lead[language]}
    >
      <PageHead title={words.title[language]} lead={words.lead[language]} />
      <MeetingViews language={language} chosen={{}} current="nearby" />
      <NearForm {...props} />
      {meetings.length === 0 ? (
        <Empty title={words.none[language]}>{words.noneHelp[language]}</Empty>
      ) : (
        <>
          <p>{explain(language, from)}</p>
          <Plan
            language={language}
            title={words.title[language]}
            points={meetings.flatMap(({ point }) => (point ? [point] : []))}
            from={from.point}
            tiles={frame.tiles}
          />
          <NearList language={language} items={meetings.map((meeting) => itemOf(meeting, props))} />
        </>
      )}
      <p class="quiet">
        <a href={`/${language}${GEOJSON_PATH}`} type="application/geo+json">
          {words.file[language]}
        </a>
      </p>
    </Page>
  )
}

function explain(language: Language, from: NearbyPageProps['from']): string {
  if (from.point) return words.fromPoint[language](formatPoint(from.point))
  return from.place === undefined ? words.byDate[language] : words.fromPlace[language](from.place)
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
function NearForm({ frame, near, problem, places }: NearbyPageProps) {
  const { language } = frame
  const error = problem && words[problem][language]
  return (
    <form class="form" method="get" action={`/${language}${NEARBY_PATH}`}>
      {places.length > 0 ? (
        <ChosenPlaceField
          language={language}
          name="near"
          label={words.near[language]}
          error={error}
          places={places}
        />
      ) : (
        <PointField
          language={language}
          name="near"
          label={words.near[language]}
          help={words.nearHelp[language]}
          value={near}
          error={error}
          decimals={2}
          optional
        />
      )}
      <Button>{words.button[language]}</Button>
    </form>
  )
}
