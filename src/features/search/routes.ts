import { Type } from 'typebox'
import { pageCount, pageRange } from '#domain/base/pagination.ts'
import {
  ATOM_MEDIA_TYPE,
  type FeedEntry,
  JSON_FEED_MEDIA_TYPE,
  writeAtom,
  writeJsonFeed,
} from '#domain/feed/index.ts'
import { QUERY_LENGTH, RANKED, type Results, searchStates } from '#domain/search/index.ts'
import { findTerritory, searchPlaces } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import {
  badRequest,
  type Frame,
  file,
  get,
  notFound,
  oneOf,
  page,
  pageNumber,
  type Route,
} from '#platform/http/index.ts'
import { regions, zoneOfTerritory } from '#platform/jurisdiction.ts'
import { search } from '#platform/search/index.ts'
import { messages } from './messages.ts'
import { FEED_MAX, PAGE_SIZE, PER_MINUTE, PLACES_MAX, type SearchRequest, searchQuery } from './model.ts'
import { SearchPage } from './views.tsx'

const fields = {
  q: Type.Optional(Type.String()),
  kind: Type.Optional(Type.String({ pattern: '^[a-z-]+\\.[a-z-]+$', maxLength: 100 })),
  territory: Type.Optional(Type.String({ maxLength: 200 })),
  year: Type.Optional(Type.String({ pattern: '^(19|20)[0-9]{2}$' })),
  state: Type.Optional(oneOf(searchStates)),
  exact: Type.Optional(oneOf(['yes'])),
}
const Query = Type.Object(fields)
const QueryAndPage = Type.Object({ ...fields, page: Type.Optional(pageNumber) })

type Given = { readonly [Name in keyof typeof fields]?: string }

async function getSearchRequest({ db }: Context, given: Given): Promise<SearchRequest> {
  const { q = '', kind, year, state, exact } = given
  const territory = given.territory ? await findTerritory(db, given.territory) : undefined
  if (given.territory && !territory) throw badRequest('territory')
  return { q, kind, territory, year: year ? Number(year) : undefined, state, exact: exact === 'yes' }
}

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
    filter: { kind, territory, year, state: searchStates.find((one) => one === state) },
    correct: !exact,
  })

/** The results of a search, the newest first, as entries of a feed. */
async function feedOf(ctx: Context, frame: Frame, given: Given, name: string) {
  const request = await getSearchRequest(ctx, given)
  const { language, origin, assets } = frame
  const results = await searchFor(ctx, request, { language, limit: FEED_MAX, order: 'newest' })
  const kinds = kindNames(ctx)
  const query = searchQuery(request)
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
  const head = {
    language,
    title: messages.feedName[language](request.q.slice(0, QUERY_LENGTH)),
    page: `${origin}/${language}/search${query}`,
    self: `${origin}/${language}/search/${name}${query}`,
    icon: origin + assets.icon,
  }
  return { head, entries }
}

/** Pages of results, at most the ones that are ranked. */
const pagesOf = (results: Results | undefined) => pageCount(Math.min(results?.total ?? 0, RANKED), PAGE_SIZE)

/** Search over everything public, and its feeds. Never cached: what was withdrawn is not found in the same second. */
export const routes: readonly Route[] = [
  get(
    '/search',
    { allow: 'anyone', query: QueryAndPage, perMinute: PER_MINUTE },
    async ({ ctx, frame, language, query }) => {
      const request = await getSearchRequest(ctx, query)
      const number = Number(query.page ?? 1)
      const narrowed = request.kind || request.territory || request.year || request.state || number > 1
      const [results, places] = await Promise.all([
        request.q ? searchFor(ctx, request, { language, ...pageRange(number, PAGE_SIZE) }) : undefined,
        request.q && !narrowed ? searchPlaces(ctx, request.q, language) : [],
      ])
      const pages = pagesOf(results)
      if (number > pages) throw notFound()
      return page(
        SearchPage({
          ...{ frame, request, results, page: number, pages },
          places: places.slice(0, PLACES_MAX),
          kinds: kindNames(ctx),
          regions: regionNames,
          zoneOf: zoneOfTerritory,
        }),
      )
    },
  ),

  get(
    '/search/feed.atom',
    { allow: 'anyone', query: Query, perMinute: PER_MINUTE },
    async ({ ctx, frame, query }) => {
      const { head, entries } = await feedOf(ctx, frame, query, 'feed.atom')
      return file(ATOM_MEDIA_TYPE, writeAtom(head, entries, ctx.now()))
    },
  ),

  get(
    '/search/feed.json',
    { allow: 'anyone', query: Query, perMinute: PER_MINUTE },
    async ({ ctx, frame, query }) => {
      const { head, entries } = await feedOf(ctx, frame, query, 'feed.json')
      return file(JSON_FEED_MEDIA_TYPE, writeJsonFeed(head, entries))
    },
  ),
]
