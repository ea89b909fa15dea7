import { queryString } from '#domain/base/query-string.ts'
import type { Label, Language } from '#domain/base/text.ts'
import { COUNTED, QUERY_LENGTH, RANKED, type Results } from '#domain/search/index.ts'
import { PLACE_KIND } from '#domain/territory/index.ts'
import { type FoundPlace, PLACE_SEARCH_PATH, territoryPath } from '#features/territories/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { FollowButton } from '#ui/follow-button/follow-button.tsx'
import { formatDayOf, formatNumber, isoDateTime } from '#ui/format/index.ts'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { pageHref } from '#ui/pagination/page-href.ts'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { SearchBox } from '#ui/search-box/search-box.tsx'
import { type SearchResult, SearchResults } from '#ui/search-results/search-results.tsx'
import { Subscribe } from '#ui/subscribe/subscribe.tsx'
import { TerritoryList } from '#ui/territory-list/territory-list.tsx'
import { Kinds, SearchFilters, searchHref } from './filter-views.tsx'
import { messages } from './messages.ts'
import {
  ATOM_PATH,
  JSON_FEED_PATH,
  SEARCH_PATH,
  type SearchRequest,
  searchPath,
  searchQuery,
} from './model.ts'

export type SearchPageProps = {
  readonly frame: PageFrame
  readonly request: SearchRequest
  /** Undefined: nothing was asked, or nothing that can be searched. */
  readonly results: Results | undefined
  readonly places: readonly FoundPlace[]
  readonly page: number
  readonly pages: number
  readonly kinds: ReadonlyMap<string, Label>
  /** By the first two digits of their codes. */
  readonly regions: ReadonlyMap<string, { readonly code: string; readonly label: Label }>
  readonly zoneOf: (territory: string) => string
}

export function SearchPage(props: SearchPageProps) {
  const { frame, request, results, page, pages, places } = props
  const { language } = frame
  const q = request.q.slice(0, QUERY_LENGTH)
  const title = q ? messages.titleOf[language](q) : messages.title[language]
  const atom = `/${language}${ATOM_PATH}${searchQuery(request)}`
  const json = `/${language}${JSON_FEED_PATH}${searchQuery(request)}`
  return (
    <Page
      {...frame}
      path={pageHref(searchPath(request), page)}
      section="search"
      kato={request.territory?.code}
      title={page > 1 ? messages.page[language](title, formatNumber(language, page)) : title}
      description={messages.lead[language]}
      noindex={q !== ''}
      feeds={q ? [{ type: 'application/atom+xml', href: atom, title }] : []}
    >
      <PageHead title={messages.title[language]} lead={q ? undefined : messages.lead[language]} />
      <SearchBox
        language={language}
        action={`/${language}${SEARCH_PATH}`}
        label={messages.field[language]}
        help={messages.hint[language]}
        value={q}
      />
      {q && !results ? (
        <Notice kind="information" title={messages.onlyCommon[language]}>
          <p>{messages.onlyCommonHelp[language]}</p>
        </Notice>
      ) : null}
      {request.q.length > QUERY_LENGTH ? (
        <Notice
          kind="information"
          title={messages.longQuery[language](formatNumber(language, QUERY_LENGTH))}
        />
      ) : null}
      {results?.partly ? (
        <Notice kind="information" title={messages.partly[language]}>
          <p>{messages.partlyHelp[language]}</p>
        </Notice>
      ) : null}
      {results ? <Corrected language={language} request={request} results={results} /> : null}
      {places.length > 0 ? <Places language={language} q={q} places={places} /> : null}
      {results ? <Answers {...props} results={results} /> : null}
      {results ? (
        <Pagination
          language={language}
          page={page}
          pages={pages}
          hrefOf={(number) => searchHref(language, request, number)}
        />
      ) : null}
      {results ? <Subscribe language={language} atom={atom} json={json} /> : null}
    </Page>
  )
}

type WithLanguage = { readonly language: Language }

/** What was searched in place of what was typed, with a way back. */
function Corrected({
  language,
  request,
  results,
}: WithLanguage & { readonly request: SearchRequest; readonly results: Results }) {
  if (results.corrections.length === 0) return null
  return (
    <Notice kind="information" title={messages.corrected[language](results.searched)}>
      <p>
        {messages.correctedWhy[language]}{' '}
        <a href={searchHref(language, { ...request, exact: true })}>
          {messages.asTyped[language](request.q)}
        </a>
      </p>
    </Notice>
  )
}

const Places = ({
  language,
  q,
  places,
}: WithLanguage & { readonly q: string; readonly places: readonly FoundPlace[] }) => (
  <Section
    title={messages.places[language]}
    more={{
      href: `/${language}${PLACE_SEARCH_PATH}${queryString({ q: q.slice(0, 100) })}`,
      text: messages.allPlaces[language],
    }}
  >
    <TerritoryList
      items={places.map((place) => ({
        name: place.label[language],
        href: `/${language}${territoryPath(place)}`,
        within: place.trail.map(({ label }) => label[language]).join(' › '),
        action: (
          <FollowButton language={language} kind={PLACE_KIND} id={place.code} name={place.label[language]} />
        ),
      }))}
    />
  </Section>
)

function Answers(props: SearchPageProps & { readonly results: Results }) {
  const { frame, request, results, page } = props
  const { language } = frame
  const { total, items } = results
  const count = formatNumber(language, total)
  return (
    <Section title={messages.results[language]}>
      <Kinds {...props} />
      <SearchFilters {...props} />
      <p class="quiet">
        {total >= COUNTED ? messages.foundMany[language](count) : messages.found[language](count, total)}
        {total > RANKED ? ` ${messages.onlyFirst[language](formatNumber(language, RANKED))}` : null}
      </p>
      {items.length > 0 ? (
        <SearchResults items={items.map((item) => toItem(props, item))} />
      ) : page === 1 ? (
        <Nothing language={language} request={request} />
      ) : null}
    </Section>
  )
}

function toItem({ frame, kinds, zoneOf }: SearchPageProps, item: Results['items'][number]): SearchResult {
  const { language } = frame
  const { kind, entry, title, snippet } = item
  const zone = zoneOf(entry.territory ?? '')
  const other = (one: Language) => (one === language ? undefined : one)
  return {
    href: `/${language}${entry.path}`,
    inside: snippet.passage && { href: `/${language}${snippet.passage.path}`, text: snippet.passage.name },
    title: title.pieces,
    titleLanguage: other(title.language),
    snippet: snippet.pieces,
    snippetLanguage: other(snippet.language),
    facts: [
      kinds.get(kind)?.[language] ?? kind,
      ...(entry.at
        ? [
            <time dateTime={isoDateTime(entry.at.toISOString(), zone)}>
              {formatDayOf(language, entry.at, zone)}
            </time>,
          ]
        : []),
    ],
  }
}

function Nothing({ language, request }: WithLanguage & { readonly request: SearchRequest }) {
  const { q, exact } = request
  const plain: SearchRequest = { q, exact }
  const narrowed = searchQuery(request) !== searchQuery(plain)
  return (
    <Empty
      title={messages.none[language](q.slice(0, QUERY_LENGTH))}
      actions={[
        ...(narrowed ? [{ href: searchHref(language, plain), text: messages.withoutFilters[language] }] : []),
        ...(exact ? [{ href: searchHref(language, { q }), text: messages.title[language] }] : []),
      ]}
    >
      {messages.noneHelp[language]}
    </Empty>
  )
}
