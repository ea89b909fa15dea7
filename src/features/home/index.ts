import type { Feature } from '#platform/feature.ts'
import { sections } from './manifest/sections.ts'
import { OPEN_ITEMS_PATH, OUTCOMES_PATH } from './model.ts'
import { routes } from './routes.ts'

export type { HomeList, HomeQuery } from './kinds.ts'
export { CANCELLED_DAYS, type HomeFigure, type OpenItem, type ThingOutcome } from './model.ts'

/** The first page, and what is open to people and what came of it, of all slices. */
export const home: Feature = {
  name: 'home',
  routes,
  sections,
  siteMap: async (_, skip) =>
    skip === 0 ? [{ path: '' }, { path: OPEN_ITEMS_PATH }, { path: OUTCOMES_PATH }] : [],
}
