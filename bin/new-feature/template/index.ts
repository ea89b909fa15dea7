import type { Feature } from '#platform/feature.ts'
import { siteMapOf } from '#platform/site-map.ts'
import { journalSource } from './manifest/journal.ts'
import { searchable } from './manifest/search.ts'
import { sections } from './manifest/sections.ts'
import { auditNames, messages } from './messages.ts'
import { DESK, NAMES_CONST, nameCamelPath } from './model.ts'
import { nameCamelPermissions } from './permissions.ts'
import { routes } from './routes.ts'
import { selectForSiteMap } from './store.ts'

/** NAME_EN. */
export const namesCamel: Feature = {
  name: 'NAMES_KEBAB',
  routes,
  navigation: { path: NAMES_CONST, label: messages.title, order: 45 },
  sections,
  searchable,
  permissions: nameCamelPermissions,
  desk: { path: DESK, label: messages.title, allow: nameCamelPermissions.publish },
  journalSource,
  auditNames,
  siteMap: siteMapOf(selectForSiteMap, nameCamelPath),
}
