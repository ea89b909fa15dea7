import { DAY_MS } from '#domain/base/duration.ts'
import type { Language } from '#domain/base/text.ts'
import { CANCELLED_DAYS, type HomeList, type OpenItem } from '#features/home/index.ts'
import { registrationState, seatsNote } from '#features/registrations/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { formatRange, formatRelativeDay, localDay } from '#ui/format/index.ts'
import { meetingKindNames, messages } from '../messages.ts'
import { type MeetingListItem, meetingPath } from '../model.ts'
import { LIST_CACHE_TAGS } from '../pages/list/responses.ts'
import { listCurrentMeetings } from '../store.ts'

/** What an open item and an outcome say alike. */
export const meetingHomeEntryOf = (meeting: MeetingListItem, language: Language) => ({
  path: meetingPath(meeting),
  title: meeting.title,
  kind: meetingKindNames[meeting.kind][language],
  place: meeting.place,
})

/** From when to when it takes place, by the clock of the place. */
export const formatTimes = ({ startsAt, endsAt, place }: MeetingListItem, language: Language): string =>
  formatRange(language, startsAt.toISOString(), endsAt.toISOString(), zoneOfTerritory(place.code))

/** Meetings ahead; cancelled ones while people could still set out for them. */
export const openItems: HomeList<OpenItem> = {
  cacheTags: LIST_CACHE_TAGS,
  list: async ({ db, now, today }, query, language) => {
    const cancelledUntil = new Date(now().getTime() + CANCELLED_DAYS * DAY_MS)
    const found = await listCurrentMeetings(db, query, now(), cancelledUntil)
    return found.map((meeting) => ({
      ...meetingHomeEntryOf(meeting, language),
      subject: meeting.venue,
      mode: 'attend',
      opensAt: meeting.startsAt,
      closesAt: meeting.endsAt,
      timing: `${formatTimes(meeting, language)} (${formatRelativeDay(
        language,
        localDay(meeting.startsAt.toISOString(), zoneOfTerritory(meeting.place.code)),
        today(),
      )})`,
      participation: seatsNote(language, meeting, now()),
      action: (registrationState(meeting, now()) === 'open' ? messages.register : messages.readMore)[
        language
      ],
      cancelled: meeting.state === 'cancelled',
    }))
  },
}
