import { Type } from 'typebox'
import { fold } from '#domain/kazakh/index.ts'
import type { Context } from '#platform/context.ts'
import { notFound, page, type Route, router } from '#platform/http/index.ts'
import { regions, zoneOfTerritory } from '#platform/jurisdiction.ts'
import { type Happening, SEARCH_MAX, SEARCH_MIN, type Territory, type Tile } from './model.ts'
import {
  findLastImport,
  findTerritory,
  listParts,
  listPlaces,
  listTrail,
  searchTerritories,
} from './store.ts'
import type { TerritoryTables } from './tables.ts'
import { SearchPage, TerritoriesPage, TerritoryPage } from './views.tsx'

/** What a slice can tell of a place: given by the application, because this slice imports no other. */
export type Telling = {
  /** The tables that it shows. */
  readonly shows: readonly string[]
  readonly tell: (ctx: Context<unknown>, place: Territory, language: 'kk' | 'ru' | 'en') => Promise<Happening>
}

const { get } = router<TerritoryTables>()
const SHOWS = ['territory']

async function tiles(ctx: Context<TerritoryTables>): Promise<Tile[]> {
  const places = await listPlaces(
    ctx.db,
    regions.map(({ code }) => code),
  )
  return regions.flatMap(({ code, short, tile }) => {
    const place = places.get(code)
    return place ? [{ ...place, short, ...tile }] : []
  })
}

export const routes = (tellings: readonly Telling[]): readonly Route<TerritoryTables>[] => [
  get('/territories', { shows: SHOWS }, async ({ ctx, frame }) => {
    const [shown, classifier] = await Promise.all([tiles(ctx), findLastImport(ctx.db)])
    return page(TerritoriesPage({ frame, tiles: shown, classifier: classifier?.version }))
  }),

  get(
    '/territories/search',
    { query: Type.Object({ q: Type.Optional(Type.String()) }), shows: SHOWS },
    async ({ ctx, frame, query }) => {
      const text = query.q ?? ''
      const key = fold(text)
      const problem =
        text.length > SEARCH_MAX
          ? 'query-long'
          : text !== '' && key.length < SEARCH_MIN
            ? 'query-short'
            : undefined
      const places = problem || key === '' ? [] : await searchTerritories(ctx.db, key)
      return page(SearchPage({ frame, query: text, places, problem }), problem ? 400 : 200)
    },
  ),

  get(
    '/territories/:place',
    { shows: [...SHOWS, ...tellings.flatMap(({ shows }) => shows)] },
    async ({ ctx, frame, language, params }) => {
      const territory = await findTerritory(ctx.db, params.place ?? '')
      if (!territory) throw notFound()
      const [trail, parts, shown, happenings] = await Promise.all([
        listTrail(ctx.db, territory.code),
        listParts(ctx.db, territory.code),
        tiles(ctx),
        Promise.all(
          tellings.map(({ tell }) => tell(ctx as unknown as Context<unknown>, territory, language)),
        ),
      ])
      const zone = zoneOfTerritory(territory.code)
      return page(TerritoryPage({ frame, territory, trail, parts, tiles: shown, happenings, zone }))
    },
  ),
]
