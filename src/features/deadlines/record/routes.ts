import type { Label } from '#domain/base/text.ts'
import { explainDue } from '#domain/deadlines/index.ts'
import { chartRoutes } from '#platform/charts/index.ts'
import type { Context } from '#platform/context.ts'
import type { CacheTag } from '#platform/db/index.ts'
import type { Feature } from '#platform/feature.ts'
import { get, page, paginate, type Route, type RouteRequest } from '#platform/http/index.ts'
import { lawTerms, regionOptions, workCalendar } from '#platform/jurisdiction.ts'
import { declaredKinds } from '#platform/kinds.ts'
import { openListRoutes } from '#platform/open-lists/index.ts'
import { filesOfChart } from '#ui/chart/index.ts'
import { deadlineKey, findDeadlineThings } from '../kinds.ts'
import { PAGE_SIZE, RECORD_PATH } from '../model.ts'
import { listDeadlineChanges } from '../store.ts'
import type { DeadlineClock } from '../views.tsx'
import { TREND, trendChart } from './chart-views.tsx'
import { DeadlinePage } from './deadline-views.tsx'
import { type DeadlineFileContext, deadlineList, recordList } from './exports.ts'
import { RecordFilterQuery, RecordListQuery, RecordTableQuery, readRecordFilterForm } from './form.ts'
import { GROUPS_MAX, LIST_DOWNLOADS_PATH, PAGE_GROUPS_MAX, RECORD_DOWNLOADS_PATH } from './model.ts'
import { listDeadlinesWithThings, listLastMonths, loadListedDeadlines } from './queries.ts'
import { getDeadline } from './responses.ts'
import { countDeadlines, listDeadlines, listRecordGroups, recordTotalOf } from './store.ts'
import { RecordPage } from './views.tsx'

/** Changes of a last day that its page shows. */
const CHANGES_MAX = 50

const labelsOf = (ctx: Context): ReadonlyMap<string, Label> =>
  new Map([...declaredKinds(ctx, 'deadlines')].map(([name, { label }]) => [name, label]))

const clockOf = (ctx: Context): DeadlineClock => ({ today: ctx.today(), calendar: workCalendar })

/** The tables that pages of the record show: those of the things belong to other slices. */
const recordTags = (features: readonly Feature[]): readonly CacheTag[] => [
  'deadline',
  'organisation',
  'territory',
  ...features.flatMap(({ deadlines = [] }) => deadlines.flatMap(({ cacheTags }) => cacheTags)),
]

const pageRoutes: readonly Route[] = [
  get(
    RECORD_PATH,
    { query: RecordListQuery, cacheTags: recordTags },
    async ({ ctx, frame, language, query }) => {
      const filter = await readRecordFilterForm(ctx, query)
      const view = query.by ?? 'organisation'
      const { items: deadlines, ...found } = await paginate(query.page, PAGE_SIZE, async (range) => {
        const [counts, groups, months, items] = await Promise.all([
          countDeadlines(ctx.db, filter, ctx.today()),
          listRecordGroups(ctx.db, view, filter, ctx.today(), PAGE_GROUPS_MAX),
          listLastMonths(ctx, filter),
          listDeadlines(ctx.db, filter, ctx.today(), range),
        ])
        return { counts, groups, months, items, total: recordTotalOf(counts) }
      })
      const kinds = labelsOf(ctx)
      const items = (await listDeadlinesWithThings(ctx, deadlines)).map((item) => ({
        ...item,
        label: kinds.get(item.deadline.kind) ?? { kk: '', ru: '', en: '' },
      }))
      const shown = { ...found, items, kinds }
      return page(
        RecordPage({ frame, filter, view, ...shown, regions: regionOptions[language], clock: clockOf(ctx) }),
      )
    },
  ),

  get(`${RECORD_PATH}/:id`, { cacheTags: recordTags }, async ({ ctx, frame, params }) => {
    const { deadline, kind } = await getDeadline(ctx, params.id)
    const [things, changes] = await Promise.all([
      findDeadlineThings(ctx, [deadline]),
      listDeadlineChanges(ctx.db, deadline.id, CHANGES_MAX),
    ])
    const steps = explainDue(workCalendar, deadline.counting)
    return page(
      DeadlinePage({
        frame,
        deadline,
        label: kind.label,
        to: kind.to,
        thing: things.get(deadlineKey(deadline)),
        term: deadline.rule ? lawTerms.get(deadline.rule) : undefined,
        steps: steps.ok ? steps.value : undefined,
        changes,
        clock: clockOf(ctx),
      }),
    )
  }),
]

const fileContext = ({ ctx, frame }: Pick<RouteRequest, 'ctx' | 'frame'>): DeadlineFileContext => ({
  language: frame.language,
  origin: frame.origin,
  kinds: labelsOf(ctx),
  today: ctx.today(),
  at: ctx.now(),
})

const fileRoutes: readonly Route[] = [
  ...openListRoutes(
    RECORD_DOWNLOADS_PATH,
    { query: RecordTableQuery, cacheTags: recordTags },
    async (request) => {
      const { ctx, query } = request
      const filter = await readRecordFilterForm(ctx, query)
      const view = query.by ?? 'organisation'
      const groups = await listRecordGroups(ctx.db, view, filter, ctx.today(), GROUPS_MAX)
      return recordList(groups, view, filter, fileContext(request))
    },
  ),

  ...openListRoutes(
    LIST_DOWNLOADS_PATH,
    { query: RecordFilterQuery, cacheTags: recordTags },
    async (request) => {
      const { ctx, query } = request
      const filter = await readRecordFilterForm(ctx, query)
      return deadlineList(() => loadListedDeadlines(ctx, filter), filter, fileContext(request))
    },
  ),
]

/** The public record, its files, and a page for each deadline. Fixed paths come before the one with a parameter. */
export const recordRoutes: readonly Route[] = [
  ...fileRoutes,
  ...chartRoutes(
    `${RECORD_PATH}/charts/:chart`,
    { shows: ['deadline'] },
    async ({ ctx, language, params, frame }) => {
      if (params.chart !== TREND) return undefined
      const chart = trendChart(await listLastMonths(ctx, {}), ctx.today(), language)
      if (!chart) return undefined
      const source = `${frame.origin}/${language}${RECORD_PATH}`
      return filesOfChart(chart, { language, source, name: `deadlines-${TREND}` })
    },
  ),
  ...pageRoutes,
]
