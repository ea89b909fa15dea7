import { findTerritory } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import { badRequest } from '#platform/http/index.ts'
import { findOrganisation } from './store.ts'

/**
 * The place and the organisation that the filter of a list names; 400 with the name of the parameter if one is
 * unknown.
 */
export async function getPlaceAndOrganisation(
  { db }: Pick<Context, 'db'>,
  {
    territory,
    organisation,
  }: { readonly territory?: string | undefined; readonly organisation?: string | undefined },
) {
  const [place, publisher] = await Promise.all([
    territory === undefined ? undefined : findTerritory(db, territory),
    organisation === undefined ? undefined : findOrganisation(db, organisation),
  ])
  if (territory !== undefined && !place) throw badRequest('territory')
  if (organisation !== undefined && !publisher) throw badRequest('organisation')
  return { territory: place, organisation: publisher }
}
