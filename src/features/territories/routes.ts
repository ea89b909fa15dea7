import { Type } from 'typebox'
import type { Language } from '#domain/base/text.ts'
import { fold, sortByName } from '#domain/kazakh/index.ts'
import type { Context } from '#platform/context.ts'
import { notFound, page, type Route, router } from '#platform/http/index.ts'
import { listRegionTiles, searchPlaces } from './actions.ts'
import { SEARCH_MAX, SEARCH_MIN, type Territory } from './model.ts'
import { findLastImport, findTerritory, listParts, listTrail } from './store.ts'
import type { TerritoryTables } from './tables.ts'
import type { Telling } from './telling.ts'
import { SearchPage, TerritoriesPage, TerritoryPage } from './views.tsx'

const { get } = router<TerritoryTables>()
const SHOWS = ['territory']

async function tellAll(
  ctx: Context<TerritoryTables>,
  tellings: readonly Telling[],
  place: Territory,
  language: Language,
) {
  const told = tellings.map(async ({ tell, aside = false }) => {
    const said = await tell(ctx as unknown as Context<unknown>, place, language)
    return said ? [{ ...said, aside }] : []
  })
  return (await Promise.all(told)).flat()
}

export const routes = (tellings: readonly Telling[]): readonly Route<TerritoryTables>[] => [
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
    { shows: [...SHOWS, ...tellings.flatMap(({ shows }) => shows)] },
    async ({ ctx, frame, language, params }) => {
      const territory = await findTerritory(ctx.db, params.place ?? '')
      if (!territory) throw notFound()
      const [trail, parts, shown, told] = await Promise.all([
        listTrail(ctx.db, territory.code),
        listParts(ctx.db, territory.code),
        territory.level === 'republic' ? listRegionTiles(ctx) : [],
        tellAll(ctx, tellings, territory, language),
      ])
      const named = sortByName(parts, ({ name }) => name[language])
      return page(TerritoryPage({ frame, territory, trail, parts: named, tiles: shown, told }))
    },
  ),
]
