import { Type } from 'typebox'
import { type Language, textIn } from '#domain/base/text.ts'
import type { Consultation } from '#features/consultations/model.ts'
import { textLanguage } from '#features/consultations/read-actions.ts'
import { clockOf, findAnnounced, SHOWS } from '#features/consultations/routes.ts'
import { listEvents } from '#features/consultations/store.ts'
import type { ConsultationTables } from '#features/consultations/tables.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  file,
  notFound,
  page,
  pageNumber,
  type Route,
  router,
  streamed,
} from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import {
  csvPieces,
  docxPieces,
  type LongTable,
  type Pieces,
  pdfPieces,
  type Row,
  xlsxPieces,
} from '#platform/long-tables/index.ts'
import { resultMessages as words } from './messages.ts'
import { RESULT_PAGE, type ResponseRow, resultPath, type TableFormat, tableFormats } from './model.ts'
import { ResultPage } from './result-page.tsx'
import { listResponses, readResponses, readSummary, type TableOf } from './store.ts'
import {
  describe,
  openFields,
  openingOf,
  openRow,
  paperColumns,
  paperRow,
  sheetColumns,
  sheetRow,
} from './table.ts'

type Ctx = Context<ConsultationTables>
const { get } = router<ConsultationTables>()

const RESULT_SHOWS = [...SHOWS, 'document_version', 'answer', 'reply']
const JSON_TYPE = 'application/json; charset=utf-8'
const TYPES: Readonly<Record<TableFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
}

/** The consultation of an address, and which table is its result. */
async function resultOf(ctx: Ctx, slug: string | undefined, language: Language) {
  const consultation = await findAnnounced(ctx, slug ?? '')
  const newest = consultation.versions.at(-1)
  if (!newest) throw notFound()
  const table: TableOf = {
    consultation: consultation.id,
    version: newest.id,
    language: textLanguage(language),
  }
  return { consultation, table }
}

/** What the minutes are made of. */
async function minutesOf(ctx: Ctx, consultation: Consultation, table: TableOf) {
  const clock = clockOf(ctx, consultation.place.code)
  const due = { due: consultation.answersDueOn, zone: clock.zone }
  const summary = await readSummary(ctx.db, table, due)
  return { consultation, clock, summary, events: await listEvents(ctx.db, consultation.id) }
}

async function* each(batches: AsyncIterable<readonly ResponseRow[]>, make: (row: ResponseRow) => Row) {
  for await (const rows of batches) yield rows.map(make)
}

/** The response table in a format, as it is written; `fonts` is the folder of the fonts for PDF. */
async function write(ctx: Ctx, frame: Frame, slug: string | undefined, format: TableFormat, fonts: string) {
  const { language, origin } = frame
  const { consultation, table } = await resultOf(ctx, slug, language)
  const zone = zoneOfTerritory(consultation.place.code)
  const read = readResponses(ctx.db, table)
  const about = { language, caption: words.table[language], at: ctx.now() }
  if (format === 'csv') {
    const batches = each(read, (row) => Object.values(openRow(row, language, origin)))
    return csvPieces({ columns: openFields.map((title) => ({ title, width: 1 })), batches })
  }
  if (format === 'xlsx') {
    const batches = each(read, (row) => sheetRow(row, language, origin, zone))
    return xlsxPieces({ ...about, columns: sheetColumns(language), batches })
  }
  const paper: LongTable = {
    ...about,
    title: words.of[language](textIn(consultation.title, language)),
    author: textIn(consultation.body.name, language),
    opening: openingOf(await minutesOf(ctx, consultation, table), language),
    columns: paperColumns(language),
    batches: each(read, (row) => paperRow(row, language, zone)),
  }
  return format === 'docx' ? docxPieces(paper) : pdfPieces(paper, fonts)
}

async function* jsonPieces(ctx: Ctx, { language, origin }: Frame, slug: string | undefined): Pieces {
  const { consultation, table } = await resultOf(ctx, slug, language)
  const { id, title, kind, body, place, opensOn, closesOn, answersDueOn, decidedOn } = consultation
  const about = {
    id,
    kind,
    title,
    body: body.name,
    territory: place.code,
    opensOn,
    closesOn,
    answersDueOn,
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
  for await (const rows of readResponses(ctx.db, table)) {
    const text = rows.map((row) => JSON.stringify(openRow(row, language, origin))).join(',\n')
    yield Buffer.from(first ? `\n${text}` : `,\n${text}`)
    first = false
  }
  yield Buffer.from('\n]}\n')
}

async function resultPage(ctx: Ctx, frame: Frame, slug: string | undefined, number: number) {
  const { consultation, table } = await resultOf(ctx, slug, frame.language)
  const { rows, total } = await listResponses(ctx.db, table, {
    offset: (number - 1) * RESULT_PAGE,
    limit: RESULT_PAGE,
  })
  if (number > 1 && rows.length === 0) throw notFound()
  const pages = Math.max(1, Math.ceil(total / RESULT_PAGE))
  const minutes = await minutesOf(ctx, consultation, table)
  return page(ResultPage({ frame, ...minutes, rows, page: number, pages }))
}

/** The result of a consultation and what is taken away from it. `fonts`: the folder of the PDF's fonts. */
export const resultRoutes = (fonts: string): readonly Route<ConsultationTables>[] => [
  get(
    '/consultations/:slug/result',
    { query: Type.Object({ page: Type.Optional(pageNumber) }), shows: RESULT_SHOWS },
    ({ ctx, frame, params, query }) => resultPage(ctx, frame, params.slug, Number(query.page ?? 1)),
  ),

  ...tableFormats.map((format) =>
    get(
      `/consultations/:slug/result/table.${format}`,
      { allow: 'anyone' },
      async ({ ctx, frame, params }) => {
        const pieces = await write(ctx, frame, params.slug, format, fonts)
        return streamed(TYPES[format], pieces, `${params.slug}-${frame.language}.${format}`)
      },
    ),
  ),

  get('/consultations/:slug/result/comments.json', { allow: 'anyone' }, async ({ ctx, frame, params }) => {
    const { consultation } = await resultOf(ctx, params.slug, frame.language)
    return streamed(JSON_TYPE, jsonPieces(ctx, frame, consultation.slug), `${consultation.slug}.json`)
  }),

  get('/consultations/:slug/result/datapackage.json', { shows: SHOWS }, async ({ ctx, frame, params }) => {
    const { consultation } = await resultOf(ctx, params.slug, frame.language)
    const here = `${frame.origin}/${frame.language}${resultPath(consultation.slug)}`
    return file(JSON_TYPE, JSON.stringify(describe(consultation, frame.language, here), null, 2))
  }),
]
