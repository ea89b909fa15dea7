// with participation
import type { LocalDate } from '#domain/base/local-date.ts'
// end
import { type Language, shownLanguage, textIn } from '#domain/base/text.ts'
import { organisationPath } from '#features/organisations/index.ts'
import { Downloads } from '#ui/downloads/downloads.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { Facts } from '#ui/facts/facts.tsx'
import { FollowButton } from '#ui/follow-button/follow-button.tsx'
import {
  formatDateTime,
  // with participation
  formatDay,
  // end
} from '#ui/format/index.ts'
import { Columns, PageHead, type SectionItem, Sections } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { TerritoryTrail } from '#ui/place/place.tsx'
import { Recorded, type RecordedProps } from '#ui/recorded/recorded.tsx'
import { TerritoryList } from '#ui/territory-list/territory-list.tsx'
import { messages } from '../messages.ts'
import { NAME_CONST_KIND, NAMES_CONST_PATH, type NamePascal, nameCamelPath } from '../model.ts'
// with participation
import { ProposalsLink } from '../proposals/views.tsx'
// end

/** The files of the list, without their extension. */
export const DOWNLOADS_PATH = `${NAMES_CONST_PATH}/list`

/** A list of titles, each with its organisation. */
export const NamesPascal = ({
  language,
  items,
}: {
  readonly language: Language
  readonly items: readonly NamePascal[]
}) => (
  <TerritoryList
    items={items.map(({ slug, title, organisation }) => ({
      name: textIn(title, language),
      href: `/${language}${nameCamelPath({ slug })}`,
      within: textIn(organisation.name, language),
    }))}
  />
)

type NamesPascalPageProps = {
  readonly frame: PageFrame
  readonly items: readonly NamePascal[]
  readonly page: number
  readonly pages: number
}

/** Everything that is public, the newest first. */
export function NamesPascalPage({ frame, items, page, pages }: NamesPascalPageProps) {
  const { language } = frame
  const hrefOf = (n: number) => `/${language}${NAMES_CONST_PATH}${n > 1 ? `?page=${n}` : ''}`
  return (
    <Page {...frame} section="NAMES_KEBAB" title={messages.title[language]}>
      <PageHead title={messages.title[language]} />
      {items.length > 0 ? (
        <>
          <NamesPascal language={language} items={items} />
          <Downloads language={language} path={DOWNLOADS_PATH} />
        </>
      ) : (
        <Empty title={messages.none[language]} />
      )}
      <Pagination language={language} page={page} pages={pages} hrefOf={hrefOf} />
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

/** One of them, or that it was withdrawn. */
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
      term: messages.published[language],
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
      noindex={nameCamel.withdrawnAt !== null}
    >
      <PageHead
        above={
          <TerritoryTrail
            language={language}
            trail={[{ href: `/${language}${NAMES_CONST_PATH}`, text: messages.title[language] }]}
          />
        }
        title={title}
        lang={titleLanguage === language ? undefined : titleLanguage}
      >
        {nameCamel.withdrawnAt ? (
          <Notice kind="attention" title={messages.withdrawn[language]} />
        ) : (
          <FollowButton language={language} kind={NAME_CONST_KIND} id={nameCamel.id} />
        )}
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
