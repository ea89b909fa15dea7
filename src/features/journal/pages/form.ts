import { type Static, Type } from 'typebox'
import { placeAndOrganisationFields, readPlaceAndOrganisationForm } from '#features/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import { badRequest } from '#platform/http/index.ts'
import { ENTRY_TYPE_MAX } from '../model.ts'
import { isEntryType } from '../queries.ts'

export const EntryFilterAndPage = Type.Object({
  ...placeAndOrganisationFields,
  type: Type.Optional(Type.String({ maxLength: ENTRY_TYPE_MAX })),
  before: Type.Optional(Type.String({ pattern: '^[1-9][0-9]{0,14}$' })),
})

/** The filter of the list of entries; 400 with the name of the parameter that matches nothing. */
export async function readEntryFilterForm(ctx: Context, query: Static<typeof EntryFilterAndPage>) {
  const { type } = query
  if (type !== undefined && !isEntryType(ctx, type)) throw badRequest('type')
  return { type, ...(await readPlaceAndOrganisationForm(ctx, query)) }
}

/** The number of the last entry of the page before; undefined on the first page. */
export const readBeforeNumberField = (before: string | undefined): number | undefined =>
  before === undefined ? undefined : Number(before)
