import { Type } from 'typebox'
import { CHOICE_MAX } from '#domain/base/form.ts'
import { findTerritory, type Territory } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import type { CachedKind } from '#platform/db/index.ts'
import { badRequest } from '#platform/http/index.ts'
import { findOrganisation } from './store.ts'

/** The parameters of a filter by place and organisation, for the schema of an address. */
export const placeAndOrganisationFields = {
  territory: Type.Optional(Type.String({ maxLength: CHOICE_MAX })),
  organisation: Type.Optional(Type.String({ maxLength: CHOICE_MAX })),
}
type Named = { readonly [Name in keyof typeof placeAndOrganisationFields]?: string | undefined }

const place: CachedKind = { name: 'place of a filter', tables: ['territory'] }

/** A place by its code or slug: the same few narrow most lists. */
async function findPlace({ db, readCache }: Context, name: string): Promise<Territory | undefined> {
  const [found] = await readCache.readMany(place, [name], String, async () => [await findTerritory(db, name)])
  return found
}

/**
 * The place and the organisation that the filter of a list names; 400 with the name of the parameter if there is no
 * such place or organisation.
 */
export async function readPlaceAndOrganisationForm(ctx: Context, named: Named) {
  const [territory, organisation] = await Promise.all([
    named.territory === undefined ? undefined : findPlace(ctx, named.territory),
    named.organisation === undefined ? undefined : findOrganisation(ctx.db, named.organisation),
  ])
  if (named.territory !== undefined && !territory) throw badRequest('territory')
  if (named.organisation !== undefined && !organisation) throw badRequest('organisation')
  return { territory, organisation }
}
