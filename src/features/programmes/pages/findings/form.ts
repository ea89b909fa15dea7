import { type Static, Type } from 'typebox'
import { badRequest, oneOf, pageNumber } from '#platform/http/index.ts'
import { findingKinds, type Programme } from '../../model.ts'
import { placeIn } from '../queries.ts'
import { PLACE_NAME_MAX } from '../regions/form.ts'

export const FindingFilterAndPage = Type.Object({
  kind: Type.Optional(oneOf(findingKinds)),
  region: Type.Optional(Type.String({ maxLength: PLACE_NAME_MAX })),
  page: Type.Optional(pageNumber),
})

/** The filter of the findings of a programme; 400 with the name of the parameter that matches nothing. */
export function readFindingFilterForm(
  programme: Programme,
  { kind, region: name }: Static<typeof FindingFilterAndPage>,
) {
  const region = name === undefined ? undefined : placeIn(programme, name)
  if (name !== undefined && !region) throw badRequest('region')
  return { kind, region: region?.code }
}
