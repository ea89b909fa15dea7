import type { Feature } from '#platform/feature.ts'
import { auditNames } from './audit-names.ts'
import { newsDesk } from './desk.ts'
import { journalSource } from './journal.ts'
import { newsPath } from './model.ts'
import { notificationSource } from './notifications.ts'
import { itemRoutes } from './pages/item-routes.ts'
import { messages } from './pages/messages.ts'
import { feedRoutes } from './pages/routes.ts'
import { listSlugs } from './pages/store.ts'
import { newsPermissions } from './permissions.ts'
import { newsPersonal } from './personal-data.ts'
import { fileRoutes } from './preparation/file-routes.ts'
import { editRoutes } from './preparation/routes.ts'
import { versionRoutes } from './preparation/version-routes.ts'
import { privacy, retention } from './privacy.ts'
import { SCHEDULED } from './publication/actions.ts'
import { publishScheduled } from './publication/jobs.ts'
import { publishRoutes } from './publication/routes.ts'
import { counterOf } from './reading/actions.ts'
import { sections } from './sections.ts'
import { seedNews } from './seed.ts'

export { publishNewsItem, withdrawNewsItem } from './journal.ts'
export { type NewsCard, newsPath } from './model.ts'
export { listNewest, toCard } from './pages/actions.ts'
export { NewsCards } from './pages/card-views.tsx'
export { storyEntry } from './pages/feeds.ts'
export { listStoriesById } from './pages/store.ts'

/** News of organisations, by territory, organisation and topic; counted readers; feeds. */
export const news: Feature = {
  name: 'news',
  routes: [...feedRoutes, ...itemRoutes, ...editRoutes, ...fileRoutes, ...versionRoutes, ...publishRoutes],
  navigation: { path: '/news', label: messages.title, order: 30 },
  sections,
  feeds: [
    { type: 'application/atom+xml', path: '/news/feed.atom', title: messages.feedName },
    { type: 'application/feed+json', path: '/news/feed.json', title: messages.feedName },
  ],
  permissions: newsPermissions,
  desk: newsDesk,
  personalData: newsPersonal,
  privacy,
  retention,
  journalSource,
  auditNames,
  jobs: { [SCHEDULED]: publishScheduled },
  background: (context) => counterOf(context()).start(context),
  seed: seedNews,
  notificationSource,
  siteMap: async ({ db }, skip, limit) =>
    (await listSlugs(db, skip, limit)).map(({ slug, changed }) => ({ path: newsPath({ slug }), changed })),
}
