import type { Route } from '#platform/http/index.ts'
import type { Job } from '#platform/jobs/index.ts'
import { draftRoutes } from '../announcement/routes.ts'
import { peopleRoutes } from '../attendance/routes.ts'
import { changeRoutes } from '../changes/routes.ts'
import { announceJob, careJob, personal } from '../registration/personal-data.ts'
import { section } from './desk.ts'
import { listRoutes } from './routes.ts'

export { personal, section }

/** The desk for meetings: drafts, changes, the day itself. */
export const deskRoutes: readonly Route[] = [...listRoutes, ...draftRoutes, ...changeRoutes, ...peopleRoutes]

export const deskJobs: Readonly<Record<string, Job>> = {
  'meeting-care': careJob,
  'meeting-announcements': announceJob,
}
