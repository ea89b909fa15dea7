import { Type } from 'typebox'
import { searchStates } from '#domain/search/index.ts'
import { placeAndOrganisationFields, readPlaceAndOrganisationForm } from '#features/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import { oneOf, pageNumber } from '#platform/http/index.ts'
import type { SearchRequest } from './model.ts'

const fields = {
  q: Type.Optional(Type.String()),
  kind: Type.Optional(Type.String({ pattern: '^[a-z-]+\\.[a-z-]+$', maxLength: 100 })),
  territory: placeAndOrganisationFields.territory,
  year: Type.Optional(Type.String({ pattern: '^(19|20)[0-9]{2}$' })),
  state: Type.Optional(oneOf(searchStates)),
  exact: Type.Optional(oneOf(['yes'])),
}
/** The parameters of a search: for its feeds, and for its pages. */
export const searchParameters = Type.Object(fields)
export const searchPageParameters = Type.Object({ ...fields, page: Type.Optional(pageNumber) })

export type SearchParameters = { readonly [Name in keyof typeof fields]?: string }

/** What is looked for; 400 if there is no such place. */
export async function readSearchFilterForm(ctx: Context, given: SearchParameters): Promise<SearchRequest> {
  const { q = '', kind, year, state, exact } = given
  const { territory } = await readPlaceAndOrganisationForm(ctx, { territory: given.territory })
  return { q, kind, territory, year: year ? Number(year) : undefined, state, exact: exact === 'yes' }
}
