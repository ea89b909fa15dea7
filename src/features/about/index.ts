import type { Feature } from '#platform/feature.ts'
import { get, page } from '#platform/http/index.ts'
import { AboutPage } from './views.tsx'

/** What the site is and how a contribution counts, for people who come for the first time. */
export const about: Feature = {
  name: 'about',
  routes: [get('/about', { allow: 'anyone' }, ({ frame }) => page(AboutPage({ frame })))],
  siteMap: async (_, skip) => (skip === 0 ? [{ path: '/about' }] : []),
}
