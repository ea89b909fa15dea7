import type { Id } from '#domain/base/id.ts'
import { joinTexts, type Searchable } from '#platform/search/index.ts'
import { messages } from '../messages.ts'
import { newsPath } from '../model.ts'

/** What search finds of news: published items. */
export const searchable: readonly Searchable[] = [
  {
    kind: 'news.item',
    label: messages.title,
    entries: async ({ db }, ids) => {
      const rows = await db
        .selectFrom('news_item')
        .select(['id', 'slug', 'title', 'lead', 'body', 'published_at as at'])
        .select(['territory_code as territory', 'organisation_id as organisation'])
        .where('id', 'in', ids as readonly Id<'news-item'>[])
        .execute()
      return rows.map(({ slug, lead, body, ...row }) => ({
        ...row,
        path: newsPath({ slug }),
        text: joinTexts([lead, body]),
      }))
    },
    listIds: async ({ db }, after, limit) => {
      const rows = await db
        .selectFrom('news_item')
        .select('id')
        .$if(after !== null, (query) => query.where('id', '>', after as Id<'news-item'>))
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(({ id }) => id)
    },
  },
]
