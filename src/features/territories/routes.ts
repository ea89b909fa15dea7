import { foldLetters, sortByName } from '#domain/kazakh/index.ts'
import { get, page, type Route } from '#platform/http/index.ts'
import { renderSections } from '#platform/page-sections.ts'
import { PlaceSearchQuery } from './form.ts'
import {
  PLACE_SEARCH_PATH,
  SEARCH_MAX,
  SEARCH_MIN,
  TERRITORIES_PATH,
  type Territory,
  territoryPath,
} from './model.ts'
import { listRegionTiles, searchPlaces } from './queries.ts'
import { getTerritory } from './responses.ts'
import { findLastImport, listParts, listTrail } from './store.ts'
import { PlaceSearchPage, TerritoriesPage, TerritoryPage } from './views.tsx'

const CACHE_TAGS = ['territory'] as const

declare module '#platform/page-sections.ts' {
  interface SectionSubjects {
    territory: Territory
  }
}

export const routes: readonly Route[] = [
  get(TERRITORIES_PATH, { cacheTags: CACHE_TAGS }, async ({ ctx, frame }) => {
    const [shown, classifier] = await Promise.all([listRegionTiles(ctx), findLastImport(ctx.db)])
    return page(TerritoriesPage({ frame, tiles: shown, classifier: classifier?.version }))
  }),

  get(
    PLACE_SEARCH_PATH,
    { query: PlaceSearchQuery, cacheTags: CACHE_TAGS },
    async ({ ctx, frame, language, query }) => {
      const text = query.q ?? ''
      const key = foldLetters(text)
      const problem =
        text.length > SEARCH_MAX
          ? 'query-long'
          : text !== '' && key.length < SEARCH_MIN
            ? 'query-short'
            : undefined
      const places = problem || key === '' ? [] : await searchPlaces(ctx, text, language)
      return page(PlaceSearchPage({ frame, query: text, places, problem }), problem ? 400 : 200)
    },
  ),

  get(
    territoryPath({ slug: ':place' }),
    { cacheTags: CACHE_TAGS, sections: 'territory' },
    async ({ ctx, frame, language, params }) => {
      const territory = await getTerritory(ctx, params.place)
      const [trail, parts, shown, sections] = await Promise.all([
        listTrail(ctx.db, territory.code),
        listParts(ctx.db, territory.code),
        territory.level === 'republic' ? listRegionTiles(ctx) : [],
        renderSections(ctx, 'territory', territory, language),
      ])
      const named = sortByName(parts, ({ name }) => name[language])
      return page(TerritoryPage({ frame, territory, trail, parts: named, tiles: shown, sections }))
    },
  ),
]
