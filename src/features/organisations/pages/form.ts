import { type Static, Type } from 'typebox'
import type { Context } from '#platform/context.ts'
import { oneOf, pageNumber } from '#platform/http/index.ts'
import { organisationKinds } from '../model.ts'
import { placeAndOrganisationFields, readPlaceAndOrganisationForm } from '../place-and-organisation-form.ts'

const filterFields = {
  territory: placeAndOrganisationFields.territory,
  kind: Type.Optional(oneOf(organisationKinds)),
}
export const OrganisationFilterFields = Type.Object(filterFields)
export const OrganisationFilterAndPage = Type.Object({ ...filterFields, page: Type.Optional(pageNumber) })

/** The filter of a list of organisations; 400 with the name of the parameter that matches nothing. */
export async function readOrganisationFilterForm(
  ctx: Context,
  { kind, territory: named }: Static<typeof OrganisationFilterFields>,
) {
  const { territory } = await readPlaceAndOrganisationForm(ctx, { territory: named })
  return { territory, filter: { kind, territory } }
}
