import { filterConditions } from '#domain/base/list-filter.ts'
import { queryString } from '#domain/base/query-string.ts'
import { type Language, languages } from '#domain/base/text.ts'
import { TOPIC_KIND, topicNames, topics } from '#domain/topic/index.ts'
import { territoryPath } from '#features/territories/index.ts'
import { Downloads } from '#ui/downloads/downloads.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { PlaceFilters, removableConditions } from '#ui/filters/place-filters.tsx'
import { Follow } from '#ui/follow/follow.tsx'
import { FollowButton } from '#ui/follow-button/follow-button.tsx'
import { type Option, Select } from '#ui/form/index.ts'
import { formatNumber } from '#ui/format/index.ts'
import { cacheFragment, cacheFragments } from '#ui/fragment-cache/fragment-cache.ts'
import { Columns, PageHead } from '#ui/layout/layout.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { pageHref } from '#ui/pagination/page-href.ts'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { Subscribe } from '#ui/subscribe/subscribe.tsx'
import { messages } from '../messages.ts'
import {
  ATOM_PATH,
  DOWNLOADS_PATH,
  JSON_FEED_PATH,
  NEWS_PATH,
  type NewsCard,
  type NewsFilter,
} from '../model.ts'
import { NewsCards } from './card-views.tsx'

export type NewsChannel = {
  readonly name: string
  readonly href: string
  readonly qr: { readonly path: string; readonly size: number }
}

export type NewsPageProps = {
  readonly frame: PageFrame
  readonly filter: NewsFilter
  readonly items: readonly NewsCard[]
  readonly page: number
  readonly pages: number
  /** The regions to choose from. */
  readonly regions: readonly Option[]
  readonly channel: NewsChannel | undefined
}

const conditionsOf = (filter: NewsFilter, language: Language) =>
  filterConditions(filter, language, { topic: filter.topic && topics[filter.topic] })

/** The title of a feed: «Новости: Костанайская область, Бюджет». */
export function feedTitle(filter: NewsFilter, language: Language): string {
  const words = conditionsOf(filter, language).map(({ text }) => text)
  return words.length > 0 ? messages.of[language](words.join(', ')) : messages.title[language]
}

/** What the reader of a list may follow: its topic, when it is chosen by nothing else. */
const followableOf = ({ territory, organisation, topic }: NewsFilter) =>
  topic && !territory && !organisation ? { kind: TOPIC_KIND, id: topic } : undefined

export function NewsPage(props: NewsPageProps) {
  const { frame, filter, items, page, pages, channel } = props
  const { language } = frame
  const title = feedTitle(filter, language)
  const query = queryString(filter)
  const followed = followableOf(filter)
  const atom = `/${language}${ATOM_PATH}${query}`
  const json = `/${language}${JSON_FEED_PATH}${query}`
  return (
    <Page
      {...frame}
      path={pageHref(NEWS_PATH + query, page)}
      section="news"
      kato={filter.territory?.code}
      title={page > 1 ? messages.page[language](title, formatNumber(language, page)) : title}
      description={messages.lead[language]}
      feeds={[
        { type: 'application/atom+xml', href: atom, title },
        { type: 'application/feed+json', href: json, title },
      ]}
    >
      <PageHead title={title} lead={query || page > 1 ? undefined : messages.lead[language]}>
        {followed ? <FollowButton language={language} {...followed} /> : null}
      </PageHead>
      <Columns
        aside={
          <>
            {channel ? follow([[channel, { language }]]) : null}
            {margin({ language, territory: filter.territory, atom, json })}
          </>
        }
      >
        {chooser([[props.regions, { language, filter }]])}
        {items.length > 0 ? (
          <NewsCards language={language} cards={items} lead={page === 1} />
        ) : (
          <Nothing language={language} filter={filter} />
        )}
        {pager({ language, filter, page, pages })}
        <Downloads language={language} path={DOWNLOADS_PATH} query={query} />
      </Columns>
    </Page>
  )
}

// Lists that differ in their items only have these parts in common.
const LISTS = 500

// Its code is long, and would be most of what has to be compared.
const follow = cacheFragments(
  (channel: NewsChannel, { language }: { readonly language: Language }) => (
    <Follow language={language} {...channel} />
  ),
  languages.length,
)

type MarginProps = {
  readonly language: Language
  readonly territory: NewsFilter['territory']
  readonly atom: string
  readonly json: string
}

/** How to follow this list elsewhere, and the place that it is about. */
const margin = cacheFragment(
  ({ language, territory, atom, json }: MarginProps) => (
    <>
      <Subscribe language={language} atom={atom} json={json} />
      {territory ? (
        <p>
          <a href={`/${language}${territoryPath(territory)}`}>
            {messages.aboutPlace[language](territory.label[language])}
          </a>
        </p>
      ) : null}
    </>
  ),
  LISTS,
)

type Narrowed = { readonly language: Language; readonly filter: NewsFilter }

const pager = cacheFragment(
  ({ language, filter, ...at }: Narrowed & Pick<NewsPageProps, 'page' | 'pages'>) => (
    <Pagination
      language={language}
      {...at}
      hrefOf={(number) => pageHref(`/${language}${NEWS_PATH}${queryString(filter)}`, number)}
    />
  ),
  LISTS,
)

/** The filter as a form, and each condition as a link that removes it. */
const chooser = cacheFragments((regions: readonly Option[], { language, filter }: Narrowed) => {
  const { territory, organisation, topic } = filter
  const address = `/${language}${NEWS_PATH}`
  return (
    <PlaceFilters
      language={language}
      territory={territory}
      organisation={organisation}
      regions={regions}
      {...removableConditions(address, conditionsOf(filter, language))}
    >
      <Select
        language={language}
        name="topic"
        label={messages.topic[language]}
        value={topic ?? ''}
        options={[
          { value: '', label: messages.anyTopic[language] },
          ...topicNames.map((value) => ({ value, label: topics[value][language] })),
        ]}
      />
    </PlaceFilters>
  )
}, LISTS)

/** An empty list: which conditions to remove, or where to look instead. */
function Nothing({ language, filter }: { language: Language; filter: NewsFilter }) {
  const applied = conditionsOf(filter, language)
  const address = `/${language}${NEWS_PATH}`
  if (applied.length === 0) return <Empty title={messages.noneYet[language]} />
  const fewer = applied.length > 1 ? applied : []
  return (
    <Empty
      title={messages.none[language]}
      actions={[
        ...fewer.map(({ text, without }) => ({
          href: `${address}${queryString(without)}`,
          text: messages.without[language](text),
        })),
        { href: address, text: messages.allNews[language] },
      ]}
    >
      {messages.noneHelp[language]}
    </Empty>
  )
}

/** The address of the list, narrowed to some of what a filter chooses. */
export const newsListHref = (
  language: Language,
  filter: Readonly<{ topic?: string; territory?: { readonly slug: string } }>,
): string => `/${language}${NEWS_PATH}${queryString(filter)}`

export const newsCrumb = (language: Language) => ({
  href: `/${language}${NEWS_PATH}`,
  text: messages.title[language],
})
