import type { Feature } from '#platform/feature.ts'
import { siteMapOf } from '#platform/site-map.ts'
import { deskMessages } from './desk/messages.ts'
import { deskRoutes } from './desk/routes.ts'
import { auditNames } from './manifest/audit-names.ts'
import { followables } from './manifest/followables.ts'
import { journalSource } from './manifest/journal-source.ts'
import { searchable } from './manifest/searchable.ts'
import { messages } from './messages.ts'
import { DESK_PATH, ORGANISATIONS_PATH, organisationPath } from './model.ts'
import { pageRoutes } from './pages/routes.ts'
import { organisationPermissions } from './permissions.ts'
import { seedOrganisations } from './seed.ts'
import { selectForSiteMap } from './store.ts'

export { addOrganisationWithSlug, addPersonWithSlug } from './actions.ts'
export { addOrganisationAsOperator } from './desk/actions.ts'
export { organisationProblemMessages } from './desk/messages.ts'
export { NEW_ORGANISATION_PATH } from './desk/model.ts'
export { type ImportedOrganisations, importOrganisations } from './import/actions.ts'
export type { ImportProblemCode } from './import/model.ts'
export { organisationKindNames, publisherMessages } from './messages.ts'
export {
  isOrganisationKind,
  ORGANISATION_KIND,
  ORGANISATION_SLUG_MAX,
  organisationKinds,
  organisationPath,
  PERSON_KIND,
  PUBLISHERS_MAX,
  type Publisher,
  personPath,
} from './model.ts'
export { placeAndOrganisationFields, readPlaceAndOrganisationForm } from './place-and-organisation-form.ts'
export { findPublisher, listPublishers } from './publisher-store.ts'
export { PublisherField, type PublisherFieldProps } from './publisher-views.tsx'
export { findIdsBySlug, findOrganisation } from './store.ts'

/** Organisations, people and their posts; a page for each, with sections of other slices. */
export const organisations: Feature = {
  name: 'organisations',
  routes: [...pageRoutes, ...deskRoutes],
  permissions: organisationPermissions,
  desk: { path: DESK_PATH, label: deskMessages.section, allow: organisationPermissions.manage },
  journalSource,
  auditNames,
  navigation: { path: ORGANISATIONS_PATH, label: messages.title, order: 60 },
  searchable,
  followables,
  seed: seedOrganisations,
  siteMap: siteMapOf(selectForSiteMap, organisationPath),
}
