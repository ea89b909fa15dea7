import type { Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import type { CacheTag } from '#platform/db/index.ts'
import type { Feature } from '#platform/feature.ts'
import { sections } from './manifest/sections.ts'
import { type HomeFigure, OPEN_ITEMS_PATH, type OpenItem, OUTCOMES_PATH, type Outcome } from './model.ts'
import type { HomeList } from './queries.ts'
import { routes } from './routes.ts'

export { CANCELLED_DAYS, type HomeFigure, type OpenItem, type Outcome } from './model.ts'
export type { HomeList, HomeQuery } from './queries.ts'

declare module '#platform/feature.ts' {
  interface Feature {
    /** What people can take part in, now or soon. */
    readonly openItems?: HomeList<OpenItem>
    /** What came of it, the latest first. */
    readonly outcomes?: HomeList<Outcome>
    /** Numbers on the first page; undefined while there is nothing to count. */
    readonly homeFigures?: {
      readonly order: number
      readonly cacheTags: readonly CacheTag[]
      readonly read: (ctx: Context, language: Language) => Promise<HomeFigure | undefined>
    }
  }
}

/** The first page, and what is open to people and what came of it, of all slices. */
export const home: Feature = {
  name: 'home',
  routes,
  sections,
  siteMap: async (_, skip) =>
    skip === 0 ? [{ path: '' }, { path: OPEN_ITEMS_PATH }, { path: OUTCOMES_PATH }] : [],
}
