import type { Feature } from '#platform/feature.ts'
import { auditNames } from './audit-names.ts'
import { newsPersonal } from './desk/personal.ts'
import { publishScheduled, SCHEDULED } from './desk/publish-actions.ts'
import { newsDesk } from './desk/section.ts'
import { messages } from './messages.ts'
import { newsPath } from './model.ts'
import { notificationSource } from './notifications.ts'
import { newsPermissions } from './permissions.ts'
import { counterOf } from './reads.ts'
import { acts } from './record.ts'
import { routes } from './routes.ts'
import { sections } from './sections.ts'
import { seedNews } from './seed.ts'
import { listSlugs } from './store.ts'

export { listNewest, toCard } from './actions.ts'
export { NewsCards } from './cards.tsx'
export { storyEntry } from './feeds.ts'
export { type NewsCard, newsPath } from './model.ts'
export { publishNewsItem, withdrawNewsItem } from './record.ts'
export { listStoriesById } from './store.ts'

/** News of organisations, by territory, organisation and topic; counted readers; feeds. */
export const news: Feature = {
  name: 'news',
  routes,
  navigation: { path: '/news', label: messages.title, order: 30 },
  sections,
  feeds: [
    { type: 'application/atom+xml', path: '/news/feed.atom', title: messages.feedName },
    { type: 'application/feed+json', path: '/news/feed.json', title: messages.feedName },
  ],
  permissions: newsPermissions,
  desk: newsDesk,
  personal: newsPersonal,
  acts,
  auditNames,
  jobs: { [SCHEDULED]: publishScheduled },
  background: (context) => counterOf(context()).start(context),
  seed: seedNews,
  notificationSource,
  siteMap: async ({ db }, skip, limit) =>
    (await listSlugs(db, skip, limit)).map(({ slug, changed }) => ({ path: newsPath({ slug }), changed })),
}
