import { filterConditions } from '#domain/base/list-filter.ts'
import type { Language } from '#domain/base/text.ts'
import { type Facets, QUERY_LENGTH, type Results, type SearchState } from '#domain/search/index.ts'
import { Filters } from '#ui/filters/filters.tsx'
import { removableConditions } from '#ui/filters/place-filters.tsx'
import { HiddenFields, Select } from '#ui/form/index.ts'
import { formatNumber } from '#ui/format/index.ts'
import { pageHref } from '#ui/pagination/page-href.ts'
import { SubNav } from '#ui/sub-nav/sub-nav.tsx'
import { messages, stateNames } from './messages.ts'
import { SEARCH_PATH, type SearchRequest, searchPath } from './model.ts'
import type { SearchPageProps } from './views.tsx'

export const searchHref = (language: Language, request: SearchRequest, page = 1) =>
  pageHref(`/${language}${searchPath(request)}`, page)

/** The kinds with the numbers of what was found, as links. */
export function Kinds({
  frame: { language },
  request,
  results,
  kinds,
}: SearchPageProps & { readonly results: Results }) {
  const found = results.facets.kinds
  if (found.length < 2 && !request.kind) return null
  const all = found.reduce((sum, { count }) => sum + count, 0)
  return (
    <SubNav
      label={messages.kind[language]}
      items={[
        {
          href: searchHref(language, { ...request, kind: undefined }),
          text: messages.any[language],
          count: formatNumber(language, all),
          current: !request.kind,
        },
        ...found.map(({ value, count }) => ({
          href: searchHref(language, { ...request, kind: value }),
          text: kinds.get(value)?.[language] ?? value,
          count: formatNumber(language, count),
          current: value === request.kind,
        })),
      ]}
    />
  )
}

const stateName = (state: string, language: Language) => stateNames[state as SearchState][language]

/** Where, when and in what state, with the numbers of what was found. */
export function SearchFilters({
  frame: { language },
  request,
  results,
  regions,
}: SearchPageProps & { readonly results: Results }) {
  const { territory, year, state } = request
  const { facets } = results
  const { q, kind, exact } = request
  const conditions = filterConditions({ territory, year, state }, language, {
    year: year === undefined ? undefined : String(year),
    state: state && stateName(state, language),
  })
  return (
    <Filters
      language={language}
      {...removableConditions(`/${language}${SEARCH_PATH}`, conditions, { q, kind, exact })}
    >
      <HiddenFields values={{ q: q.slice(0, QUERY_LENGTH), kind, exact }} />
      <Select
        language={language}
        name="territory"
        label={messages.region[language]}
        value={territory ? (regionIn(regions, facets, territory.code) ?? territory.slug) : ''}
        options={[
          { value: '', label: messages.any[language] },
          ...(territory && !regionIn(regions, facets, territory.code)
            ? [{ value: territory.slug, label: territory.label[language] }]
            : []),
          ...facets.regions.flatMap(({ value, count }) => {
            const region = regions.get(value)
            return region
              ? [{ value: region.code, label: counted(region.label[language], count, language) }]
              : []
          }),
        ]}
      />
      <Select
        language={language}
        name="year"
        label={messages.year[language]}
        value={year ? String(year) : ''}
        options={[
          { value: '', label: messages.any[language] },
          ...facets.years.map(({ value, count }) => ({
            value: String(value),
            label: counted(String(value), count, language),
          })),
        ]}
      />
      <Select
        language={language}
        name="state"
        label={messages.state[language]}
        value={state ?? ''}
        options={[
          { value: '', label: messages.any[language] },
          ...facets.states.map(({ value, count }) => ({
            value,
            label: counted(stateName(value, language), count, language),
          })),
        ]}
      />
    </Filters>
  )
}

const counted = (text: string, count: number, language: Language) =>
  `${text} (${formatNumber(language, count)})`

/** The code of a region that has a line of its own in the list. */
const regionIn = (regions: SearchPageProps['regions'], facets: Facets, code: string) =>
  facets.regions.map(({ value }) => regions.get(value)?.code).find((item) => item === code)
