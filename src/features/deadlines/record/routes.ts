import { Type } from 'typebox'
import { isId } from '#domain/base/id.ts'
import { pageCount, pageRange } from '#domain/base/pagination.ts'
import type { Label } from '#domain/base/text.ts'
import { explainDue } from '#domain/deadlines/index.ts'
import { getPlaceAndOrganisation } from '#features/organisations/index.ts'
import { chartRoutes } from '#platform/charts/index.ts'
import type { Context } from '#platform/context.ts'
import type { CacheTag } from '#platform/db/index.ts'
import type { Feature } from '#platform/feature.ts'
import {
  badRequest,
  get,
  notFound,
  oneOf,
  page,
  pageNumber,
  type Route,
  type RouteRequest,
} from '#platform/http/index.ts'
import { lawTerms, regionOptions, workCalendar } from '#platform/jurisdiction.ts'
import { openListRoutes } from '#platform/open-lists/index.ts'
import { chartRows, chartSvg } from '#ui/chart/index.ts'
import { deadlineKey, findDeadlineThings, kindsIn } from '../kinds.ts'
import { type Deadline, PAGE_SIZE, RECORD_PATH } from '../model.ts'
import { findDeadline, listDeadlineChanges } from '../store.ts'
import type { DeadlineClock } from '../views.tsx'
import { TREND, trendChart } from './chart-views.tsx'
import { DeadlinePage } from './deadline-views.tsx'
import { deadlineList, type FileContext, type ListedDeadline, recordList } from './exports.ts'
import {
  GROUPS_MAX,
  MONTHS_SHOWN,
  monthsUpTo,
  PAGE_GROUPS_MAX,
  type RecordFilter,
  recordViews,
} from './model.ts'
import {
  countDeadlines,
  listDeadlines,
  listDeadlinesInBatches,
  listRecordGroups,
  recordTotalOf,
} from './store.ts'
import { RecordPage } from './views.tsx'

/** Changes of a last day that its page shows. */
const CHANGES_MAX = 50
/** Deadlines read at once for a file. */
const FILE_BATCH = 500

const filterFields = {
  territory: Type.Optional(Type.String({ maxLength: 200 })),
  organisation: Type.Optional(Type.String({ maxLength: 200 })),
  kind: Type.Optional(Type.String({ maxLength: 100 })),
  month: Type.Optional(
    Type.Union([Type.Literal(''), Type.String({ pattern: '^20[0-9]{2}-(0[1-9]|1[0-2])$' })]),
  ),
}
const by = Type.Optional(oneOf(recordViews))
const Filter = Type.Object(filterFields)
const Table = Type.Object({ ...filterFields, by })
const List = Type.Object({ ...filterFields, by, page: Type.Optional(pageNumber) })

type RecordQuery = { territory?: string; organisation?: string; kind?: string; month?: string }

/** The filter of a query; an empty field of the form chooses nothing. */
async function getRecordFilter(
  ctx: Context,
  { territory, organisation, kind, month }: RecordQuery,
): Promise<RecordFilter> {
  if (kind && !kindsIn(ctx).has(kind)) throw badRequest('kind')
  const named = await getPlaceAndOrganisation(ctx, {
    territory: territory || undefined,
    organisation: organisation || undefined,
  })
  return { ...named, kind: kind || undefined, month: month || undefined }
}

const labelsOf = (ctx: Context): ReadonlyMap<string, Label> =>
  new Map([...kindsIn(ctx)].map(([name, { label }]) => [name, label]))

const clockOf = (ctx: Context): DeadlineClock => ({ today: ctx.today(), calendar: workCalendar })

/** The tables that pages of the record show: those of the things belong to other slices. */
const recordTags = (features: readonly Feature[]): readonly CacheTag[] => [
  'deadline',
  'organisation',
  'territory',
  ...features.flatMap(({ deadlines = [] }) => deadlines.flatMap(({ cacheTags }) => cacheTags)),
]

const lastMonths = async (ctx: Context, filter: RecordFilter) => {
  const months = await listRecordGroups(
    ctx.db,
    'month',
    { ...filter, month: undefined },
    ctx.today(),
    GROUPS_MAX,
  )
  const shown = new Set(monthsUpTo(ctx.today(), MONTHS_SHOWN))
  return months.filter(({ key }) => shown.has(key))
}

/** Deadlines with their things, for a list. */
async function withThings(ctx: Context, deadlines: readonly Deadline[]) {
  const things = await findDeadlineThings(ctx, deadlines)
  return deadlines.map((deadline) => ({ deadline, thing: things.get(deadlineKey(deadline)) }))
}

async function* listed(ctx: Context, filter: RecordFilter): AsyncGenerator<readonly ListedDeadline[]> {
  for await (const some of listDeadlinesInBatches(ctx.db, filter, FILE_BATCH))
    yield await withThings(ctx, some)
}

const pageRoutes: readonly Route[] = [
  get(RECORD_PATH, { query: List, cacheTags: recordTags }, async ({ ctx, frame, language, query }) => {
    const filter = await getRecordFilter(ctx, query)
    const view = query.by ?? 'organisation'
    const number = Number(query.page ?? 1)
    const [counts, groups, months, deadlines] = await Promise.all([
      countDeadlines(ctx.db, filter, ctx.today()),
      listRecordGroups(ctx.db, view, filter, ctx.today(), PAGE_GROUPS_MAX),
      lastMonths(ctx, filter),
      listDeadlines(ctx.db, filter, ctx.today(), pageRange(number, PAGE_SIZE)),
    ])
    if (number > 1 && deadlines.length === 0) throw notFound()
    const kinds = labelsOf(ctx)
    const items = (await withThings(ctx, deadlines)).map((item) => ({
      ...item,
      label: kinds.get(item.deadline.kind) ?? { kk: '', ru: '', en: '' },
    }))
    const pages = pageCount(recordTotalOf(counts), PAGE_SIZE)
    const shown = { counts, groups, months, items, page: number, pages, kinds }
    return page(
      RecordPage({ frame, filter, view, ...shown, regions: regionOptions[language], clock: clockOf(ctx) }),
    )
  }),

  get(`${RECORD_PATH}/:id`, { cacheTags: recordTags }, async ({ ctx, frame, params }) => {
    const id = params.id ?? ''
    const deadline = isId(id) ? await findDeadline(ctx.db, id) : undefined
    const kind = deadline && kindsIn(ctx).get(deadline.kind)
    if (!deadline || !kind) throw notFound()
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

const fileContext = ({ ctx, frame }: Pick<RouteRequest, 'ctx' | 'frame'>): FileContext => ({
  language: frame.language,
  origin: frame.origin,
  kinds: labelsOf(ctx),
  today: ctx.today(),
  at: ctx.now(),
})

const fileRoutes: readonly Route[] = [
  ...openListRoutes(`${RECORD_PATH}/record`, { query: Table, cacheTags: recordTags }, async (request) => {
    const { ctx, query } = request
    const filter = await getRecordFilter(ctx, query)
    const view = query.by ?? 'organisation'
    const groups = await listRecordGroups(ctx.db, view, filter, ctx.today(), GROUPS_MAX)
    return recordList(groups, view, filter, fileContext(request))
  }),

  ...openListRoutes(`${RECORD_PATH}/list`, { query: Filter, cacheTags: recordTags }, async (request) => {
    const { ctx, query } = request
    const filter = await getRecordFilter(ctx, query)
    return deadlineList(() => listed(ctx, filter), filter, fileContext(request))
  }),
]

/** The public record, its files, and a page for each deadline. Fixed paths come before the one with a parameter. */
export const recordRoutes: readonly Route[] = [
  ...fileRoutes,
  ...chartRoutes(
    `${RECORD_PATH}/charts/:chart`,
    { shows: ['deadline'] },
    async ({ ctx, language, params, frame }) => {
      if (params.chart !== TREND) return undefined
      const chart = trendChart(await lastMonths(ctx, {}), ctx.today(), language)
      if (!chart) return undefined
      const whole = { ...chart, source: `${frame.origin}/${language}${RECORD_PATH}` }
      return {
        svg: chartSvg(whole, language),
        rows: chartRows(chart),
        name: `deadlines-${TREND}-${language}`,
      }
    },
  ),
  ...pageRoutes,
]
