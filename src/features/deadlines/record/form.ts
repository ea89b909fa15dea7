import { type Static, Type } from 'typebox'
import { placeAndOrganisationFields, readPlaceAndOrganisationForm } from '#features/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import { badRequest, oneOf, pageNumber } from '#platform/http/index.ts'
import { declaredKinds } from '#platform/kinds.ts'
import { KIND_MAX, type RecordFilter, recordViews } from './model.ts'

const filterFields = {
  ...placeAndOrganisationFields,
  kind: Type.Optional(Type.String({ maxLength: KIND_MAX })),
  month: Type.Optional(Type.String({ pattern: '^20[0-9]{2}-(0[1-9]|1[0-2])$' })),
}
const by = Type.Optional(oneOf(recordViews))
export const RecordFilterQuery = Type.Object(filterFields)
export const RecordTableQuery = Type.Object({ ...filterFields, by })
export const RecordListQuery = Type.Object({ ...filterFields, by, page: Type.Optional(pageNumber) })

/** The filter of the record; 400 with the name of the parameter that matches nothing. */
export async function readRecordFilterForm(
  ctx: Context,
  { territory, organisation, kind, month }: Static<typeof RecordFilterQuery>,
): Promise<RecordFilter> {
  if (kind && !declaredKinds(ctx, 'deadlines').has(kind)) throw badRequest('kind')
  return { ...(await readPlaceAndOrganisationForm(ctx, { territory, organisation })), kind, month }
}
