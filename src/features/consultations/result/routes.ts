import type { IncomingMessage } from 'node:http'
import { Type } from 'typebox'
import { type Language, textIn } from '#domain/base/text.ts'
import { chartRoutes } from '#platform/charts/index.ts'
import type { Context } from '#platform/context.ts'
import { type FileStream, mediaTypes, type Row } from '#platform/exports/index.ts'
import {
  type Frame,
  file,
  get,
  notFound,
  page,
  pageNumber,
  paginate,
  type Route,
  streamed,
} from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { describeList, listFile } from '#platform/open-lists/index.ts'
import { type ExportTools, replyWithExport } from '../downloads/exports.ts'
import {
  CONSULTATIONS_PATH,
  type Consultation,
  knownAnswersDay,
  knownLastDay,
  textLanguage,
} from '../model.ts'
import { listConsultationEvents } from '../store.ts'
import { CACHE_TAGS, getAnnouncedConsultation, termClockOf } from '../text/responses.ts'
import { filesOf } from './chart-views.tsx'
import {
  documentColumns,
  documentRow,
  openingOf,
  openRow,
  responseList,
  sheetColumns,
  sheetRow,
} from './exports.ts'
import { resultMessages as words } from './messages.ts'
import {
  RESULT_PAGE_SIZE,
  type ResponseRow,
  resultPath,
  type TableFormat,
  tableFormats,
  tablePath,
} from './model.ts'
import { findStamp, listResponses, listResponsesInBatches, loadSummary, type TableOf } from './store.ts'
import { ResultPage } from './views.tsx'

const RESULT_CACHE_TAGS = [...CACHE_TAGS, 'document_version', 'answer', 'reply'] as const

/** The consultation in a path, and its response table. */
async function resultOf(ctx: Context, slug: string | undefined, language: Language) {
  const consultation = await getAnnouncedConsultation(ctx, slug ?? '')
  const newest = consultation.versions.at(-1)
  if (!newest) throw notFound()
  const table: TableOf = {
    consultation: consultation.id,
    version: newest.id,
    language: textLanguage(language),
  }
  return { consultation, table }
}

/** The data of the minutes. */
async function minutesOf(ctx: Context, consultation: Consultation, table: TableOf) {
  const clock = termClockOf(ctx, consultation.place.code)
  const due = { due: knownAnswersDay(consultation), zone: clock.zone }
  const summary = await loadSummary(ctx.db, table, due)
  return { consultation, clock, summary, events: await listConsultationEvents(ctx.db, consultation.id) }
}

async function* each(batches: AsyncIterable<readonly ResponseRow[]>, make: (row: ResponseRow) => Row) {
  for await (const rows of batches) yield rows.map(make)
}

/** The response table as open data. It is cheap to write, so nothing is cached. */
async function openListOf(ctx: Context, { language, origin }: Frame, slug: string | undefined) {
  const { consultation, table } = await resultOf(ctx, slug, language)
  return responseList(consultation, { language, origin, at: ctx.now() }, () =>
    listResponsesInBatches(ctx.db, table),
  )
}

type Of = Awaited<ReturnType<typeof resultOf>>

/** The source of a document of the response table, read when the queue reaches it. */
async function orderOf(
  ctx: Context,
  { language, origin }: Frame,
  { consultation, table }: Of,
  document: DocumentFormat,
) {
  const zone = zoneOfTerritory(consultation.place.code)
  const minutes = await minutesOf(ctx, consultation, table)
  const about = {
    language,
    caption: words.table[language],
    at: ctx.now(),
    title: words.of[language](textIn(consultation.title, language)),
    author: textIn(consultation.organisation.name, language),
  }
  const sheet = document.format === 'xlsx'
  return {
    order: {
      kind: 'table',
      demonstration: ctx.demonstration,
      ...document,
      table: {
        ...about,
        opening: sheet ? [] : openingOf(minutes, language),
        columns: sheet ? sheetColumns(language) : documentColumns(language),
      },
    },
    rows: each(listResponsesInBatches(ctx.db, table), (row) =>
      sheet ? sheetRow(row, language, origin, zone) : documentRow(row, language, zone),
    ),
    total: minutes.summary.figures.comments,
  } as const
}

type DocumentFormat = { readonly format: Exclude<TableFormat, 'csv'>; readonly fonts: string }

/** The response table as a document, written once per state of the consultation. */
async function documentExport(
  ctx: Context,
  frame: Frame,
  request: IncomingMessage,
  of: Of,
  format: DocumentFormat['format'],
  tools: ExportTools,
) {
  const { consultation, table } = of
  const { language, origin } = frame
  const stamp = await findStamp(ctx.db, table)
  const wanted = {
    // The key contains the day because the minutes mention future days.
    key: ['result', format, language, origin, ctx.today(), stamp].join(' '),
    read: () => orderOf(ctx, frame, of, { format, fonts: tools.fonts }),
  }
  const order = { request, frame, consultation, path: tablePath(consultation.slug, format) }
  const name = `${consultation.slug}-${language}.${format}`
  return replyWithExport(tools, order, wanted, { type: mediaTypes[format], name })
}

async function* jsonPieces(ctx: Context, { language, origin }: Frame, slug: string | undefined): FileStream {
  const { consultation, table } = await resultOf(ctx, slug, language)
  const { id, title, kind, organisation, place, opensOn, decidedOn } = consultation
  const about = {
    id,
    kind,
    title,
    body: organisation.name,
    territory: place.code,
    opensOn,
    closesOn: knownLastDay(consultation),
    answersDueOn: knownAnswersDay(consultation),
    decidedOn,
  }
  const { summary } = await minutesOf(ctx, consultation, table)
  const head = JSON.stringify({
    address: `${origin}/${language}${resultPath(consultation.slug)}`,
    readAt: ctx.now().toISOString(),
    consultation: about,
    summary,
  })
  yield Buffer.from(`${head.slice(0, -1)},"comments":[`)
  let first = true
  for await (const rows of listResponsesInBatches(ctx.db, table)) {
    const text = rows.map((row) => JSON.stringify(openRow(row, language, origin))).join(',\n')
    yield Buffer.from(first ? `\n${text}` : `,\n${text}`)
    first = false
  }
  yield Buffer.from('\n]}\n')
}

async function resultPage(
  ctx: Context,
  frame: Frame,
  slug: string | undefined,
  pageTyped: string | undefined,
) {
  const { consultation, table } = await resultOf(ctx, slug, frame.language)
  const { rows, ...turned } = await paginate(pageTyped, RESULT_PAGE_SIZE, (range) =>
    listResponses(ctx.db, table, range),
  )
  const minutes = await minutesOf(ctx, consultation, table)
  return page(ResultPage({ frame, ...minutes, rows, page: turned.page, pages: turned.pages }))
}

/** Routes of the result of a consultation and of its files. */
export const resultRoutes = (tools: ExportTools): readonly Route[] => [
  get(
    `${CONSULTATIONS_PATH}/:slug/result`,
    { query: Type.Object({ page: Type.Optional(pageNumber) }), cacheTags: RESULT_CACHE_TAGS },
    ({ ctx, frame, params, query }) => resultPage(ctx, frame, params.slug, query.page),
  ),

  ...tableFormats.map((format) =>
    get(
      `${CONSULTATIONS_PATH}/:slug/result/table.${format}`,
      { allow: 'anyone' },
      async ({ ctx, frame, params, request }) => {
        if (format !== 'csv') {
          const of = await resultOf(ctx, params.slug, frame.language)
          return documentExport(ctx, frame, request, of, format, tools)
        }
        const pieces = listFile(await openListOf(ctx, frame, params.slug), 'csv', frame.language)
        return streamed(mediaTypes.csv, pieces, `${params.slug}-${frame.language}.csv`)
      },
    ),
  ),

  ...chartRoutes(
    '/consultations/:slug/result/charts/:chart',
    { shows: RESULT_CACHE_TAGS },
    async ({ ctx, frame, language, params }) => {
      const { consultation, table } = await resultOf(ctx, params.slug, language)
      return filesOf(params.chart ?? '', await minutesOf(ctx, consultation, table), frame)
    },
  ),

  get(
    `${CONSULTATIONS_PATH}/:slug/result/comments.json`,
    { allow: 'anyone' },
    async ({ ctx, frame, params }) => {
      const { consultation } = await resultOf(ctx, params.slug, frame.language)
      return streamed(mediaTypes.json, jsonPieces(ctx, frame, consultation.slug), `${consultation.slug}.json`)
    },
  ),

  get(
    `${CONSULTATIONS_PATH}/:slug/result/datapackage.json`,
    { cacheTags: RESULT_CACHE_TAGS },
    async ({ ctx, frame, params }) => {
      const list = await openListOf(ctx, frame, params.slug)
      const described = await describeList(
        list,
        frame.language,
        (format) => `${list.homepage}/table.${format}`,
      )
      return file(mediaTypes.json, JSON.stringify(described, null, 2))
    },
  ),
]
