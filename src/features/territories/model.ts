import { type FormState, filledForm } from '#domain/base/form.ts'
import type { PlaceLink } from '#domain/base/link.ts'
import { type Label, type Language, languages } from '#domain/base/text.ts'
import { foldLetters, similarity, withinTypingErrors } from '#domain/kazakh/index.ts'
import {
  type PlaceRange,
  type TerritoryKind,
  type TerritoryLevel,
  type TypedPlace,
  titleKey,
} from '#domain/territory/index.ts'

export type Territory = PlaceLink &
  PlaceRange & {
    readonly level: TerritoryLevel
    readonly kind: TerritoryKind
    readonly name: Label
    readonly parentCode: string | null
    readonly listed: boolean
  }

/**
 * A place found by its name, with the places that contain it, because many districts have villages of the same
 * name.
 */
export type FoundPlace = PlaceLink & {
  readonly level: TerritoryLevel
  readonly trail: readonly PlaceLink[]
}

/** What the ranking of search results uses besides the place itself. */
export type PlaceCandidate = FoundPlace &
  PlaceRange & {
    readonly kind: TerritoryKind
    readonly name: Label
    readonly searchKey: string
  }

/** A region's position on the tile map: column and row from the upper left. */
export type RegionTile = PlaceLink & {
  readonly column: number
  readonly row: number
  readonly short: Label
  readonly abbreviation?: Label | undefined
}

/** The number of territories inside a place, at any depth. */
export const countInside = ({ first, last }: PlaceRange): number => last - first

export const TERRITORIES_PATH = '/territories'
export const PLACE_SEARCH_PATH = `${TERRITORIES_PATH}/search`
export const territoryPath = (place: Pick<PlaceLink, 'slug'>): string => `${TERRITORIES_PATH}/${place.slug}`

/** Search results are ranked by likely demand: most people live in cities. */
const kindsFirst: readonly TerritoryKind[] = [
  'republican-city',
  'region',
  'city',
  'city-administration',
  'district',
]
const placeOfKind = (kind: TerritoryKind) =>
  kindsFirst.includes(kind) ? kindsFirst.indexOf(kind) : kindsFirst.length

/**
 * How well a candidate matches what was typed: 6 its code, 5 its title in any language, 4 its own name in the
 * reader's language, 3 one of its names, inflected or not, 2 the beginning of one, between 1 and 2 one with typing
 * errors, less the more letters differ; below 1 a mere similarity.
 */
function closeness(typed: TypedPlace, candidate: PlaceCandidate, language: Language): number {
  const keys = [...new Set([typed.whole, ...typed.names])]
  if (candidate.code === typed.whole) return 6
  if (languages.some((language) => titleKey(candidate.label[language]) === typed.title)) return 5
  if (keys.includes(foldLetters(candidate.name[language]))) return 4
  const within = ` ${candidate.searchKey} `
  if (keys.some((key) => within.includes(` ${key} `))) return 3
  if (keys.some((key) => within.includes(` ${key}`))) return 2
  const spellings = [
    ...candidate.searchKey.split(' '),
    ...languages.map((language) => foldLetters(candidate.name[language])),
  ]
  const near = Math.max(...spellings.flatMap((spelling) => keys.map((key) => similarity(spelling, key))))
  const misspelt = spellings.some((spelling) => keys.some((key) => withinTypingErrors(spelling, key)))
  return misspelt ? 1 + near : near
}

/** Sorts candidates by the quality of the match; weak ones are left out. */
export function rankPlaces(
  typed: TypedPlace,
  candidates: readonly PlaceCandidate[],
  language: Language,
): FoundPlace[] {
  return candidates
    .map((place) => ({ place, close: closeness(typed, place, language) }))
    .filter(({ close }) => close >= SIMILAR)
    .sort(
      (a, b) =>
        b.close - a.close ||
        placeOfKind(a.place.kind) - placeOfKind(b.place.kind) ||
        countInside(b.place) - countInside(a.place),
    )
    .slice(0, FOUND_MAX)
    .map(({ place }) => place)
}

/** 37 villages share the most frequent title, «Жамбыл ауылы»; a search for it finds each of them. */
const FOUND_MAX = 40
/** Share of common trigrams above which a name counts as a match (pg_trgm's own default is 0.3). */
const SIMILAR = 0.35

/** The shortest text for a search by name: Kazakhstan has villages with names of two letters. */
export const SEARCH_MIN = 2
export const SEARCH_MAX = 100

/** A form with a field for a place, and the places of the same name from which to choose. */
export type PlaceForm<Problem extends string = string> = FormState<Problem> & {
  readonly places: readonly FoundPlace[]
}

/** A form before anything is wrong with it. */
export const placeForm = (typed: FormState['typed']): PlaceForm<never> => ({
  ...filledForm(typed),
  places: [],
})

/** Letters of the name of a place, as it is typed into a form. */
export const PLACE_NAME_MAX = 100
