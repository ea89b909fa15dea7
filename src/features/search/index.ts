import type { Feature } from '#platform/feature.ts'
import { INDEX_QUEUE, indexJob } from './jobs.ts'
import { routes } from './routes.ts'

/** Search over everything public that slices declare. */
export const search: Feature = {
  name: 'search',
  routes,
  jobs: { [INDEX_QUEUE]: indexJob },
}
