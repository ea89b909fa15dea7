import { type Static, Type } from 'typebox'
import { placeAndOrganisationFields, readPlaceAndOrganisationForm } from '#features/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import { pageNumber } from '#platform/http/index.ts'
import type { NamePascalFilter } from '../model.ts'

export const NamesPascalFilter = Type.Object(placeAndOrganisationFields)
export const NamesPascalFilterAndPage = Type.Object({
  ...placeAndOrganisationFields,
  page: Type.Optional(pageNumber),
})

/** The filter of the list; 400 with the name of the parameter that matches nothing. */
export const readNamesPascalFilterForm = (
  ctx: Context,
  query: Static<typeof NamesPascalFilter>,
): Promise<NamePascalFilter> => readPlaceAndOrganisationForm(ctx, query)
