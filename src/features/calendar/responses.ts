import type { Static } from 'typebox'
import type { Context } from '#platform/context.ts'
import type { Frame } from '#platform/http/index.ts'
import { type EventFilterQuery, readEventFilterForm } from './form.ts'
import { EVENTS_MAX, sortEvents } from './model.ts'

/** The filter, and the events of all slices that end after a moment. */
export async function loadCalendarEvents(
  ctx: Context,
  { language, origin }: Frame,
  query: Static<typeof EventFilterQuery>,
  since: Date,
) {
  const filter = await readEventFilterForm(ctx, query)
  const eventQuery = { ...filter, since, limit: EVENTS_MAX }
  const lists = await Promise.all(
    ctx.features.flatMap(({ events }) => events?.list(ctx, eventQuery, { language, origin }) ?? []),
  )
  return { filter, events: sortEvents(lists) }
}
