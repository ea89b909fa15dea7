import { addDays } from '#domain/base/local-date.ts'
import { queryString } from '#domain/base/query-string.ts'
import type { Context } from '#platform/context.ts'
import type { Frame, ListFeed } from '#platform/http/index.ts'
import type { ConsultationFilter } from '../model.ts'
import { closingEntry, happeningEntry, REMINDED_DAYS } from './feeds.ts'
import { listClosingConsultations, listHappenings } from './store.ts'
import { listTitle } from './views.tsx'

const FEED_MAX = 50

/** The latest events of the consultations in a filter, and reminders of those that end soon; the latest first. */
export async function loadConsultationFeed(
  ctx: Context,
  frame: Frame,
  filter: ConsultationFilter,
): Promise<ListFeed> {
  const today = ctx.today()
  const happened = await listHappenings(ctx.db, filter, today, FEED_MAX)
  const closing = await listClosingConsultations(
    ctx.db,
    filter,
    today,
    addDays(today, REMINDED_DAYS),
    FEED_MAX,
  )
  const entries = [
    ...happened.map((happening) => happeningEntry(happening, frame)),
    ...closing.map((consultation) => closingEntry(consultation, frame, today)),
  ].sort((left, right) => right.at.getTime() - left.at.getTime())
  return {
    title: listTitle(filter, frame.language),
    query: queryString(filter),
    entries: entries.slice(0, FEED_MAX),
  }
}
