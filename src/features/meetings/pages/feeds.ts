import { type Language, textIn } from '#domain/base/text.ts'
import { type CalendarEvent, writeCalendar } from '#domain/icalendar/index.ts'
import { organisationPath } from '#features/organisations/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { formatRange } from '#ui/format/index.ts'
import { meetingKindNames, messages } from '../messages.ts'
import { type MeetingAnnouncement, meetingPath } from '../model.ts'

/** A move or a cancellation comes first: calendars show the first lines of a description. */
function changesOf({ state, revisions, place }: MeetingAnnouncement, language: Language): string[] {
  const cancelled = state === 'cancelled'
  const change = revisions.find(({ what }) => what === (cancelled ? 'cancelled' : 'moved'))
  if (!change) return []
  const zone = zoneOfTerritory(place.code)
  const notice =
    change.what === 'moved'
      ? messages.movedNotice[language](
          formatRange(language, change.before.startsAt, change.before.endsAt, zone),
        )
      : messages.cancelledNotice[language]
  return [change.reason ? `${notice}. ${textIn(change.reason, language)}` : notice]
}

type Reader = { readonly language: Language; readonly origin: string }

/** A meeting as an event of a calendar. */
export function meetingEvent(meeting: MeetingAnnouncement, { language, origin }: Reader): CalendarEvent {
  const root = `${origin}/${language}`
  const url = root + meetingPath(meeting)
  const online = meeting.onlineUrl ? [messages.onlineAt[language](meeting.onlineUrl)] : []
  return {
    uid: meeting.id,
    sequence: meeting.sequence,
    status: meeting.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
    zone: zoneOfTerritory(meeting.place.code),
    start: meeting.startsAt,
    end: meeting.endsAt,
    created: meeting.publishedAt,
    changed: meeting.revisedAt,
    summary: textIn(meeting.title, language),
    description: [...changesOf(meeting, language), textIn(meeting.about, language), ...online, url].join(
      '\n\n',
    ),
    location: [
      textIn(meeting.venue, language),
      textIn(meeting.address, language),
      meeting.place.label[language],
    ]
      .filter((part, index, parts) => parts.indexOf(part) === index)
      .join(', '),
    point: meeting.point,
    categories: [meetingKindNames[meeting.kind][language]],
    url,
    organiser: {
      name: textIn(meeting.organiser.name, language),
      uri: root + organisationPath(meeting.organiser),
    },
  }
}

/** Meetings as an iCalendar file (RFC 5545); the same bytes as long as the meetings are the same. */
export const meetingCalendarOf = (
  meetings: readonly MeetingAnnouncement[],
  about: Reader & { readonly name: string; readonly path: string },
): string =>
  writeCalendar({
    ...about,
    product: 'Kenes//Meetings',
    events: meetings.map((meeting) => meetingEvent(meeting, about)),
  })
