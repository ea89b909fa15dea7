import type { Feature } from '#platform/feature.ts'
import { organisationPath } from './model.ts'
import { routes } from './routes.ts'
import { seedOrganisations } from './seed.ts'
import { listSlugs } from './store.ts'
import type { OrganisationTables } from './tables.ts'

export { kindNames } from './messages.ts'
export {
  type OrganisationKind,
  type OrganisationLink,
  organisationPath,
  type PersonLink,
  personPath,
} from './model.ts'
export { findOrganisation, idsBySlug } from './store.ts'
export type { OrganisationTables, OrganisationViews } from './tables.ts'

/** Bodies, people and who holds which post. */
export const organisations: Feature<OrganisationTables> = {
  name: 'organisations',
  routes,
  seed: seedOrganisations,
  siteMap: async ({ db }, skip, limit) =>
    (await listSlugs(db)).slice(skip, skip + limit).map((one) => ({ path: organisationPath(one) })),
}
