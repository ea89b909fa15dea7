import type { Feature } from '#platform/feature.ts'
import { FIND_NEW_QUEUE, findNewJob, LETTER_QUEUE } from './actions.ts'
import { letterJob } from './letters.ts'
import { personalData } from './manifest/personal-data.ts'
import { privacy, retention } from './manifest/privacy.ts'
import { routes } from './routes.ts'

/** Letters about new items in the place that a person follows. */
export const notifications: Feature = {
  name: 'notifications',
  routes,
  jobs: { [FIND_NEW_QUEUE]: findNewJob, [LETTER_QUEUE]: letterJob },
  personalData,
  privacy,
  retention,
}
