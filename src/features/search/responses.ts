import type { FeedEntry } from '#domain/feed/index.ts'
import { QUERY_LENGTH, searchStates } from '#domain/search/index.ts'
import type { Context } from '#platform/context.ts'
import type { Frame, ListFeed } from '#platform/http/index.ts'
import { search } from '#platform/search/index.ts'
import { readSearchFilterForm, type SearchParameters } from './form.ts'
import { messages } from './messages.ts'
import { FEED_MAX, type SearchRequest, searchQuery } from './model.ts'

export const searchedKindNames = ({ features }: Context) =>
  new Map(
    features.flatMap(({ searchable = [] }) => searchable.map(({ kind, label }) => [kind, label] as const)),
  )

export const searchFor = (
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
export async function loadSearchFeed(
  ctx: Context,
  frame: Frame,
  parameters: SearchParameters,
): Promise<ListFeed> {
  const request = await readSearchFilterForm(ctx, parameters)
  const { language, origin } = frame
  const results = await searchFor(ctx, request, { language, limit: FEED_MAX, order: 'newest' })
  const kinds = searchedKindNames(ctx)
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
