import type { Route } from '#platform/http/index.ts'
import type { Job } from '#platform/jobs/index.ts'
import { announceJob, careJob, personal } from './care.ts'
import { changeRoutes } from './change-routes.ts'
import { draftRoutes } from './draft-routes.ts'
import { listRoutes } from './list-routes.ts'
import { peopleRoutes } from './people-routes.ts'
import { section } from './section.ts'

export { personal, section }

/** The desk for meetings: drafts, changes, the day itself. */
export const deskRoutes: readonly Route[] = [...listRoutes, ...draftRoutes, ...changeRoutes, ...peopleRoutes]

export const deskJobs: Readonly<Record<string, Job>> = {
  'meeting-care': careJob,
  'meeting-announcements': announceJob,
}
