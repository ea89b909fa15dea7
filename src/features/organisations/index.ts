import type { Feature } from '#platform/feature.ts'
import { messages } from './messages.ts'
import { organisationPath } from './model.ts'
import { routes } from './routes.ts'
import { searchable } from './search.ts'
import { seedOrganisations } from './seed.ts'
import { listSlugs } from './store.ts'

export { registerOrganisation, registerPerson } from './actions.ts'
export { findPlaceAndOrganisation } from './filter-routes.ts'
export { kindNames } from './messages.ts'
export {
  type OrganisationKind,
  type OrganisationLink,
  organisationKinds,
  organisationPath,
  type PersonLink,
  personPath,
} from './model.ts'
export { findOrganisation, idsBySlug } from './store.ts'

/** Organisations, people and their posts; a page for each, with sections of other slices. */
export const organisations: Feature = {
  name: 'organisations',
  routes,
  navigation: { path: '/organisations', label: messages.title, order: 60 },
  searchable,
  seed: seedOrganisations,
  siteMap: async ({ db }, skip, limit) =>
    (await listSlugs(db)).slice(skip, skip + limit).map((one) => ({ path: organisationPath(one) })),
}
