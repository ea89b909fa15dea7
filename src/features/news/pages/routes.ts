import { ATOM_MEDIA_TYPE, JSON_FEED_MEDIA_TYPE, writeAtom, writeJsonFeed } from '#domain/feed/index.ts'
import { type Frame, file, get, page, paginate, type Route } from '#platform/http/index.ts'
import { regionOptions } from '#platform/jurisdiction.ts'
import { openListRoutes } from '#platform/open-lists/index.ts'
import { NEWS_PATH, type NewsFilter, newsFilterQuery, PAGE_SIZE } from '../model.ts'
import { listStories } from '../store.ts'
import { newsList } from './exports.ts'
import { storyEntry } from './feeds.ts'
import { Filter, FilterAndPage, readNewsFilterForm } from './form.ts'
import { listCards } from './queries.ts'
import { CACHE_TAGS, channelOf } from './responses.ts'
import { feedTitle, NewsPage } from './views.tsx'

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
  get(NEWS_PATH, { query: FilterAndPage, cacheTags: CACHE_TAGS }, async ({ ctx, frame, language, query }) => {
    const filter = await readNewsFilterForm(ctx, query)
    const found = await paginate(query.page, PAGE_SIZE, (range) => listCards(ctx, filter, language, range))
    return page(
      NewsPage({
        frame,
        filter,
        ...found,
        regions: regionOptions[language],
        channel: channelOf(frame),
      }),
    )
  }),

  ...openListRoutes(
    `${NEWS_PATH}/list`,
    { query: Filter, cacheTags: CACHE_TAGS },
    async ({ ctx, frame, query }) => {
      return newsList(ctx, frame, await readNewsFilterForm(ctx, query))
    },
  ),

  get(
    `${NEWS_PATH}/feed.atom`,
    { query: Filter, cacheTags: CACHE_TAGS },
    async ({ ctx, frame, language, query }) => {
      const filter = await readNewsFilterForm(ctx, query)
      const stories = await listStories(ctx.db, filter, language, PAGE_SIZE)
      return file(
        ATOM_MEDIA_TYPE,
        writeAtom(
          feedHead(frame, filter, 'feed.atom'),
          stories.map((story) => storyEntry(story, frame)),
          ctx.now(),
        ),
      )
    },
  ),

  get(
    `${NEWS_PATH}/feed.json`,
    { query: Filter, cacheTags: CACHE_TAGS },
    async ({ ctx, frame, language, query }) => {
      const filter = await readNewsFilterForm(ctx, query)
      const stories = await listStories(ctx.db, filter, language, PAGE_SIZE)
      return file(
        JSON_FEED_MEDIA_TYPE,
        writeJsonFeed(
          feedHead(frame, filter, 'feed.json'),
          stories.map((story) => storyEntry(story, frame)),
        ),
      )
    },
  ),
]
