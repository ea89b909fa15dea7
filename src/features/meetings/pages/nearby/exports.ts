import { type Language, textIn } from '#domain/base/text.ts'
import { writeGeoJson } from '#domain/location/index.ts'
import { isoDateTime } from '#ui/format/index.ts'
import { meetingKindNames } from '../../messages.ts'
import { type MeetingListItem, meetingPath } from '../../model.ts'
import type { ZoneOfMeeting } from '../card-views.tsx'
import type { LocatedMeeting } from './model.ts'

/** Meetings as GeoJSON (RFC 7946). Those whose point is not known have a null geometry. */
export const meetingsGeoJson = (
  meetings: readonly (MeetingListItem & Pick<LocatedMeeting, 'point'>)[],
  { language, origin, zoneOf }: { language: Language; origin: string; zoneOf: ZoneOfMeeting },
): string =>
  writeGeoJson(
    meetings.map((meeting) => ({
      id: meeting.id,
      point: meeting.point,
      properties: {
        title: textIn(meeting.title, language),
        kind: meetingKindNames[meeting.kind][language],
        starts: isoDateTime(meeting.startsAt.toISOString(), zoneOf(meeting.place.code)),
        ends: isoDateTime(meeting.endsAt.toISOString(), zoneOf(meeting.place.code)),
        venue: textIn(meeting.venue, language),
        place: meeting.place.label[language],
        kato: meeting.place.code,
        url: `${origin}/${language}${meetingPath(meeting)}`,
      },
    })),
  )
