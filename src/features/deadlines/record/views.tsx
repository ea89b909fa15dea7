import { type Label, type Language, type Text, textIn } from '#domain/base/text.ts'
import { ChartFigure } from '#ui/chart/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Filters } from '#ui/filters/filters.tsx'
import { RegionSelect } from '#ui/filters/region-select.tsx'
import { Select } from '#ui/form/index.ts'
import { formatMonth, formatNumber } from '#ui/format/index.ts'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { langAttribute } from '#ui/official-text/official-text.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { Stats } from '#ui/stats/stats.tsx'
import { SubNav } from '#ui/sub-nav/sub-nav.tsx'
import { Table } from '#ui/table/table.tsx'
import { messages as words } from '../messages.ts'
import { RECORD } from '../model.ts'
import { type DeadlineClock, type DeadlineItem, DeadlineList } from '../views.tsx'
import { trendChart } from './chart-views.tsx'
import { recordMessages as own } from './messages.ts'
import {
  cameDue,
  GROUPS_SHOWN,
  type RecordCounts,
  type RecordFilter,
  type RecordGroup,
  type RecordView,
  recordPath,
  recordQuery,
  recordViews,
  shareInTime,
} from './model.ts'

type Option = { readonly value: string; readonly label: string }

export type RecordPageProps = {
  readonly frame: PageFrame
  readonly filter: RecordFilter
  readonly view: RecordView
  readonly counts: RecordCounts
  readonly groups: readonly RecordGroup[]
  /** The last twelve months. */
  readonly months: readonly RecordGroup[]
  readonly items: readonly DeadlineItem[]
  readonly page: number
  readonly pages: number
  readonly kinds: ReadonlyMap<string, Label>
  readonly regions: readonly Option[]
  readonly clock: DeadlineClock
}

const viewNames: Readonly<Record<RecordView, Label>> = {
  organisation: own.byName,
  place: own.places,
  kind: own.kinds,
  month: own.months,
}
/** Heads of the first column. */
export const headNames: Readonly<Record<RecordView, Label>> = {
  organisation: own.organisation,
  place: own.place,
  kind: own.kind,
  month: own.month,
}

/** What a filter chooses, in words. */
export const filterText = (
  { organisation, territory, kind, month }: RecordFilter,
  kinds: ReadonlyMap<string, Label>,
  language: Language,
): string =>
  [
    organisation && textIn(organisation.name, language),
    territory?.label[language],
    kind && kinds.get(kind)?.[language],
    month && formatMonth(language, month),
  ]
    .filter(Boolean)
    .join(', ')

/** The finding of a choice in a sentence. */
export function findingOf(counts: RecordCounts, language: Language): string {
  const due = cameDue(counts)
  if (due === 0) return own.noneDue[language]
  return own.finding[language](formatNumber(language, counts.inTime), formatNumber(language, due))
}

/** Who keeps their deadlines, and who does not. */
export function RecordPage(props: RecordPageProps) {
  const { frame, filter, view, counts, items, page, pages, kinds, clock } = props
  const { language } = frame
  const chosen = filterText(filter, kinds, language)
  const title = chosen ? own.of[language](chosen) : words.title[language]
  const more: Readonly<Record<string, string>> = view === 'organisation' ? {} : { by: view }
  const at = (number: number) => recordPath(filter, number > 1 ? { ...more, page: String(number) } : more)
  return (
    <Page
      {...frame}
      path={at(page)}
      section="deadlines"
      kato={filter.territory?.code}
      title={title}
      description={words.lead[language]}
    >
      <PageHead title={title} lead={findingOf(counts, language)}>
        <p>{words.lead[language]}</p>
      </PageHead>
      <RecordFilters {...props} />
      <Figures language={language} counts={counts} />
      <Trend {...props} unfiltered={chosen === ''} />
      <Comparison {...props} />
      <Section title={own.list[language]} id="list">
        {items.length > 0 ? (
          <DeadlineList language={language} items={items} clock={clock} />
        ) : (
          <Empty
            title={own.none[language]}
            actions={chosen ? [{ href: `/${language}${RECORD}`, text: own.all[language] }] : []}
          >
            {own.noneHelp[language]}
          </Empty>
        )}
        <Pagination
          language={language}
          page={page}
          pages={pages}
          hrefOf={(n) => `/${language}${at(n)}#list`}
        />
      </Section>
      <Downloads language={language} filter={filter} more={more} />
      <p class="quiet">{own.explained[language]}</p>
    </Page>
  )
}

function RecordFilters({ frame: { language }, filter, view, kinds, regions, months }: RecordPageProps) {
  const { territory, organisation, kind, month } = filter
  const address = `/${language}${RECORD}`
  const without = (name: keyof RecordFilter) => `/${language}${recordPath({ ...filter, [name]: undefined })}`
  const named = (text: string | undefined, name: keyof RecordFilter) =>
    text ? [{ text, removeHref: without(name) }] : []
  return (
    <Filters
      language={language}
      action={address}
      applied={[
        ...named(organisation && textIn(organisation.name, language), 'organisation'),
        ...named(territory?.label[language], 'territory'),
        ...named(kind && kinds.get(kind)?.[language], 'kind'),
        ...named(month && formatMonth(language, month), 'month'),
      ]}
    >
      {view === 'organisation' ? null : <input type="hidden" name="by" value={view} />}
      {organisation ? <input type="hidden" name="organisation" value={organisation.slug} /> : null}
      <RegionSelect language={language} territory={territory} regions={regions} />
      <Select
        language={language}
        name="kind"
        label={own.kind[language]}
        value={kind ?? ''}
        options={[
          { value: '', label: own.anyKind[language] },
          ...[...kinds].map(([value, label]) => ({ value, label: label[language] })),
        ]}
      />
      <Select
        language={language}
        name="month"
        label={own.month[language]}
        value={month ?? ''}
        options={[
          { value: '', label: own.anyMonth[language] },
          ...monthOptions(months, month).map((value) => ({ value, label: formatMonth(language, value) })),
        ]}
      />
    </Filters>
  )
}

const monthOptions = (months: readonly RecordGroup[], chosen: string | undefined): readonly string[] =>
  [...new Set([...months.map(({ key }) => key), ...(chosen ? [chosen] : [])])].sort().reverse()

function Figures({ language, counts }: { readonly language: Language; readonly counts: RecordCounts }) {
  const { inTime, late, open, overdue, medianDays } = counts
  const n = (value: number) => formatNumber(language, value)
  const median = medianDays === null ? undefined : Math.round(medianDays)
  return (
    <>
      <Stats
        items={[
          { value: n(inTime), label: own.inTime[language] },
          { value: n(late), label: own.late[language] },
          { value: n(overdue), label: own.overdue[language] },
          { value: n(open), label: own.open[language] },
          ...(median === undefined ? [] : [{ value: n(median), label: own.medianDays[language](median) }]),
        ]}
      />
      {median === undefined ? null : <p class="quiet">{own.medianHelp[language]}</p>}
    </>
  )
}

/** The picture by month; its files show the whole record, so they are offered where nothing is chosen. */
function Trend({
  frame: { language },
  months,
  clock,
  unfiltered,
}: RecordPageProps & { readonly unfiltered: boolean }) {
  const chart = trendChart(months, clock.today, language)
  if (!chart) return null
  return (
    <ChartFigure
      language={language}
      chart={chart}
      files={unfiltered ? `/${language}${RECORD}/charts/${chart.id}` : undefined}
    />
  )
}

/** The name of a group in the reader's language. */
export function groupName(
  { key, name }: Pick<RecordGroup, 'key' | 'name'>,
  view: RecordView,
  kinds: ReadonlyMap<string, Label>,
  language: Language,
): string {
  if (view === 'kind') return kinds.get(key)?.[language] ?? key
  if (view === 'month') return formatMonth(language, key)
  return name ? textIn(name, language) : key
}

/** The record with this group chosen besides what is chosen already. */
function groupHref(
  { key, name }: RecordGroup,
  view: RecordView,
  filter: RecordFilter,
  language: Language,
): string | undefined {
  if (view === 'kind') return `/${language}${recordPath({ ...filter, kind: key })}`
  if (view === 'month') return `/${language}${recordPath({ ...filter, month: key })}`
  // A place without a name is not in the classifier any more.
  if (!name) return undefined
  const field = view === 'place' ? 'territory' : 'organisation'
  const rest = { ...filter, [field]: undefined }
  return `/${language}${recordPath(rest, { [field]: key })}`
}

/** The heads of the columns after the name. */
export const countHeads: readonly Label[] = [
  own.share,
  own.inTime,
  own.late,
  own.overdue,
  own.open,
  own.medianHead,
]

/** The figures of a group after its name; null: not known. */
export const countCells = (group: RecordCounts): readonly (number | null)[] => [
  shareInTime(group),
  group.inTime,
  group.late,
  group.overdue,
  group.open,
  group.medianDays === null ? null : Math.round(group.medianDays),
]

function Comparison({ frame: { language }, filter, view, groups, kinds }: RecordPageProps) {
  if (groups.length === 0) return null
  const shown = groups.slice(0, GROUPS_SHOWN)
  return (
    <Section title={own.by[language]} id="by">
      <SubNav
        label={own.by[language]}
        items={recordViews.map((one) => ({
          href: `/${language}${recordPath(filter, one === 'organisation' ? {} : { by: one })}#by`,
          text: viewNames[one][language],
          current: one === view,
        }))}
      />
      <Table
        caption={viewNames[view][language]}
        columns={[
          { title: headNames[view][language] },
          ...countHeads.map((head) => ({ title: head[language], numeric: true })),
        ]}
        rows={shown.map((group) => [
          <GroupLink
            language={language}
            href={groupHref(group, view, filter, language)}
            text={groupName(group, view, kinds, language)}
            name={view === 'organisation' ? group.name : null}
          />,
          ...countCells(group).map((cell) => (cell === null ? '–' : formatNumber(language, cell))),
        ])}
      />
    </Section>
  )
}

const GroupLink = ({
  language,
  href,
  text,
  name,
}: {
  readonly language: Language
  readonly href: string | undefined
  readonly text: string
  readonly name: Text | null
}) => {
  const lang = name ? langAttribute(name, language) : undefined
  return href ? (
    <a href={href} lang={lang}>
      {text}
    </a>
  ) : (
    <span lang={lang}>{text}</span>
  )
}

const Downloads = ({
  language,
  filter,
  more,
}: {
  readonly language: Language
  readonly filter: RecordFilter
  readonly more: Readonly<Record<string, string>>
}) => (
  <p class="files no-print">
    {own.files[language]}:
    {(['csv', 'xlsx'] as const).map((format) => (
      <>
        {' '}
        <a href={`/${language}${RECORD}/record.${format}${recordQuery(filter, more)}`} download>
          {own.tableFile[language]}, {format.toUpperCase()}
        </a>
        {' · '}
        <a href={`/${language}${RECORD}/list.${format}${recordQuery(filter)}`} download>
          {own.listFile[language]}, {format.toUpperCase()}
        </a>
        {format === 'csv' ? ' ·' : ''}
      </>
    ))}
  </p>
)

/** How an organisation or a place keeps its deadlines, on its page. */
export const RecordSummary = ({
  language,
  counts,
}: {
  readonly language: Language
  readonly counts: RecordCounts
}) => (
  <>
    <p>{findingOf(counts, language)}</p>
    {counts.overdue > 0 ? <p>{own.overdueNow[language](formatNumber(language, counts.overdue))}</p> : null}
  </>
)
