import { Type } from 'typebox'
import { ATOM_MEDIA_TYPE, JSON_FEED_MEDIA_TYPE, writeAtom, writeJsonFeed } from '#domain/feed/index.ts'
import { topicNames } from '#domain/topic/index.ts'
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
import { regionOptions } from '#platform/jurisdiction.ts'
import { openListRoutes } from '#platform/open-lists/index.ts'
import { type NewsFilter, newsFilterQuery, PAGE_SIZE } from '../model.ts'
import { listStories } from '../store.ts'
import { newsList } from './exports.ts'
import { storyEntry } from './feeds.ts'
import { findNewsFilter, loadFeed } from './queries.ts'
import { CACHE_TAGS, channelOf } from './responses.ts'
import { feedTitle, NewsPage } from './views.tsx'

const filterFields = {
  territory: Type.Optional(Type.String({ maxLength: 200 })),
  organisation: Type.Optional(Type.String({ maxLength: 200 })),
  topic: Type.Optional(oneOf(topicNames)),
}
const Filter = Type.Object(filterFields)
const FilterAndPage = Type.Object({ ...filterFields, page: Type.Optional(pageNumber) })

const feedHead = (frame: Frame, filter: NewsFilter, name: string) => {
  const { language, origin, assets } = frame
  const query = newsFilterQuery(filter)
  return {
    language,
    title: feedTitle(filter, language),
    page: `${origin}/${language}/news${query}`,
    self: `${origin}/${language}/news/${name}${query}`,
    icon: origin + assets.icon,
  }
}

/** The list of news as a page, as data, as Atom and as JSON Feed. */
export const pageRoutes: readonly Route[] = [
  get('/news', { query: FilterAndPage, cacheTags: CACHE_TAGS }, async ({ ctx, frame, language, query }) => {
    const filter = await findNewsFilter(ctx, query)
    if (!filter.ok) throw badRequest(filter.refusal)
    const number = Number(query.page ?? 1)
    const feed = await loadFeed(ctx, filter.value, language, number)
    if (number > feed.pages) throw notFound()
    return page(
      NewsPage({
        frame,
        filter: filter.value,
        ...feed,
        page: number,
        regions: regionOptions[language],
        channel: channelOf(frame),
      }),
    )
  }),

  ...openListRoutes('/news/list', { query: Filter, cacheTags: CACHE_TAGS }, async ({ ctx, frame, query }) => {
    const filter = await findNewsFilter(ctx, query)
    if (!filter.ok) throw badRequest(filter.refusal)
    return newsList(ctx, frame, filter.value)
  }),

  get(
    '/news/feed.atom',
    { query: Filter, cacheTags: CACHE_TAGS },
    async ({ ctx, frame, language, query }) => {
      const filter = await findNewsFilter(ctx, query)
      if (!filter.ok) throw badRequest(filter.refusal)
      const stories = await listStories(ctx.db, filter.value, language, PAGE_SIZE)
      return file(
        ATOM_MEDIA_TYPE,
        writeAtom(
          feedHead(frame, filter.value, 'feed.atom'),
          stories.map((story) => storyEntry(story, frame)),
          ctx.now(),
        ),
      )
    },
  ),

  get(
    '/news/feed.json',
    { query: Filter, cacheTags: CACHE_TAGS },
    async ({ ctx, frame, language, query }) => {
      const filter = await findNewsFilter(ctx, query)
      if (!filter.ok) throw badRequest(filter.refusal)
      const stories = await listStories(ctx.db, filter.value, language, PAGE_SIZE)
      return file(
        JSON_FEED_MEDIA_TYPE,
        writeJsonFeed(
          feedHead(frame, filter.value, 'feed.json'),
          stories.map((story) => storyEntry(story, frame)),
        ),
      )
    },
  ),
]
