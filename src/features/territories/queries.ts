import type { Language } from '#domain/base/text.ts'
import { foldLetters } from '#domain/kazakh/index.ts'
import { type Point, readPoint } from '#domain/location/index.ts'
import { readTypedPlace } from '#domain/territory/index.ts'
import type { Context } from '#platform/context.ts'
import { regions } from '#platform/jurisdiction.ts'
import {
  type FoundPlace,
  type RegionTile,
  rankPlaces,
  SEARCH_MAX,
  SEARCH_MIN,
  type Territory,
} from './model.ts'
import { findTerritory, listCandidates, listPlaces } from './store.ts'

/** Places that match what was typed: a name in any spelling, or a KATO code. */
export const searchPlaces = async (
  { db }: Context,
  typed: string,
  language: Language,
): Promise<FoundPlace[]> => {
  if (typed.length > SEARCH_MAX || foldLetters(typed).length < SEARCH_MIN) return []
  const meant = readTypedPlace(typed)
  return rankPlaces(meant, await listCandidates(db, meant), language)
}

/** With more places of the same name the person has to type more. */
const CHOICES_MAX = 8

/** The place that was meant; or the problem, with the places from which to choose. Nothing typed is no place. */
export type ChosenPlace = {
  readonly place?: Territory | undefined
  readonly problem?: 'place-unknown' | 'place-many'
  readonly places: readonly FoundPlace[]
}

/** Resolves the place of a form: by its code, or by a name that only one place has. */
export async function choosePlace(
  ctx: Context,
  typed: string | undefined,
  language: Language,
): Promise<ChosenPlace> {
  if (!typed) return { places: [] }
  const exact = await findTerritory(ctx.db, typed)
  if (exact) return { place: exact, places: [] }
  const places = await searchPlaces(ctx, typed, language)
  if (places.length > 1) return { problem: 'place-many', places: places.slice(0, CHOICES_MAX) }
  const place = places[0] && (await findTerritory(ctx.db, places[0].code))
  return place ? { place, places: [] } : { problem: 'place-unknown', places: [] }
}

/** Where somebody is or means: a point, a place, or neither with the problem. */
export type ChosenLocation = ChosenPlace & { readonly point?: Point }

/** Resolves what was typed into a field for a point or a place. */
export async function chooseLocation(
  ctx: Context,
  typed: string | undefined,
  language: Language,
): Promise<ChosenLocation> {
  const point = readPoint(typed ?? '')
  return point.ok ? { point: point.value, places: [] } : choosePlace(ctx, typed, language)
}

/** The regions of the imported classifier with their positions on the tile map. */
export async function listRegionTiles(ctx: Context): Promise<RegionTile[]> {
  const codes = regions.map(({ code }) => code)
  const places = await listPlaces(ctx.db, codes)
  return regions.flatMap(({ code, short, abbreviation, tile }) => {
    const place = places.get(code)
    return place ? [{ ...place, short, abbreviation, ...tile }] : []
  })
}
