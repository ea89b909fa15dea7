import { type Static, Type } from 'typebox'
import { placeAndOrganisationFields, readPlaceAndOrganisationForm } from '#features/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import { oneOf } from '#platform/http/index.ts'
import { participationModes } from './model.ts'

const { territory } = placeAndOrganisationFields
export const OutcomeFilterQuery = Type.Object({ territory })
export const OpenItemFilterQuery = Type.Object({ territory, mode: Type.Optional(oneOf(participationModes)) })

/** The filter of what is open; 400 with the name of the parameter that matches nothing. */
export async function readOpenItemFilterForm(ctx: Context, query: Static<typeof OpenItemFilterQuery>) {
  const { territory } = await readPlaceAndOrganisationForm(ctx, { territory: query.territory })
  return { territory, mode: query.mode }
}

/** The filter of what came of it; 400 with the name of the parameter that matches nothing. */
export async function readOutcomeFilterForm(ctx: Context, query: Static<typeof OutcomeFilterQuery>) {
  const { territory } = await readPlaceAndOrganisationForm(ctx, query)
  return { territory }
}
