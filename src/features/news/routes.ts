import { Type } from 'typebox'
import { type Language, languages } from '#domain/base/text.ts'
import { sortByName } from '#domain/kazakh/index.ts'
import { topicNames } from '#domain/topic/index.ts'
import { type Mention, shownBy, tellAll } from '#features/meetings/index.ts'
import { fileAddress } from '#platform/files/index.ts'
import {
  badRequest,
  type Frame,
  file,
  notFound,
  oneOf,
  page,
  pageNumber,
  type Route,
  router,
} from '#platform/http/index.ts'
import { regions, zoneOfTerritory } from '#platform/jurisdiction.ts'
import { renderMarkdown } from '#platform/markdown/index.ts'
import { telegramChannel } from '#platform/telegram/index.ts'
import { findFilter, readFeed, readItem } from './actions.ts'
import { atomFeed, jsonFeed } from './feeds.ts'
import { NewsItemPage, type Version } from './item-page.tsx'
import { filterQuery, languagesOf, type NewsFilter, type NewsItem, PAGE_SIZE } from './model.ts'
import type { ReadCounter } from './reads.ts'
import { listStories } from './store.ts'
import type { NewsTables } from './tables.ts'
import { feedTitle, NewsPage } from './views.tsx'

const { get } = router<NewsTables>()

/** What lists show; the counts of reads may be a minute old. */
export const SHOWS = ['news_item', 'organisation', 'territory']

const filterFields = {
  territory: Type.Optional(Type.String({ maxLength: 200 })),
  organisation: Type.Optional(Type.String({ maxLength: 200 })),
  topic: Type.Optional(oneOf(topicNames)),
}
const Filter = Type.Object(filterFields)
const FilterAndPage = Type.Object({ ...filterFields, page: Type.Optional(pageNumber) })
const View = Type.Object({ view: Type.Optional(oneOf(['side'])) })

const inOrder = (language: Language) =>
  sortByName(
    regions.map(({ code, short }) => ({ value: code, label: short[language] })),
    ({ label }) => label,
  )
const regionOptions = Object.fromEntries(
  languages.map((language) => [language, inOrder(language)]),
) as Readonly<Record<Language, ReturnType<typeof inOrder>>>

const channelOf = ({ telegramChannel: name }: Frame) => (name ? telegramChannel(name) : undefined)

const feedHead = (frame: Frame, filter: NewsFilter, name: string) => {
  const { language, origin, assets } = frame
  const query = filterQuery(filter)
  return {
    language,
    origin,
    title: feedTitle(filter, language),
    page: `${origin}/${language}/news${query}`,
    self: `${origin}/${language}/news/${name}${query}`,
    icon: origin + assets.icon,
  }
}

function versions(item: NewsItem, language: Language, side: boolean): readonly Version[] {
  const { lead, body } = item
  if (side)
    return languagesOf(item).map((each) => ({
      language: each,
      html: renderMarkdown(`${lead[each]}\n\n${body[each]}`),
    }))
  const shown: Language = body[language] ? language : 'ru'
  return [{ language: shown, html: renderMarkdown(body[shown] ?? '') }]
}

export const routes = (counter: ReadCounter, mentions: readonly Mention[]): readonly Route<NewsTables>[] => [
  get('/news', { query: FilterAndPage, shows: SHOWS }, async ({ ctx, frame, language, query }) => {
    const filter = await findFilter(ctx, query)
    if (!filter.ok) throw badRequest(filter.refusal)
    const number = Number(query.page ?? 1)
    const feed = await readFeed(ctx, filter.value, language, number)
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

  get('/news/feed.atom', { query: Filter, shows: SHOWS }, async ({ ctx, frame, language, query }) => {
    const filter = await findFilter(ctx, query)
    if (!filter.ok) throw badRequest(filter.refusal)
    const stories = await listStories(ctx.db, filter.value, language, PAGE_SIZE)
    return file(
      'application/atom+xml; charset=utf-8',
      atomFeed(feedHead(frame, filter.value, 'feed.atom'), stories, ctx.now()),
    )
  }),

  get('/news/feed.json', { query: Filter, shows: SHOWS }, async ({ ctx, frame, language, query }) => {
    const filter = await findFilter(ctx, query)
    if (!filter.ok) throw badRequest(filter.refusal)
    const stories = await listStories(ctx.db, filter.value, language, PAGE_SIZE)
    return file(
      'application/feed+json; charset=utf-8',
      jsonFeed(feedHead(frame, filter.value, 'feed.json'), stories, ({ picture }) =>
        picture ? fileAddress(picture) : undefined,
      ),
    )
  }),

  get(
    '/news/:slug',
    {
      query: View,
      shows: [...SHOWS, 'meeting', 'journal:news', ...shownBy(mentions)],
      served: (_, { slug = '' }, reader) => counter.note(slug, reader),
    },
    async ({ ctx, frame, language, params, query }) => {
      const found = await readItem(ctx, params.slug ?? '', language)
      if (!found) throw notFound()
      const { item } = found
      const sideBySide = query.view === 'side'
      return page(
        NewsItemPage({
          frame,
          ...found,
          mentioned: await tellAll(mentions, ctx, item.id, language),
          sideBySide,
          versions: versions(item, language, sideBySide),
          pictureSrc: item.picture ? fileAddress(item.picture) : undefined,
          zone: zoneOfTerritory(item.place.code),
          meetingZone: item.meeting ? zoneOfTerritory(item.meeting.territory) : undefined,
          today: ctx.today(),
          now: ctx.now(),
          channel: channelOf(frame),
        }),
      )
    },
  ),
]
