import type { Id } from '#domain/base/id.ts'
import { containsPlace, type PlaceRange } from '#domain/territory/index.ts'
import type { Context } from '#platform/context.ts'
import { type Actor, Forbidden, scopesOf } from '#platform/identity/index.ts'
import { residentPermissions } from '../permissions.ts'
import { listOrganisationPlaces } from '../store.ts'

/**
 * The organisation for which a clerk may verify residents of a place: the organisation of their role, for the place of
 * the organisation.
 */
export async function getVerifyingOrganisation(
  { db }: Pick<Context, 'db'>,
  actor: Actor,
  place: PlaceRange,
): Promise<{ readonly organisation: Id<'organisation'> | undefined }> {
  const scopes = scopesOf(actor, residentPermissions.verify)
  const places = await listOrganisationPlaces(
    db,
    scopes.flatMap(({ organisation }) => (organisation ? [organisation] : [])),
  )
  const scope = scopes.find(({ organisation, territory }) => {
    const home = places.find(({ id }) => id === organisation)
    return [territory, organisation ? home : null].every(
      (range) => range === null || (range !== undefined && containsPlace(range, place)),
    )
  })
  if (!scope) throw new Forbidden(residentPermissions.verify)
  return { organisation: scope.organisation ?? undefined }
}
