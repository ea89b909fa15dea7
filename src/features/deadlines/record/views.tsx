import type { Label, Language } from '#domain/base/text.ts'
import { ChartFigure } from '#ui/chart/index.ts'
import { Downloads } from '#ui/downloads/downloads.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { formatNumber } from '#ui/format/index.ts'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { pageHref } from '#ui/pagination/page-href.ts'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { Stats } from '#ui/stats/stats.tsx'
import { messages } from '../messages.ts'
import { RECORD_PATH } from '../model.ts'
import { type DeadlineClock, type DeadlineItem, DeadlineList } from '../views.tsx'
import { trendChart } from './chart-views.tsx'
import { Comparison } from './comparison-views.tsx'
import { deadlineFilterText, RecordFilters } from './filter-views.tsx'
import { recordMessages } from './messages.ts'
import {
  dueTotalOf,
  LIST_DOWNLOADS_PATH,
  RECORD_DOWNLOADS_PATH,
  type RecordCounts,
  type RecordFilter,
  type RecordGroup,
  type RecordView,
  recordPath,
  recordQuery,
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

/** The finding of a choice in a sentence. */
function findingOf(counts: RecordCounts, language: Language): string {
  const due = dueTotalOf(counts)
  if (due === 0) return recordMessages.noneDue[language]
  return recordMessages.finding[language](formatNumber(language, counts.inTime), formatNumber(language, due))
}

/** Who keeps their deadlines, and who does not. */
export function RecordPage(props: RecordPageProps) {
  const { frame, filter, view, counts, items, page, pages, kinds, clock } = props
  const { language } = frame
  const chosen = deadlineFilterText(filter, kinds, language)
  const title = chosen ? recordMessages.of[language](chosen) : messages.title[language]
  const more: Readonly<Record<string, string>> = view === 'organisation' ? {} : { by: view }
  const list = recordPath(filter, more)
  return (
    <Page
      {...frame}
      path={pageHref(list, page)}
      section="deadlines"
      kato={filter.territory?.code}
      title={title}
      description={messages.lead[language]}
    >
      <PageHead title={title} lead={findingOf(counts, language)}>
        <p>{messages.lead[language]}</p>
      </PageHead>
      <RecordFilters {...props} />
      <Figures language={language} counts={counts} />
      <Trend {...props} unfiltered={chosen === ''} />
      <Comparison {...props} />
      <Section title={recordMessages.list[language]} id="list">
        {items.length > 0 ? (
          <DeadlineList language={language} items={items} clock={clock} />
        ) : (
          <Empty
            title={recordMessages.none[language]}
            actions={
              chosen ? [{ href: `/${language}${RECORD_PATH}`, text: recordMessages.all[language] }] : []
            }
          >
            {recordMessages.noneHelp[language]}
          </Empty>
        )}
        <Pagination
          language={language}
          page={page}
          pages={pages}
          hrefOf={(n) => `/${language}${pageHref(list, n)}#list`}
        />
      </Section>
      <Files language={language} filter={filter} more={more} />
      <p class="quiet">{recordMessages.explained[language]}</p>
    </Page>
  )
}

function Figures({ language, counts }: { readonly language: Language; readonly counts: RecordCounts }) {
  const { inTime, late, open, overdue, medianDays } = counts
  const n = (value: number) => formatNumber(language, value)
  const median = medianDays === null ? undefined : Math.round(medianDays)
  return (
    <>
      <Stats
        items={[
          { value: n(inTime), label: recordMessages.inTime[language] },
          { value: n(late), label: recordMessages.late[language] },
          { value: n(overdue), label: recordMessages.overdue[language] },
          { value: n(open), label: recordMessages.open[language] },
          ...(median === undefined
            ? []
            : [{ value: n(median), label: recordMessages.medianDays[language](median) }]),
        ]}
      />
      {median === undefined ? null : <p class="quiet">{recordMessages.medianHelp[language]}</p>}
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
      files={unfiltered ? `/${language}${RECORD_PATH}/charts/${chart.id}` : undefined}
    />
  )
}

const Files = ({
  language,
  filter,
  more,
}: {
  readonly language: Language
  readonly filter: RecordFilter
  readonly more: Readonly<Record<string, string>>
}) => (
  <>
    <Downloads
      language={language}
      path={RECORD_DOWNLOADS_PATH}
      query={recordQuery(filter, more)}
      what={recordMessages.tableFile[language]}
    />
    <Downloads
      language={language}
      path={LIST_DOWNLOADS_PATH}
      query={recordQuery(filter)}
      what={recordMessages.listFile[language]}
    />
  </>
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
    {counts.overdue > 0 ? (
      <p>{recordMessages.overdueNow[language](formatNumber(language, counts.overdue))}</p>
    ) : null}
  </>
)
