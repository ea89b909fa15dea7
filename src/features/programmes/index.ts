import type { Feature } from '#platform/feature.ts'
import { feedbackRoutes } from './feedback-routes.ts'
import { programmePath } from './model.ts'
import { acts } from './record.ts'
import { routes } from './routes.ts'
import { seedProgrammes } from './seed.ts'
import { listSlugs } from './store.ts'
import type { ProgrammeTables } from './tables.ts'

export { listFeedback } from './event-store.ts'
export { explainProblem } from './import-messages.ts'
export { type Imported, importProgramme } from './import-programme.ts'
export type { ProgrammeTables } from './tables.ts'
export { programmeOfMeeting, programmeOfNews, programmesOfPlace } from './telling.tsx'

/** Programmes over several regions: working group, events, findings, presentation, report. */
export const programmes = (): Feature<ProgrammeTables> => ({
  name: 'programmes',
  routes: [...feedbackRoutes, ...routes],
  acts,
  seed: seedProgrammes,
  siteMap: async ({ db }, skip, limit) =>
    (await listSlugs(db, skip, limit)).map(({ slug, changed }) => ({
      path: programmePath({ slug }),
      changed,
    })),
})
