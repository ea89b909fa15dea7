import type { FeedEntry } from '#domain/feed/index.ts'
import { QUERY_LENGTH, RANKED, searchStates } from '#domain/search/index.ts'
import { searchPlaces } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  feedRoutes,
  get,
  type ListFeed,
  page,
  paginate,
  type Route,
} from '#platform/http/index.ts'
import { regions, zoneOfTerritory } from '#platform/jurisdiction.ts'
import { search } from '#platform/search/index.ts'
import { readSearchFilterForm, SearchFilter, SearchFilterAndPage, type SearchParameters } from './form.ts'
import { messages } from './messages.ts'
import {
  FEED_MAX,
  PAGE_SIZE,
  PER_MINUTE,
  PLACES_MAX,
  SEARCH_PATH,
  type SearchRequest,
  searchQuery,
} from './model.ts'
import { SearchPage } from './views.tsx'

const kindNames = ({ features }: Context) =>
  new Map(
    features.flatMap(({ searchable = [] }) => searchable.map(({ kind, label }) => [kind, label] as const)),
  )

const regionNames = new Map(regions.map(({ code, label }) => [code.slice(0, 2), { code, label }] as const))

const searchFor = (
  ctx: Context,
  { q, kind, territory, year, state, exact = false }: SearchRequest,
  options: Pick<Parameters<typeof search>[2], 'language' | 'offset' | 'limit' | 'order'>,
) =>
  search(ctx, q, {
    ...options,
    filter: { kind, territory, year, state: searchStates.find((searchState) => searchState === state) },
    correct: !exact,
  })

/** The results of a search, the newest first, as entries of a feed. */
async function loadFeed(ctx: Context, frame: Frame, parameters: SearchParameters): Promise<ListFeed> {
  const request = await readSearchFilterForm(ctx, parameters)
  const { language, origin } = frame
  const results = await searchFor(ctx, request, { language, limit: FEED_MAX, order: 'newest' })
  const kinds = kindNames(ctx)
  const entries = (results?.items ?? []).map(({ kind, entry, title, snippet }): FeedEntry => {
    const url = `${origin}/${language}${entry.path}`
    return {
      id: url,
      url,
      title: title.pieces.map(({ text }) => text).join(''),
      summary: snippet.pieces.map(({ text }) => text).join(''),
      at: entry.at ?? new Date(0),
      author: kinds.get(kind)?.[language] ?? kind,
      tags: [{ term: kind, label: kinds.get(kind)?.[language] ?? kind }],
      language: title.language,
    }
  })
  return {
    title: messages.feedName[language](request.q.slice(0, QUERY_LENGTH)),
    query: searchQuery(request),
    entries,
  }
}

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
          ...{ frame, request, ...found },
          places: found.places.slice(0, PLACES_MAX),
          kinds: kindNames(ctx),
          regions: regionNames,
          zoneOf: zoneOfTerritory,
        }),
      )
    },
  ),

  ...feedRoutes(
    SEARCH_PATH,
    { allow: 'anyone', query: SearchFilter, perMinute: PER_MINUTE },
    ({ ctx, frame, query }) => loadFeed(ctx, frame, query),
  ),
]
