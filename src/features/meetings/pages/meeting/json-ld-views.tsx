import { type Language, textIn } from '#domain/base/text.ts'
import { organisationPath, personPath } from '#features/organisations/index.ts'
import { isoDateTime } from '#ui/format/index.ts'
import { type Meeting, type MeetingChange, meetingPath } from '../../model.ts'

const isMove = (change: MeetingChange): change is MeetingChange & { what: 'moved' } => change.what === 'moved'

/** A meeting as an Event of schema.org, in one language. */
export function eventData(meeting: Meeting, language: Language, origin: string, zone: string): object {
  const root = `${origin}/${language}`
  const moves = meeting.changes.filter(isMove)
  const status = meeting.state === 'cancelled' ? 'Cancelled' : moves.length > 0 ? 'Rescheduled' : 'Scheduled'
  const place = {
    '@type': 'Place',
    name: textIn(meeting.venue, language),
    address: {
      '@type': 'PostalAddress',
      streetAddress: textIn(meeting.address, language),
      addressLocality: meeting.place.label[language],
      addressCountry: 'KZ',
    },
    ...(meeting.point ? { geo: { '@type': 'GeoCoordinates', ...meeting.point } } : {}),
  }
  const online = meeting.onlineUrl && { '@type': 'VirtualLocation', url: meeting.onlineUrl }
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: textIn(meeting.title, language),
    description: textIn(meeting.about, language),
    url: root + meetingPath(meeting),
    startDate: isoDateTime(meeting.startsAt.toISOString(), zone),
    endDate: isoDateTime(meeting.endsAt.toISOString(), zone),
    eventStatus: `https://schema.org/Event${status}`,
    ...(moves.length > 0
      ? { previousStartDate: moves.map(({ before }) => isoDateTime(before.startsAt, zone)) }
      : {}),
    eventAttendanceMode: `https://schema.org/${online ? 'Mixed' : 'Offline'}EventAttendanceMode`,
    location: online ? [place, online] : place,
    organizer: {
      '@type': 'Organization',
      name: textIn(meeting.organiser.name, language),
      url: root + organisationPath(meeting.organiser),
    },
    ...(meeting.speakers.length > 0
      ? {
          performer: meeting.speakers.map((person) => ({
            '@type': 'Person',
            name: person.name[language],
            url: root + personPath(person),
          })),
        }
      : {}),
    ...(meeting.capacity === null
      ? {}
      : {
          maximumAttendeeCapacity: meeting.capacity,
          remainingAttendeeCapacity: Math.max(0, meeting.capacity - meeting.seats),
        }),
  }
}
