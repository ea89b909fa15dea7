import type { Feature } from '#platform/feature.ts'
import { ERASURE, erasureJob } from './jobs.ts'
import { privacy } from './privacy.ts'
import { routes } from './routes.ts'

/** What the site keeps about people and for how long, as the slices say it; erases what has passed its term. */
export const privacyFeature: Feature = {
  name: 'privacy',
  routes,
  privacy,
  jobs: { [ERASURE]: erasureJob },
}
