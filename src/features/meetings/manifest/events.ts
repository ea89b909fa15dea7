import type { EventSource } from '#features/calendar/index.ts'
import { listAnnouncements } from '../pages/calendar/store.ts'
import { meetingEvent } from '../pages/feeds.ts'
import { LIST_CACHE_TAGS } from '../pages/list/responses.ts'

/** Announced meetings, cancelled and moved ones included. */
export const events: EventSource = {
  cacheTags: LIST_CACHE_TAGS,
  list: async ({ db, now }, { territory, organisation, since, limit }, reader) =>
    (await listAnnouncements(db, { territory, organisation }, { now: now(), since, limit })).map((meeting) =>
      meetingEvent(meeting, reader),
    ),
}
