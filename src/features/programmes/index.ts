import { withLinks } from '#features/links/index.ts'
import type { Feature } from '#platform/feature.ts'
import { privacy } from './feedback/privacy.ts'
import { feedbackRoutes } from './feedback/routes.ts'
import { journalSource } from './journal.ts'
import { programmeLinks } from './linkable.ts'
import { messages } from './messages.ts'
import { programmePath } from './model.ts'
import { downloadRoutes } from './pages/download-routes.ts'
import { routes } from './pages/routes.ts'
import { searchable } from './search.ts'
import { sections } from './sections.ts'
import { seedProgrammes } from './seed.ts'
import { listSlugs } from './store.ts'

export { listFeedback } from './event-store.ts'
export { type Imported, importProgramme } from './import/actions.ts'
export { explainProblem } from './import/messages.ts'
export { readPaper, writePaper } from './report/actions.ts'

/** Programmes over several regions: working group, events, findings, presentation, report. */
export const programmes: Feature = withLinks(programmeLinks, {
  name: 'programmes',
  routes: [...feedbackRoutes, ...downloadRoutes, ...routes],
  navigation: { path: '/programmes', label: messages.title, order: 40 },
  sections,
  journalSource,
  privacy,
  searchable,
  seed: seedProgrammes,
  siteMap: async ({ db }, skip, limit) =>
    (await listSlugs(db, skip, limit)).map(({ slug, changed }) => ({
      path: programmePath({ slug }),
      changed,
    })),
})
