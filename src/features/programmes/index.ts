import type { Feature } from '#platform/feature.ts'
import { downloadRoutes } from './download-routes.ts'
import { feedbackRoutes } from './feedback-routes.ts'
import { programmePath } from './model.ts'
import { acts } from './record.ts'
import { routes } from './routes.ts'
import { seedProgrammes } from './seed.ts'
import { listSlugs } from './store.ts'

export { listFeedback } from './event-store.ts'
export { explainProblem } from './import-messages.ts'
export { type Imported, importProgramme } from './import-programme.ts'
export { readPaper, writePaper } from './reports.ts'
export { programmeOfMeeting, programmeOfNews, programmesOfPlace } from './telling.ts'

/** Programmes over several regions: working group, events, findings, presentation, report. `fonts`: for the PDF. */
export const programmes = (fonts: string): Feature => ({
  name: 'programmes',
  routes: [...feedbackRoutes, ...downloadRoutes(fonts), ...routes],
  acts,
  seed: seedProgrammes,
  siteMap: async ({ db }, skip, limit) =>
    (await listSlugs(db, skip, limit)).map(({ slug, changed }) => ({
      path: programmePath({ slug }),
      changed,
    })),
})
