import type { Feature } from '#platform/feature.ts'
import { downloadRoutes } from './download-routes.ts'
import { feedbackRoutes } from './feedback-routes.ts'
import { messages } from './messages.ts'
import { programmePath } from './model.ts'
import { acts } from './record.ts'
import { routes } from './routes.ts'
import { sections } from './sections.ts'
import { seedProgrammes } from './seed.ts'
import { listSlugs } from './store.ts'

export { listFeedback } from './event-store.ts'
export { explainProblem } from './import-messages.ts'
export { type Imported, importProgramme } from './import-programme.ts'
export { readPaper, writePaper } from './reports.ts'

/** Programmes over several regions: working group, events, findings, presentation, report. */
export const programmes: Feature = {
  name: 'programmes',
  routes: [...feedbackRoutes, ...downloadRoutes, ...routes],
  navigation: { path: '/programmes', label: messages.title, order: 40 },
  sections,
  acts,
  seed: seedProgrammes,
  siteMap: async ({ db }, skip, limit) =>
    (await listSlugs(db, skip, limit)).map(({ slug, changed }) => ({
      path: programmePath({ slug }),
      changed,
    })),
}
