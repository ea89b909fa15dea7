import type { EventSource } from '#features/calendar/index.ts'
import { lastDaysOf } from '../pages/calendar-feeds.ts'
import { listDueConsultations } from '../pages/store.ts'
import { CACHE_TAGS } from '../responses.ts'

/** The last days of consultations, and the days on which answers are due. */
export const events: EventSource = {
  cacheTags: CACHE_TAGS,
  list: async ({ db, today }, { territory, organisation, since, limit }, reader) =>
    (await listDueConsultations(db, { territory, organisation }, today(), limit))
      .flatMap((consultation) => lastDaysOf(consultation, reader))
      .filter((event) => 'zone' in event && event.end > since),
}
