import type { HomeList, ThingOutcome } from '#features/home/index.ts'
import { messages } from '../messages.ts'
import { LIST_CACHE_TAGS } from '../pages/list/responses.ts'
import { listEndedMeetings } from '../store.ts'
import { formatTimes, meetingHomeEntryOf } from './open-items.ts'

/** Meetings whose outcome is published, the latest first. */
export const outcomes: HomeList<ThingOutcome> = {
  cacheTags: LIST_CACHE_TAGS,
  list: async ({ db, now }, query, language) =>
    (await listEndedMeetings(db, query, now())).map((meeting) => ({
      ...meetingHomeEntryOf(meeting, language),
      at: meeting.endsAt,
      state: formatTimes(meeting, language),
      change: messages.outcomePublished[language],
    })),
}
