import { queryString } from '#domain/base/query-string.ts'
import type { Context } from '#platform/context.ts'
import type { Row } from '#platform/exports/index.ts'
import type { Frame } from '#platform/http/index.ts'
import { commonField, type ListField, type OpenList, readPages } from '#platform/open-lists/index.ts'
import { messages } from '../messages.ts'
import { NEWS_PATH, type NewsCard, type NewsFilter, newsPath } from '../model.ts'
import { listNewestNews } from './queries.ts'

const fields: readonly ListField[] = [
  commonField('published_at'),
  commonField('title'),
  { name: 'lead', type: 'string', title: { kk: 'Қысқаша', ru: 'Кратко', en: 'Summary' }, width: 40 },
  commonField('organisation'),
  commonField('territory'),
  commonField('place'),
  commonField('url'),
]

/** All news of a filter, the newest first. */
export const newsList = (ctx: Context, { language, origin }: Frame, filter: NewsFilter): OpenList => {
  const root = `${origin}/${language}`
  const row = (card: NewsCard): Row => [
    card.publishedAt.toISOString(),
    card.title,
    card.lead,
    card.organisation,
    card.territory,
    card.place,
    root + newsPath(card),
  ]
  return {
    name: 'news',
    title: messages.title[language],
    fields,
    primaryKey: ['url'],
    homepage: root + NEWS_PATH + queryString(filter),
    at: ctx.now(),
    rows: async function* () {
      const pages = readPages((offset, limit) => listNewestNews(ctx, { ...filter, language, offset, limit }))
      for await (const items of pages) yield items.map(row)
    },
  }
}
