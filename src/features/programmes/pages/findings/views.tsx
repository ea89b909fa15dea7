import { filterConditions } from '#domain/base/list-filter.ts'
import { queryString } from '#domain/base/query-string.ts'
import { textIn } from '#domain/base/text.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Filters } from '#ui/filters/filters.tsx'
import { removableConditions } from '#ui/filters/place-filters.tsx'
import { Select } from '#ui/form/index.ts'
import { formatNumber } from '#ui/format/index.ts'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { pageHref } from '#ui/pagination/page-href.ts'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { TerritoryTrail } from '#ui/place/place.tsx'
import { findingMessages, messages } from '../../messages.ts'
import {
  type FindingKind,
  findingKinds,
  type Programme,
  type ProgrammeFinding,
  programmePath,
} from '../../model.ts'
import { programmeTrail } from '../list-views.tsx'
import { FindingList } from './list-views.tsx'

export type FindingsPageProps = {
  readonly frame: PageFrame
  readonly programme: Programme
  readonly kind: FindingKind | undefined
  readonly region: string | undefined
  readonly items: readonly ProgrammeFinding[]
  readonly total: number
  readonly page: number
  readonly pages: number
}

/** Findings of all regions by theme: which problems they share, and what is proposed. */
export function FindingsPage(props: FindingsPageProps) {
  const { frame, programme, kind, region, items, page, pages, total } = props
  const { language } = frame
  const address = `/${language}${programmePath(programme, '/findings')}`
  const filter = { kind, region }
  const place = programme.territories.find(({ code }) => code === region)
  const conditions = filterConditions(filter, language, {
    kind: kind && findingMessages[kind].many,
    region: place?.label,
  })
  const title = (kind ? findingMessages[kind].many : messages.findings)[language]
  const full = [title, place?.label[language]].filter(Boolean).join(': ')
  return (
    <Page
      {...frame}
      path={pageHref(programmePath(programme, `/findings${queryString(filter)}`), page)}
      section="programmes"
      title={page > 1 ? messages.page[language](full, formatNumber(language, page)) : full}
      description={messages.acrossLead[language]}
    >
      <PageHead
        above={<TerritoryTrail language={language} trail={programmeTrail(language, programme)} />}
        title={full}
        lead={kind || region ? undefined : messages.acrossLead[language]}
      />
      <Filters language={language} {...removableConditions(address, conditions)}>
        <Select
          language={language}
          name="kind"
          label={messages.kind[language]}
          value={kind ?? ''}
          options={[
            { value: '', label: messages.anyKind[language] },
            ...findingKinds.map((value) => ({ value, label: findingMessages[value].many[language] })),
          ]}
        />
        <Select
          language={language}
          name="region"
          label={messages.region[language]}
          value={region ?? ''}
          options={[
            { value: '', label: messages.anyRegion[language] },
            ...programme.territories.map(({ code, label }) => ({ value: code, label: label[language] })),
          ]}
        />
      </Filters>
      <p class="quiet">{messages.findingCount[language](formatNumber(language, total), total)}</p>
      {items.length > 0 ? <ByTheme {...props} /> : <Empty title={messages.noFindings[language]} />}
      <Pagination
        language={language}
        page={page}
        pages={pages}
        hrefOf={(number) => pageHref(address + queryString(filter), number)}
      />
    </Page>
  )
}

/** A part for each theme; findings without a theme come last. */
function ByTheme({ frame: { language }, programme, kind, items }: FindingsPageProps) {
  const themes = [...new Set(items.map(({ theme }) => theme))]
  return (
    <>
      {themes.map((key) => {
        const theme = programme.themes.find((item) => item.key === key)
        const title = theme ? textIn(theme.title, language) : messages.otherThemes[language]
        return (
          <Section title={title} id={key ?? 'other'}>
            <FindingList
              language={language}
              programme={programme}
              findings={items.filter((finding) => finding.theme === key)}
              kind={kind === undefined}
              place
            />
          </Section>
        )
      })}
    </>
  )
}
