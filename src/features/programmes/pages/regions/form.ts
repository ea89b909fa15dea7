import { type Static, Type } from 'typebox'
import type { PlaceLink } from '#domain/base/link.ts'
import { badRequest, notFound } from '#platform/http/index.ts'
import type { Programme } from '../../model.ts'
import { placeIn } from '../queries.ts'

/** Characters of the code or slug of a place in an address. */
export const PLACE_NAME_MAX = 200

const placeName = Type.Optional(Type.String({ maxLength: PLACE_NAME_MAX }))
export const PairQuery = Type.Object({ first: placeName, second: placeName })

/**
 * The two places that are compared: at first the first two of the programme, or its only one twice. 400 with the name of
 * the parameter that matches nothing.
 */
export function readPairFilterForm(
  programme: Programme,
  { first, second }: Static<typeof PairQuery>,
): readonly [PlaceLink, PlaceLink] {
  const [start, next = start] = programme.territories
  const getPlace = (name: string, typed: string | undefined, otherwise: PlaceLink | undefined) => {
    const place = typed === undefined ? otherwise : placeIn(programme, typed)
    if (!place) throw typed === undefined ? notFound() : badRequest(name)
    return place
  }
  return [getPlace('first', first, start), getPlace('second', second, next)]
}
