import type { Feature } from '#platform/feature.ts'
import { siteMapOf } from '#platform/site-map.ts'
import { auditNames } from './manifest/audit-names.ts'
import { followables } from './manifest/followables.ts'
import { journalSource } from './manifest/journal-source.ts'
import { searchable } from './manifest/searchable.ts'
import { messages } from './messages.ts'
import { DESK_PATH, organisationPath } from './model.ts'
import { pageRoutes } from './pages/routes.ts'
import { organisationPermissions } from './permissions.ts'
import { registerMessages } from './register/messages.ts'
import { registerRoutes } from './register/routes.ts'
import { seedOrganisations } from './seed.ts'
import { selectForSiteMap } from './store.ts'

export { registerOrganisation, registerPerson } from './actions.ts'
export { type Imported, importOrganisations } from './import/actions.ts'
export type { ImportProblemCode } from './import/model.ts'
export { kindNames } from './messages.ts'
export {
  isOrganisationKind,
  ORGANISATION_KIND,
  organisationKinds,
  organisationPath,
  PERSON_KIND,
  personPath,
} from './model.ts'
export { findPlaceAndOrganisation } from './place-filter-form.ts'
export { enterOrganisationAsOperator } from './register/actions.ts'
export { registerRefusals } from './register/messages.ts'
export { findOrganisation, idsBySlug } from './store.ts'

/** Organisations, people and their posts; a page for each, with sections of other slices. */
export const organisations: Feature = {
  name: 'organisations',
  routes: [...pageRoutes, ...registerRoutes],
  permissions: organisationPermissions,
  desk: { path: DESK_PATH, label: registerMessages.section, allow: organisationPermissions.manage },
  journalSource,
  auditNames,
  navigation: { path: '/organisations', label: messages.title, order: 60 },
  searchable,
  followables,
  seed: seedOrganisations,
  siteMap: siteMapOf(selectForSiteMap, organisationPath),
}
