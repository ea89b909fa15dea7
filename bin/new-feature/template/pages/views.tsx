import { type Language, shownLanguage, textIn } from '#domain/base/text.ts'
import { organisationPath } from '#features/organisations/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Facts } from '#ui/facts/facts.tsx'
import { formatDateTime } from '#ui/format/index.ts'
import { Columns, PageHead } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { TerritoryTrail } from '#ui/place/place.tsx'
import { Recorded, type RecordedProps } from '#ui/recorded/recorded.tsx'
import { TerritoryList } from '#ui/territory-list/territory-list.tsx'
import { messages } from '../messages.ts'
import { NAMES_CONST_PATH, type NamePascal, nameCamelPath } from '../model.ts'

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
  readonly current: number
  readonly pages: number
}

/** Everything that is public, the newest first. */
export function NamesPascalPage({ frame, items, current, pages }: NamesPascalPageProps) {
  const { language } = frame
  const hrefOf = (n: number) => `/${language}${NAMES_CONST_PATH}${n > 1 ? `?page=${n}` : ''}`
  return (
    <Page {...frame} section="NAMES_KEBAB" title={messages.title[language]}>
      <PageHead title={messages.title[language]} />
      {items.length > 0 ? (
        <NamesPascal language={language} items={items} />
      ) : (
        <Empty title={messages.none[language]} />
      )}
      {pages > 1 ? <Pagination language={language} page={current} pages={pages} hrefOf={hrefOf} /> : null}
    </Page>
  )
}

type NamePascalPageProps = {
  readonly frame: PageFrame
  readonly nameCamel: NamePascal
  readonly record: RecordedProps['entry']
  /** IANA name of the zone of its place. */
  readonly zone: string
}

/** One of them, or that it was withdrawn. */
export function NamePascalPage({ frame, nameCamel, record, zone }: NamePascalPageProps) {
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
        {nameCamel.withdrawnAt ? <Notice kind="attention" title={messages.withdrawn[language]} /> : null}
      </PageHead>
      <Columns aside={<Facts items={facts} />}>
        <Recorded language={language} zone={zone} entry={record} />
      </Columns>
    </Page>
  )
}
