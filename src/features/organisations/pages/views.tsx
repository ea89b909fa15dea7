import { filterConditions } from '#domain/base/list-filter.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { queryString } from '#domain/base/query-string.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import { type Territory, territoryPath } from '#features/territories/index.ts'
import { Downloads } from '#ui/downloads/downloads.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { Facts } from '#ui/facts/facts.tsx'
import { Filters } from '#ui/filters/filters.tsx'
import { removableConditions } from '#ui/filters/place-filters.tsx'
import { FollowButton } from '#ui/follow-button/follow-button.tsx'
import { HiddenFields, Select } from '#ui/form/index.ts'
import { formatDay } from '#ui/format/index.ts'
import { Columns, PageHead, Section, type SectionItem, Sections } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { langAttribute } from '#ui/official-text/official-text.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { pageHref } from '#ui/pagination/page-href.ts'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { Speakers } from '#ui/person/person.tsx'
import { TerritoryTrail } from '#ui/place/place.tsx'
import { SafeLink } from '#ui/safe-link/safe-link.tsx'
import { TerritoryList } from '#ui/territory-list/territory-list.tsx'
import { messages, organisationKindNames } from '../messages.ts'
import {
  DOWNLOADS_PATH,
  hasEnded,
  type Membership,
  ORGANISATION_KIND,
  ORGANISATIONS_PATH,
  type Organisation,
  type OrganisationKind,
  type OrganisationListItem,
  organisationKinds,
  organisationPath,
  personPath,
} from '../model.ts'

type ShownOrganisationFilter = {
  readonly kind?: OrganisationKind | undefined
  readonly territory?: Territory | undefined
}

const listHref = (language: Language, filter: ShownOrganisationFilter) =>
  `/${language}${ORGANISATIONS_PATH}${queryString(filter)}`

export function OrganisationsPage(
  props: ShownOrganisationFilter & {
    frame: PageFrame
    items: readonly OrganisationListItem[]
    page: number
    pages: number
  },
) {
  const { frame, items, kind, territory, page, pages } = props
  const { language } = frame
  const filter = { kind, territory }
  const conditions = filterConditions(filter, language, { kind: kind && organisationKindNames[kind] })
  return (
    <Page
      {...frame}
      path={pageHref(ORGANISATIONS_PATH + queryString(filter), page)}
      section="organisations"
      title={messages.title[language]}
      description={messages.lead[language]}
    >
      <PageHead title={messages.title[language]} lead={messages.lead[language]} />
      <Filters language={language} {...removableConditions(listHref(language, {}), conditions)}>
        <HiddenFields values={{ territory }} />
        <Select
          language={language}
          name="kind"
          label={messages.kind[language]}
          value={kind ?? ''}
          options={[
            { value: '', label: messages.anyKind[language] },
            ...organisationKinds.map((value) => ({ value, label: organisationKindNames[value][language] })),
          ]}
        />
      </Filters>
      {items.length > 0 ? (
        <TerritoryList
          items={items.map((entry) => ({
            name: textIn(entry.name, language),
            href: `/${language}${organisationPath(entry)}`,
            kind: organisationKindNames[entry.kind][language],
            within: entry.place.label[language],
          }))}
        />
      ) : (
        <Empty
          title={messages.none[language]}
          actions={[{ href: listHref(language, {}), text: messages.title[language] }]}
        />
      )}
      <Pagination
        language={language}
        page={page}
        pages={pages}
        hrefOf={(number) => pageHref(listHref(language, filter), number)}
      />
      <Downloads language={language} path={DOWNLOADS_PATH} query={queryString(filter)} />
    </Page>
  )
}

export function OrganisationPage(props: {
  frame: PageFrame
  organisation: Organisation & OrganisationListItem
  memberships: readonly Membership[]
  /** Sections of other slices about the organisation. */
  sections: readonly SectionItem[]
  today: LocalDate
}) {
  const { frame, organisation, memberships, sections, today } = props
  const { language } = frame
  const title = textIn(organisation.fullName, language)
  const present = memberships.filter((membership) => !hasEnded(membership, today))
  const former = memberships.filter((membership) => hasEnded(membership, today))
  return (
    <Page
      {...frame}
      path={organisationPath(organisation)}
      section="organisations"
      kato={organisation.territoryCode}
      title={title}
      description={
        organisation.about
          ? textIn(organisation.about, language)
          : `${title}. ${organisationKindNames[organisation.kind][language]}`
      }
      jsonLd={{
        '@context': 'https://schema.org',
        '@type': 'Organization',
        name: title,
        areaServed: organisation.place.label[language],
        ...(organisation.url ? { url: organisation.url } : {}),
      }}
    >
      <PageHead
        above={
          <TerritoryTrail
            language={language}
            trail={[{ href: `/${language}${ORGANISATIONS_PATH}`, text: messages.title[language] }]}
          />
        }
        title={title}
        lead={
          organisation.about ? (
            <span lang={langAttribute(organisation.about, language)}>
              {textIn(organisation.about, language)}
            </span>
          ) : undefined
        }
      >
        {organisation.closedOn ? null : (
          <FollowButton language={language} kind={ORGANISATION_KIND} id={organisation.id} />
        )}
        {organisation.demo ? <p class="quiet">{messages.demo[language]}</p> : null}
      </PageHead>
      {organisation.closedOn ? <Closed language={language} organisation={organisation} /> : null}
      <Columns aside={<Facts items={organisationFacts(language, organisation)} />}>
        <Sections language={language} items={sections} />
        <Section title={messages.people[language]}>
          {present.length > 0 ? (
            <Speakers people={present.map((item) => memberItem(language, item))} />
          ) : (
            <Empty title={messages.noPeople[language]} />
          )}
        </Section>
        {former.length > 0 ? (
          <Section title={messages.former[language]}>
            <Speakers people={former.map((item) => memberItem(language, item))} />
          </Section>
        ) : null}
      </Columns>
    </Page>
  )
}

/** Since when an organisation is closed, and who continues its work. */
function Closed({ language, organisation }: { language: Language; organisation: Organisation }) {
  const { closedOn, merged, successor } = organisation
  const day = closedOn ? formatDay(language, closedOn) : ''
  return (
    <Notice kind="attention" title={(merged ? messages.mergedInto : messages.closed)[language](day)}>
      {successor ? (
        <p>
          {messages.continuedBy[language]}:{' '}
          <a href={`/${language}${organisationPath(successor)}`}>{textIn(successor.name, language)}</a>
        </p>
      ) : null}
    </Notice>
  )
}

function organisationFacts(language: Language, organisation: Organisation & OrganisationListItem) {
  const { place } = organisation
  const query = `?organisation=${organisation.slug}`
  return [
    { term: messages.kind[language], value: organisationKindNames[organisation.kind][language] },
    {
      term: messages.place[language],
      value: <a href={`/${language}${territoryPath(place)}`}>{place.label[language]}</a>,
    },
    ...(organisation.url
      ? [
          {
            term: messages.site[language],
            value: <SafeLink href={organisation.url}>{new URL(organisation.url).host}</SafeLink>,
          },
        ]
      : []),
    ...(organisation.formerNames.length > 0
      ? [
          {
            term: messages.formerNames[language],
            value: organisation.formerNames
              .map(
                ({ name, lastDay }) =>
                  `${textIn(name, language)} (${messages.until[language](formatDay(language, lastDay))})`,
              )
              .join('; '),
          },
        ]
      : []),
    {
      term: messages.news[language],
      value: <a href={`/${language}/news${query}`}>{messages.news[language]}</a>,
    },
    {
      term: messages.meetings[language],
      value: <a href={`/${language}/meetings${query}`}>{messages.meetings[language]}</a>,
    },
  ]
}

const memberItem = (language: Language, { person, post, endsOn }: Membership) => ({
  name: person.name[language],
  href: `/${language}${personPath(person)}`,
  post: textIn(post, language),
  role: endsOn ? messages.until[language](formatDay(language, endsOn)) : undefined,
})
