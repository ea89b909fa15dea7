import type { Feature } from '#platform/feature.ts'
import { ERASURE, erasureJob } from './jobs.ts'
import { privacy } from './privacy.ts'
import { routes } from './routes.ts'

/** The privacy page with the parts of all slices, and the erasure of personal data after its retention period. */
export const privacyFeature: Feature = {
  name: 'privacy',
  routes,
  privacy,
  jobs: { [ERASURE]: erasureJob },
}
