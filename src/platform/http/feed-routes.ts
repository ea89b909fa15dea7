import type { Static, TObject } from 'typebox'
import {
  ATOM_MEDIA_TYPE,
  type FeedEntry,
  JSON_FEED_MEDIA_TYPE,
  writeAtom,
  writeJsonFeed,
} from '#domain/feed/index.ts'
import { file, type RouteResponse } from './response/response.ts'
import { get, type Route, type RouteRequest, type RouteTags } from './route.ts'

/** What a list says as a feed: its name, its filter as in the address ('?region=10', or empty), and its entries. */
export type ListFeed = {
  readonly title: string
  readonly query: string
  /** Its path where that of the routes has parameters: '/programmes/roads'. */
  readonly path?: string
  readonly entries: readonly FeedEntry[]
}

type FeedOptions<Schema extends TObject> =
  | { readonly query: Schema; readonly cacheTags: RouteTags }
  | { readonly query: Schema; readonly allow: 'anyone'; readonly perMinute: number }

/**
 * The feeds of a public list: `{path}/feed.atom` and `{path}/feed.json`.
 * @param path of the list: '/news'
 * @param read its entries for a request with its filter
 */
export const feedRoutes = <Schema extends TObject>(
  path: string,
  options: FeedOptions<Schema>,
  read: (request: RouteRequest<Static<Schema>>) => Promise<ListFeed>,
): readonly Route[] => {
  type Request = RouteRequest<Static<Schema>>
  const load = async (request: Request, name: string) => {
    const { title, query, entries, path: listPath = path } = await read(request)
    const { origin, language, assets } = request.frame
    const address = `${origin}/${language}${listPath}`
    const head = {
      language,
      title,
      page: address + query,
      self: `${address}/${name}${query}`,
      icon: origin + assets.icon,
    }
    return { head, entries }
  }
  const feed = (name: string, handler: (request: Request) => Promise<RouteResponse>) =>
    'cacheTags' in options
      ? get(`${path}/${name}`, options, handler)
      : get(`${path}/${name}`, options, handler)
  return [
    feed('feed.atom', async (request) => {
      const { head, entries } = await load(request, 'feed.atom')
      return file(ATOM_MEDIA_TYPE, writeAtom(head, entries, request.ctx.now()))
    }),
    feed('feed.json', async (request) => {
      const { head, entries } = await load(request, 'feed.json')
      return file(JSON_FEED_MEDIA_TYPE, writeJsonFeed(head, entries))
    }),
  ]
}
