import { filterConditions } from '#domain/base/list-filter.ts'
import { queryString } from '#domain/base/query-string.ts'
// with participation
import type { LocalDate } from '#domain/base/local-date.ts'
// end
import { type Language, shownLanguage, textIn } from '#domain/base/text.ts'
import { organisationPath } from '#features/organisations/index.ts'
import { Downloads } from '#ui/downloads/downloads.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { Facts } from '#ui/facts/facts.tsx'
import { PlaceFilters, removableConditions } from '#ui/filters/place-filters.tsx'
import { FollowButton } from '#ui/follow-button/follow-button.tsx'
import type { Option } from '#ui/form/index.ts'
import {
  formatDateTime,
  // with participation
  formatDay,
  // end
} from '#ui/format/index.ts'
import { Columns, PageHead, type SectionItem, Sections } from '#ui/layout/layout.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { pageHref } from '#ui/pagination/page-href.ts'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { TerritoryTrail } from '#ui/place/place.tsx'
import { Recorded, type RecordedProps } from '#ui/recorded/recorded.tsx'
import { Subscribe } from '#ui/subscribe/subscribe.tsx'
import { TerritoryList } from '#ui/territory-list/territory-list.tsx'
import { messages } from '../messages.ts'
import {
  DOWNLOADS_PATH,
  NAME_CONST_KIND,
  NAMES_CONST_PATH,
  type NamePascal,
  type NamePascalFilter,
  nameCamelPath,
} from '../model.ts'
// with participation
import { proposalMessages } from '../proposals/messages.ts'
import { ProposalsLink } from '../proposals/views.tsx'
// end

// without participation
/** A list of titles, each with its organisation. */
// end
// with participation
/** A list of titles, each with its organisation and its last day. */
// end
export const NamesPascal = ({
  language,
  items,
}: {
  readonly language: Language
  readonly items: readonly NamePascal[]
}) => (
  <TerritoryList
    items={items.map((nameCamel) => ({
      name: textIn(nameCamel.title, language),
      href: `/${language}${nameCamelPath(nameCamel)}`,
      within: textIn(nameCamel.organisation.name, language),
      // with participation
      note: proposalMessages.until[language](formatDay(language, nameCamel.closesOn)),
      // end
    }))}
  />
)

/** The title of a list and of its feed, with what it is narrowed to. */
export function nameCamelListTitle(filter: NamePascalFilter, language: Language): string {
  const words = filterConditions(filter, language, {}).map(({ text }) => text)
  const title = messages.title[language]
  return words.length > 0 ? `${title}: ${words.join(', ')}` : title
}

type NamesPascalPageProps = {
  readonly frame: PageFrame
  readonly filter: NamePascalFilter
  readonly items: readonly NamePascal[]
  readonly page: number
  readonly pages: number
  /** The regions to choose from. */
  readonly regions: readonly Option[]
}

/** All that is public and in the filter, the newest first. */
export function NamesPascalPage({ frame, filter, items, page, pages, regions }: NamesPascalPageProps) {
  const { language } = frame
  const title = nameCamelListTitle(filter, language)
  const query = queryString(filter)
  const root = `/${language}${NAMES_CONST_PATH}`
  const [atom, json] = [`${root}/feed.atom${query}`, `${root}/feed.json${query}`]
  return (
    <Page
      {...frame}
      path={pageHref(NAMES_CONST_PATH + query, page)}
      section="NAMES_KEBAB"
      kato={filter.territory?.code}
      title={title}
      feeds={[
        { type: 'application/atom+xml', href: atom, title },
        { type: 'application/feed+json', href: json, title },
      ]}
    >
      <PageHead title={title} />
      <PlaceFilters
        language={language}
        territory={filter.territory}
        organisation={filter.organisation}
        regions={regions}
        {...removableConditions(root, filterConditions(filter, language, {}))}
      />
      {items.length > 0 ? (
        <NamesPascal language={language} items={items} />
      ) : (
        <Empty
          title={messages[query ? 'noneInFilter' : 'none'][language]}
          actions={query ? [{ href: root, text: messages.all[language] }] : []}
        />
      )}
      <Pagination language={language} page={page} pages={pages} hrefOf={(n) => pageHref(root + query, n)} />
      <Subscribe language={language} atom={atom} json={json} />
      <Downloads language={language} path={DOWNLOADS_PATH} query={query} />
    </Page>
  )
}

type NamePascalPageProps = {
  readonly frame: PageFrame
  readonly nameCamel: NamePascal
  readonly record: RecordedProps['entry']
  /** What other slices show on its page. */
  readonly sections: readonly SectionItem[]
  /** IANA name of the zone of its place. */
  readonly zone: string
  // with participation
  /** How many proposals there are. */
  readonly received: number
  readonly today: LocalDate
  // end
}

/** One of them, with what other slices show of it. */
export function NamePascalPage(props: NamePascalPageProps) {
  const { frame, nameCamel, record, sections, zone } = props
  const { language } = frame
  const title = textIn(nameCamel.title, language)
  const titleLanguage = shownLanguage(nameCamel.title, language)
  const facts = [
    {
      term: messages.organisation[language],
      value: (
        <a href={`/${language}${organisationPath(nameCamel.organisation)}`}>
          {textIn(nameCamel.organisation.name, language)}
        </a>
      ),
    },
    {
      term: messages.publishedAt[language],
      value: formatDateTime(language, nameCamel.publishedAt.toISOString(), zone),
    },
    // with participation
    { term: messages.closesOn[language], value: formatDay(language, nameCamel.closesOn) },
    // end
  ]
  return (
    <Page
      {...frame}
      path={nameCamelPath(nameCamel)}
      section="NAMES_KEBAB"
      kato={nameCamel.place.code}
      title={title}
    >
      <PageHead
        above={<BackToList language={language} />}
        title={title}
        lang={titleLanguage === language ? undefined : titleLanguage}
      >
        <FollowButton language={language} kind={NAME_CONST_KIND} id={nameCamel.id} />
      </PageHead>
      <Columns aside={<Facts items={facts} />}>
        {/* with participation */}
        <ProposalsLink {...props} language={language} />
        {/* end */}
        <Sections language={language} items={sections} />
        <Recorded language={language} zone={zone} entry={record} />
      </Columns>
    </Page>
  )
}

const BackToList = ({ language }: { readonly language: Language }) => (
  <TerritoryTrail
    language={language}
    trail={[{ href: `/${language}${NAMES_CONST_PATH}`, text: messages.title[language] }]}
  />
)
