import { type Static, Type } from 'typebox'
import { placeAndOrganisationFields, readPlaceAndOrganisationForm } from '#features/organisations/index.ts'
import type { Context } from '#platform/context.ts'

export const EventFilterQuery = Type.Object(placeAndOrganisationFields)

/** The filter of the calendar; 400 with the name of the parameter that matches nothing. */
export const readEventFilterForm = (ctx: Context, query: Static<typeof EventFilterQuery>) =>
  readPlaceAndOrganisationForm(ctx, query)
