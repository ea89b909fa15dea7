import { queryString } from '#domain/base/query-string.ts'
import { feedRoutes, get, page, paginate, type Route } from '#platform/http/index.ts'
import { regionOptions } from '#platform/jurisdiction.ts'
import { openListRoutes } from '#platform/open-lists/index.ts'
import { DOWNLOADS_PATH, NEWS_PATH, PAGE_SIZE } from '../model.ts'
import { listNewsWithText } from '../store.ts'
import { newsList } from './exports.ts'
import { newsFeedEntry } from './feeds.ts'
import { NewsFilterAndPage, NewsFilterQuery, readNewsFilterForm } from './form.ts'
import { listNewsCards } from './queries.ts'
import { CACHE_TAGS, channelOf } from './responses.ts'
import { feedTitle, NewsPage } from './views.tsx'

/** The list of news as a page, as data, as Atom and as JSON Feed. */
export const pageRoutes: readonly Route[] = [
  get(
    NEWS_PATH,
    { query: NewsFilterAndPage, cacheTags: CACHE_TAGS },
    async ({ ctx, frame, language, query }) => {
      const filter = await readNewsFilterForm(ctx, query)
      const found = await paginate(query.page, PAGE_SIZE, (range) =>
        listNewsCards(ctx, filter, language, range),
      )
      return page(
        NewsPage({
          frame,
          filter,
          ...found,
          regions: regionOptions[language],
          channel: channelOf(frame),
        }),
      )
    },
  ),

  ...openListRoutes(
    DOWNLOADS_PATH,
    { query: NewsFilterQuery, cacheTags: CACHE_TAGS },
    async ({ ctx, frame, query }) => {
      return newsList(ctx, frame, await readNewsFilterForm(ctx, query))
    },
  ),

  ...feedRoutes(
    NEWS_PATH,
    { query: NewsFilterQuery, cacheTags: CACHE_TAGS },
    async ({ ctx, frame, language, query }) => {
      const filter = await readNewsFilterForm(ctx, query)
      const stories = await listNewsWithText(ctx.db, filter, language, PAGE_SIZE)
      return {
        title: feedTitle(filter, language),
        query: queryString(filter),
        entries: stories.map((story) => newsFeedEntry(story, frame)),
      }
    },
  ),
]
