import { type Static, Type } from 'typebox'
import { searchStates } from '#domain/search/index.ts'
import { placeAndOrganisationFields, readPlaceAndOrganisationForm } from '#features/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import { oneOf, pageNumber } from '#platform/http/index.ts'
import { KIND_MAX, type SearchRequest } from './model.ts'

const fields = {
  q: Type.Optional(Type.String()),
  kind: Type.Optional(Type.String({ pattern: '^[a-z-]+\\.[a-z-]+$', maxLength: KIND_MAX })),
  territory: placeAndOrganisationFields.territory,
  year: Type.Optional(Type.String({ pattern: '^(19|20)[0-9]{2}$' })),
  state: Type.Optional(oneOf(searchStates)),
  exact: Type.Optional(oneOf(['yes'])),
}
/** The parameters of a search: for its feeds, and for its pages. */
export const SearchFilterQuery = Type.Object(fields)
export const SearchFilterAndPage = Type.Object({ ...fields, page: Type.Optional(pageNumber) })

export type SearchParameters = Static<typeof SearchFilterQuery>

/** What is looked for; 400 with the name of the parameter that matches nothing. */
export async function readSearchFilterForm(
  ctx: Context,
  parameters: SearchParameters,
): Promise<SearchRequest> {
  const { q = '', kind, territory: place, year, state, exact } = parameters
  const { territory } = await readPlaceAndOrganisationForm(ctx, { territory: place })
  return { q, kind, territory, year: year ? Number(year) : undefined, state, exact: exact === 'yes' }
}
