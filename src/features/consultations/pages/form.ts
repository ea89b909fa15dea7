import { type Static, Type } from 'typebox'
import { placeAndOrganisationFields, readPlaceAndOrganisationForm } from '#features/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import { oneOf, pageNumber } from '#platform/http/index.ts'
import { type ConsultationFilter, documentKindNames } from '../model.ts'
import { consultationStates } from '../state-model.ts'

const filterFields = {
  ...placeAndOrganisationFields,
  kind: Type.Optional(oneOf(documentKindNames)),
  state: Type.Optional(oneOf(consultationStates)),
}
export const ConsultationFilterQuery = Type.Object(filterFields)
export const ConsultationFilterAndPage = Type.Object({ ...filterFields, page: Type.Optional(pageNumber) })

/** The filter of a list of consultations; 400 with the name of the parameter that matches nothing. */
export const readConsultationFilterForm = async (
  ctx: Context,
  { territory, organisation, kind, state }: Static<typeof ConsultationFilterQuery>,
): Promise<ConsultationFilter> => ({
  ...(await readPlaceAndOrganisationForm(ctx, { territory, organisation })),
  kind,
  state,
})
