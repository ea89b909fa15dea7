import type { Feature } from '#platform/feature.ts'
import { organisationPath } from './model.ts'
import { type BodyTelling, routes } from './routes.ts'
import { seedOrganisations } from './seed.ts'
import { listSlugs } from './store.ts'

export { enterOrganisation, enterPerson } from './actions.ts'
export { choosePlaceAndBody } from './choose.ts'
export { kindNames } from './messages.ts'
export {
  type OrganisationKind,
  type OrganisationLink,
  organisationKinds,
  organisationPath,
  type PersonLink,
  personPath,
} from './model.ts'
export type { BodyTelling } from './routes.ts'
export { findOrganisation, idsBySlug } from './store.ts'

/** Bodies, people and who holds which post. `tellings`: what the other slices can tell of a body. */
export const organisations = (tellings: readonly BodyTelling[]): Feature => ({
  name: 'organisations',
  routes: routes(tellings),
  seed: seedOrganisations,
  siteMap: async ({ db }, skip, limit) =>
    (await listSlugs(db)).slice(skip, skip + limit).map((one) => ({ path: organisationPath(one) })),
})
