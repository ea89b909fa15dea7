import type { Feature } from '#platform/feature.ts'
import { ERASURE_QUEUE, erasureJob } from './jobs.ts'
import { privacy as ownPart } from './manifest/privacy.ts'
import { routes } from './routes.ts'

export { PRIVACY_PATH } from './model.ts'

/** The privacy page with the parts of all slices, and the erasure of personal data after its retention period. */
export const privacy: Feature = {
  name: 'privacy',
  routes,
  privacy: ownPart,
  jobs: { [ERASURE_QUEUE]: erasureJob },
}
