import type { Feature } from '#platform/feature.ts'
import { siteMapOf } from '#platform/site-map.ts'
import { deskRoutes } from './desk/routes.ts'
import { auditNames } from './manifest/audit-names.ts'
import { journalSource } from './manifest/journal-source.ts'
import { searchable } from './manifest/searchable.ts'
import { sections } from './manifest/sections.ts'
import { messages } from './messages.ts'
import { DESK_PATH, NAMES_CONST_PATH, nameCamelPath } from './model.ts'
import { pageRoutes } from './pages/routes.ts'
import { nameCamelPermissions } from './permissions.ts'
import { selectForSiteMap } from './store.ts'

/** NAME_EN. */
export const namesCamel: Feature = {
  name: 'NAMES_KEBAB',
  routes: [...pageRoutes, ...deskRoutes],
  navigation: { path: NAMES_CONST_PATH, label: messages.title, order: 45 },
  sections,
  searchable,
  permissions: nameCamelPermissions,
  desk: { path: DESK_PATH, label: messages.title, allow: nameCamelPermissions.publish },
  journalSource,
  auditNames,
  siteMap: siteMapOf(selectForSiteMap, nameCamelPath),
  // Further keys, each with the slice that shows how it is declared (docs/add-a-feature.md explains all of them):
  // openItems: what people can take part in now, for the first page  (consultations/manifest/open-items.ts)
  // events: days on which it begins or ends, for the calendar        (consultations/manifest/events.ts)
  // deadlines: what is owed, by whom, until when                     (consultations/manifest/deadlines.ts)
  // personalData, privacy: as soon as a table refers to an account   (meetings/manifest/personal-data.ts)
}
// What several slices share wraps the manifest:
// withLinks: its things are linked with others                       (news/index.ts)
// withComments: its things are discussed                             (consultations/index.ts)
// withJoins: people join its things, as in “I want this too”         (comments/testing/ideas.tsx)
// withDrafts: it is written over days, by several people             (news/index.ts)
