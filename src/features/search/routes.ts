import { RANKED } from '#domain/search/index.ts'
import { searchPlaces } from '#features/territories/index.ts'
import { feedRoutes, get, page, paginate, type Route } from '#platform/http/index.ts'
import { regions, zoneOfTerritory } from '#platform/jurisdiction.ts'
import { readSearchFilterForm, SearchFilterAndPage, SearchFilterQuery } from './form.ts'
import { PAGE_SIZE, PER_MINUTE, PLACES_MAX, SEARCH_PATH } from './model.ts'
import { loadSearchFeed, searchedKindNames, searchFor } from './responses.ts'
import { SearchPage } from './views.tsx'

const regionNames = new Map(regions.map(({ code, label }) => [code.slice(0, 2), { code, label }] as const))

/** Search over everything public, and its feeds. Never cached: what was withdrawn is not found in the same second. */
export const routes: readonly Route[] = [
  get(
    SEARCH_PATH,
    { allow: 'anyone', query: SearchFilterAndPage, perMinute: PER_MINUTE },
    async ({ ctx, frame, language, query }) => {
      const request = await readSearchFilterForm(ctx, query)
      const { kind, territory, year, state } = request
      const isNarrowed = [kind, territory, year, state].some(Boolean)
      const found = await paginate(query.page, PAGE_SIZE, async (range) => {
        const [results, places] = await Promise.all([
          request.q ? searchFor(ctx, request, { language, ...range }) : undefined,
          request.q && !isNarrowed && range.offset === 0 ? searchPlaces(ctx, request.q, language) : [],
        ])
        // Only what is ranked can be turned to.
        return { results, places, total: Math.min(results?.total ?? 0, RANKED) }
      })
      return page(
        SearchPage({
          frame,
          request,
          ...found,
          places: found.places.slice(0, PLACES_MAX),
          kinds: searchedKindNames(ctx),
          regions: regionNames,
          zoneOf: zoneOfTerritory,
        }),
      )
    },
  ),

  ...feedRoutes(
    SEARCH_PATH,
    { allow: 'anyone', query: SearchFilterQuery, perMinute: PER_MINUTE },
    ({ ctx, frame, query }) => loadSearchFeed(ctx, frame, query),
  ),
]
