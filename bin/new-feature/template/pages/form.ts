import { type Static, Type } from 'typebox'
import { placeAndOrganisationFields, readPlaceAndOrganisationForm } from '#features/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import { pageNumber } from '#platform/http/index.ts'
import type { NamePascalFilter } from '../model.ts'

export const NamePascalFilterSchema = Type.Object(placeAndOrganisationFields)
export const NamePascalFilterAndPage = Type.Object({
  ...placeAndOrganisationFields,
  page: Type.Optional(pageNumber),
})

/** The filter of the list; 400 with the name of the parameter that matches nothing. */
export const readNamesPascalFilterForm = (
  ctx: Context,
  query: Static<typeof NamePascalFilterSchema>,
): Promise<NamePascalFilter> => readPlaceAndOrganisationForm(ctx, query)
