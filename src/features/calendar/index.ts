import type { Feature } from '#platform/feature.ts'
import { sections } from './manifest/sections.ts'
import { messages } from './messages.ts'
import { CALENDAR_PATH, ICALENDAR_PATH } from './model.ts'
import { routes } from './routes.ts'

export type { EventQuery, EventSource } from './kinds.ts'

/** Upcoming events of a place from all slices: a page and a calendar to subscribe to. */
export const calendar: Feature = {
  name: 'calendar',
  routes,
  sections,
  feeds: [{ type: 'text/calendar', path: ICALENDAR_PATH, title: messages.title }],
  siteMap: async (_, skip) => (skip === 0 ? [{ path: CALENDAR_PATH }] : []),
}
