import type { Feature } from '#platform/feature.ts'
import { homeFigures } from './home-figures.ts'
import { JOURNAL_PATH } from './model.ts'
import { privacy } from './privacy.ts'
import { routes } from './routes.ts'

export { LOG_PATH } from './model.ts'

/** The public journal: the log for auditors, a list and receipts for people. */
export const journal: Feature = {
  name: 'journal',
  routes,
  homeFigures,
  privacy,
  siteMap: async (_ctx, skip) => (skip === 0 ? [{ path: JOURNAL_PATH }] : []),
}
