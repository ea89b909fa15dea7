import type { OrganisationName, PlaceLink } from '#domain/base/link.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { queryString } from '#domain/base/query-string.ts'
import type { Language } from '#domain/base/text.ts'
import { topics } from '#domain/topic/index.ts'
import { organisationPath } from '#features/organisations/index.ts'
import { RegistrationLink, seatsNote } from '#features/registrations/index.ts'
import { territoryPath } from '#features/territories/index.ts'
import { DateTime } from '#ui/date-time/date-time.tsx'
import { type Fact, Facts } from '#ui/facts/facts.tsx'
import { formatNumber } from '#ui/format/index.ts'
import { renderText } from '#ui/official-text/official-text.tsx'
import { OrganisationLink } from '#ui/organisation-link/organisation-link.tsx'
import type { PageFrame } from '#ui/page/page.tsx'
import { Venue } from '#ui/place/place.tsx'
import { Subscribe } from '#ui/subscribe/subscribe.tsx'
import { messages } from '../messages.ts'
import { MEETINGS_PATH, type Meeting, type MeetingListItem, meetingPath } from '../model.ts'

/** When a meeting is held, by the clock of its place; with `today` also in how many days. */
export const MeetingTime = ({
  language,
  meeting,
  zone,
  today,
}: {
  readonly language: Language
  readonly meeting: Pick<MeetingListItem, 'startsAt' | 'endsAt'>
  readonly zone: string
  readonly today?: LocalDate | undefined
}) => (
  <DateTime
    language={language}
    zone={zone}
    start={meeting.startsAt.toISOString()}
    end={meeting.endsAt.toISOString()}
    today={today}
  />
)

/** Where a meeting is held: venue, address and territory, on a map if there is a link to one, and online. */
export const MeetingPlace = ({
  language,
  meeting,
  mapHref,
}: {
  readonly language: Language
  readonly meeting: Meeting
  readonly mapHref?: string | undefined
}) => (
  <Venue
    language={language}
    venue={renderText(meeting.venue, language)}
    address={renderText(meeting.address, language)}
    territory={{
      href: `/${language}${territoryPath(meeting.place)}`,
      text: meeting.place.label[language],
    }}
    point={meeting.point}
    mapHref={mapHref}
    onlineHref={meeting.onlineUrl ?? undefined}
  />
)

type FactsProps = {
  readonly frame: PageFrame
  readonly meeting: Meeting
  readonly trail: readonly PlaceLink[]
  readonly zone: string
  readonly now: Date
  readonly today: LocalDate
  /** The form stands first on the page, because it was just refused. */
  readonly formFirst?: boolean
  /** Not announced yet: it has no address of its own, and nothing to subscribe to. */
  readonly isPreview?: boolean
}

/** The facts beside a meeting: when, where, by whom, and what readers can do. */
export function MeetingFacts(props: FactsProps) {
  const { frame, meeting, now, formFirst = false, isPreview = false } = props
  const { language } = frame
  return (
    <>
      {formFirst ? null : <RegistrationLink language={language} target={meeting} now={now} />}
      <Facts items={[...essentials(props), ...background(props)]} />
      {meeting.state === 'cancelled' || isPreview ? null : (
        <Subscribe language={language} ical={`/${language}${meetingPath(meeting)}.ics`} />
      )}
    </>
  )
}

function essentials({ frame, meeting, trail, zone, now, today }: FactsProps): Fact[] {
  const { language } = frame
  const seats = seatsNote(language, meeting, now)
  const cancelled = meeting.state === 'cancelled'
  const when = <MeetingTime {...{ language, meeting, zone, today: cancelled ? undefined : today }} />
  return [
    { term: messages.when[language], value: cancelled ? <del>{when}</del> : when },
    {
      term: messages.where[language],
      value: <MeetingPlace {...{ language, meeting }} mapHref={meeting.mapUrl ?? mapOf(meeting, trail)} />,
    },
    ...(seats ? [{ term: messages.seats[language], value: seats }] : []),
    ...(meeting.outcome && meeting.attended !== null
      ? [{ term: messages.attended[language], value: formatNumber(language, meeting.attended) }]
      : []),
  ]
}

function background({ frame, meeting }: FactsProps): Fact[] {
  const { language } = frame
  const link = (body: OrganisationName) => (
    <OrganisationLink name={renderText(body.name, language)} href={`/${language}${organisationPath(body)}`} />
  )
  return [
    { term: messages.organiser[language], value: link(meeting.organiser) },
    ...(meeting.partners.length > 0
      ? [
          {
            term: messages.partners[language],
            value: (
              <ul class="plain">
                {meeting.partners.map((body) => (
                  <li>{link(body)}</li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
    {
      term: messages.topic[language],
      value: (
        <a href={`/${language}${MEETINGS_PATH}${queryString({ topic: meeting.topic })}`}>
          {topics[meeting.topic][language]}
        </a>
      ),
    },
  ]
}

const STREET_ZOOM = 17

/** A map of the venue: at its point, or where OpenStreetMap finds the address. */
function mapOf(meeting: Meeting, trail: readonly PlaceLink[]): string {
  if (!meeting.point) return mapSearch(meeting, trail)
  const { latitude, longitude } = meeting.point
  const query = queryString({ mlat: latitude, mlon: longitude })
  return `https://www.openstreetmap.org/?${query}#map=${STREET_ZOOM}/${latitude}/${longitude}`
}

/**
 * A search of OpenStreetMap for the address. An address without a house number says no more than the name of the place,
 * so only the place and its region are searched for, in Russian, the spelling that OpenStreetMap knows best.
 */
function mapSearch({ address, place }: Meeting, trail: readonly PlaceLink[]): string {
  const street = /\d/.test(address.ru) ? [address.ru] : []
  const region = trail[1] ? [trail[1].label.ru] : []
  const query = [...street, place.label.ru, ...region].join(', ')
  return `https://www.openstreetmap.org/search${queryString({ query })}`
}
