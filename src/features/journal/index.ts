import type { Feature } from '#platform/feature.ts'
import { listJournalFindings } from '#platform/journal/index.ts'
import { homeFigures } from './manifest/home-figures.ts'
import { privacy } from './manifest/privacy.ts'
import { messages } from './messages.ts'
import { DESK_PATH, JOURNAL_PATH } from './model.ts'
import { pageRoutes } from './pages/routes.ts'
import { journalPermissions } from './permissions.ts'

export { LOG_PATH } from './model.ts'

/** The public journal: the log for auditors, a list and receipts for people. */
export const journal: Feature = {
  name: 'journal',
  routes: pageRoutes,
  homeFigures,
  privacy,
  permissions: journalPermissions,
  desk: {
    path: DESK_PATH,
    label: messages.checks,
    allow: journalPermissions.checks,
    // A journal that is not what was signed concerns every administrator, whatever their organisation.
    waiting: async ({ db }, _actor, language) => {
      const [finding] = await listJournalFindings(db)
      return finding
        ? [
            {
              path: DESK_PATH,
              title: messages.altered[language],
              why: messages.alteredWhat[language],
            },
          ]
        : []
    },
  },
  siteMap: async (_ctx, skip) => (skip === 0 ? [{ path: JOURNAL_PATH }] : []),
}
