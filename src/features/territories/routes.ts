import { Type } from 'typebox'
import { fold, sortByName } from '#domain/kazakh/index.ts'
import { get, notFound, page, type Route } from '#platform/http/index.ts'
import { shownBy, type Telling, tellAll } from '#platform/telling.ts'
import { listRegionTiles, searchPlaces } from './actions.ts'
import { SEARCH_MAX, SEARCH_MIN, type Territory } from './model.ts'
import { findLastImport, findTerritory, listParts, listTrail } from './store.ts'
import { SearchPage, TerritoriesPage, TerritoryPage, type Told } from './views.tsx'

const SHOWS = ['territory']

/** How a slice tells of places. */
export type PlaceTelling = Telling<Territory, Told>

export const routes = (tellings: readonly PlaceTelling[]): readonly Route[] => [
  get('/territories', { shows: SHOWS }, async ({ ctx, frame }) => {
    const [shown, classifier] = await Promise.all([listRegionTiles(ctx), findLastImport(ctx.db)])
    return page(TerritoriesPage({ frame, tiles: shown, classifier: classifier?.version }))
  }),

  get(
    '/territories/search',
    { query: Type.Object({ q: Type.Optional(Type.String()) }), shows: SHOWS },
    async ({ ctx, frame, language, query }) => {
      const text = query.q ?? ''
      const key = fold(text)
      const problem =
        text.length > SEARCH_MAX
          ? 'query-long'
          : text !== '' && key.length < SEARCH_MIN
            ? 'query-short'
            : undefined
      const places = problem || key === '' ? [] : await searchPlaces(ctx, text, language)
      return page(SearchPage({ frame, query: text, places, problem }), problem ? 400 : 200)
    },
  ),

  get(
    '/territories/:place',
    { shows: [...SHOWS, ...shownBy(tellings)] },
    async ({ ctx, frame, language, params }) => {
      const territory = await findTerritory(ctx.db, params.place ?? '')
      if (!territory) throw notFound()
      const [trail, parts, shown, told] = await Promise.all([
        listTrail(ctx.db, territory.code),
        listParts(ctx.db, territory.code),
        territory.level === 'republic' ? listRegionTiles(ctx) : [],
        tellAll(tellings, ctx, territory, language),
      ])
      const named = sortByName(parts, ({ name }) => name[language])
      return page(TerritoryPage({ frame, territory, trail, parts: named, tiles: shown, told }))
    },
  ),
]
