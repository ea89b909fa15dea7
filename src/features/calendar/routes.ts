import { DAY_MS } from '#domain/base/duration.ts'
import { CALENDAR_MEDIA_TYPE, writeCalendar } from '#domain/icalendar/index.ts'
import type { CacheTag } from '#platform/db/index.ts'
import type { Feature } from '#platform/feature.ts'
import { file, get, page, type Route } from '#platform/http/index.ts'
import { regionOptions } from '#platform/jurisdiction.ts'
import { EventFilterQuery } from './form.ts'
import { messages } from './messages.ts'
import { CALENDAR_PATH, ICALENDAR_PATH, PAST_DAYS } from './model.ts'
import { loadCalendarEvents } from './responses.ts'
import { CalendarPage } from './views.tsx'

const cacheTags = (features: readonly Feature[]): readonly CacheTag[] => [
  'territory',
  'organisation',
  ...features.flatMap(({ events }) => events?.cacheTags ?? []),
]

export const routes: readonly Route[] = [
  get(CALENDAR_PATH, { query: EventFilterQuery, cacheTags }, async ({ ctx, frame, language, query }) => {
    const { filter, events } = await loadCalendarEvents(ctx, frame, query, ctx.now())
    return page(CalendarPage({ frame, filter, events, regions: regionOptions[language], today: ctx.today() }))
  }),

  get(ICALENDAR_PATH, { query: EventFilterQuery, cacheTags }, async ({ ctx, frame, language, query }) => {
    const since = new Date(ctx.now().getTime() - PAST_DAYS * DAY_MS)
    const { filter, events } = await loadCalendarEvents(ctx, frame, query, since)
    const place = filter.territory?.label[language]
    const calendar = writeCalendar({
      product: 'Kenes//Calendar',
      name: place ? messages.titleOf[language](place) : messages.title[language],
      language,
      origin: frame.origin,
      path: CALENDAR_PATH,
      events,
    })
    return file(CALENDAR_MEDIA_TYPE, calendar)
  }),
]
