import type { Feature } from '#platform/feature.ts'
import { routes } from './routes.ts'

/** The first page: find your place, what comes next, what is new. */
export const home: Feature = {
  name: 'home',
  routes,
  siteMap: async (_, skip) => (skip === 0 ? [{ path: '' }] : []),
}
