import type { Feature } from '#platform/feature.ts'
import { ABOUT_PATH } from './model.ts'
import { routes } from './routes.ts'

export { ABOUT_PATH } from './model.ts'

/** What the site is and how a contribution counts, for people who come for the first time. */
export const about: Feature = {
  name: 'about',
  routes,
  siteMap: async (_, skip) => (skip === 0 ? [{ path: ABOUT_PATH }] : []),
}
