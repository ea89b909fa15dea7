import type { LocalDate } from '#domain/base/local-date.ts'
import { topics } from '#domain/topic/index.ts'
import { organisationPath } from '#features/organisations/index.ts'
import { type Place, territoryPath } from '#features/territories/index.ts'
import { BodyLink } from '#ui/body-link/body-link.tsx'
import { DateTime } from '#ui/date-time/date-time.tsx'
import { type Fact, Facts } from '#ui/facts/facts.tsx'
import { ButtonLink } from '#ui/form/index.ts'
import { formatNumber } from '#ui/format/index.ts'
import { Where } from '#ui/place/place.tsx'
import { Subscribe } from '#ui/subscribe/subscribe.tsx'
import { messages } from '../messages.ts'
import { type Body, doorOf, type Meeting, meetingPath } from '../model.ts'
import { BOX } from '../registration/form-views.tsx'
import { registrationMessages } from '../registration/messages.ts'
import { seatsNote } from './card-views.tsx'
import { addressOf, LIST } from './filter-views.tsx'
import type { Frame } from './frame-views.ts'
import { shown } from './words-views.tsx'

type FactsProps = {
  readonly frame: Frame
  readonly meeting: Meeting
  readonly trail: readonly Place[]
  readonly zone: string
  readonly now: Date
  readonly today: LocalDate
  /** The form itself stands first on the page, because somebody just sent it. */
  readonly formFirst?: boolean
}

/** The margin of a meeting: when, where, by whom, and what one can do. */
export function MeetingFacts(props: FactsProps) {
  const { frame, meeting, now, formFirst = false } = props
  const { language } = frame
  const door = doorOf(meeting, now)
  return (
    <>
      {!formFirst && (door === 'open' || door === 'full') ? (
        <ButtonLink href={`#${BOX}`}>
          {(door === 'open' ? registrationMessages.toForm : registrationMessages.toWaiting)[language]}
        </ButtonLink>
      ) : null}
      <Facts items={[...essentials(props), ...background(props)]} />
      {door === 'cancelled' ? null : (
        <Subscribe language={language} ical={`/${language}${meetingPath(meeting)}.ics`} />
      )}
    </>
  )
}

function essentials({ frame, meeting, trail, zone, now, today }: FactsProps): Fact[] {
  const { language } = frame
  const seats = seatsNote(language, meeting, now)
  const cancelled = meeting.state === 'cancelled'
  const when = (
    <DateTime
      language={language}
      zone={zone}
      start={meeting.startsAt.toISOString()}
      end={meeting.endsAt.toISOString()}
      today={cancelled ? undefined : today}
    />
  )
  return [
    { term: messages.when[language], value: cancelled ? <del>{when}</del> : when },
    {
      term: messages.where[language],
      value: (
        <Where
          language={language}
          venue={shown(meeting.venue, language)}
          address={shown(meeting.address, language)}
          territory={{
            href: `/${language}${territoryPath(meeting.place)}`,
            text: meeting.place.label[language],
          }}
          mapHref={meeting.mapUrl ?? mapSearch(meeting, trail)}
          onlineHref={meeting.onlineUrl ?? undefined}
        />
      ),
    },
    ...(seats ? [{ term: messages.seats[language], value: seats }] : []),
    ...(meeting.outcome && meeting.attended !== null
      ? [{ term: messages.attended[language], value: formatNumber(language, meeting.attended) }]
      : []),
  ]
}

function background({ frame, meeting }: FactsProps): Fact[] {
  const { language } = frame
  const link = (body: Body) => (
    <BodyLink name={shown(body.name, language)} href={`/${language}${organisationPath(body)}`} />
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
        <a href={`/${language}${addressOf(LIST, { topic: meeting.topic })}`}>
          {topics[meeting.topic][language]}
        </a>
      ),
    },
  ]
}

/**
 * A search of OpenStreetMap for the address. One without a house number says no more than the name of the place, so
 * only that and its region are searched for; its Russian spelling is the one that map knows best.
 */
function mapSearch({ address, place }: Meeting, trail: readonly Place[]): string {
  const street = /\d/.test(address.ru) ? [address.ru] : []
  const region = trail[1] ? [trail[1].label.ru] : []
  const query = [...street, place.label.ru, ...region].join(', ')
  return `https://www.openstreetmap.org/search?${new URLSearchParams({ query })}`
}
