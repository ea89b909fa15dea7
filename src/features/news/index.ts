import { withDrafts } from '#features/drafts/index.ts'
import { withLinks } from '#features/links/index.ts'
import { withWithdrawals } from '#features/withdrawals/index.ts'
import { defineFeature, type Feature } from '#platform/feature.ts'
import { siteMapOf } from '#platform/site-map.ts'
import { auditNames } from './manifest/audit-names.ts'
import { drafts } from './manifest/drafts.ts'
import { followables } from './manifest/followables.ts'
import { journalSource } from './manifest/journal-source.ts'
import { linkables } from './manifest/linkables.ts'
import { notificationSources } from './manifest/notification-sources.ts'
import { privacy, retention } from './manifest/privacy.ts'
import { searchable } from './manifest/searchable.ts'
import { sections } from './manifest/sections.ts'
import { withdrawables } from './manifest/withdrawables.ts'
import { messages } from './messages.ts'
import { ATOM_PATH, JSON_FEED_PATH, NEWS_PATH, newsPath } from './model.ts'
import { itemRoutes } from './pages/item/routes.ts'
import { pageRoutes } from './pages/routes.ts'
import { newsPermissions } from './permissions.ts'
import { uploadRoutes } from './preparation/files/routes.ts'
import { newsPages } from './preparation/routes.ts'
import { counterOf } from './reading/jobs.ts'
import { seedNews } from './seed.ts'
import { selectForSiteMap } from './store.ts'

export { publishNewsItem } from './actions.ts'
export type { NewsCard } from './model.ts'
export { NewsCards } from './pages/card-views.tsx'
export { newsFeedEntry } from './pages/feeds.ts'
export { toCard } from './pages/queries.ts'
export { listNewsWithTextById } from './store.ts'

const ownManifest: Feature = {
  name: 'news',
  routes: [...pageRoutes, ...itemRoutes, ...uploadRoutes],
  navigation: { path: NEWS_PATH, label: messages.title, order: 30 },
  sections,
  feeds: [
    { type: 'application/atom+xml', path: ATOM_PATH, title: messages.feedName },
    { type: 'application/feed+json', path: JSON_FEED_PATH, title: messages.feedName },
  ],
  permissions: newsPermissions,
  privacy,
  retention,
  journalSource,
  auditNames,
  background: (context) => counterOf(context()).start(context),
  searchable,
  followables,
  seed: seedNews,
  notificationSources,
  siteMap: siteMapOf(selectForSiteMap, newsPath),
}

/** News of organisations, by territory, organisation and topic; counted readers; feeds. */
export const news: Feature = defineFeature(
  ownManifest,
  withDrafts(drafts, newsPages),
  withLinks(linkables),
  withWithdrawals(withdrawables),
)
