import type { IncomingMessage } from 'node:http'
import { textIn } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { type FileStream, mediaTypes, type Row } from '#platform/exports/index.ts'
import type { Frame } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { knownAnswersDay, knownLastDay } from '../../state-model.ts'
import { type ExportTools, respondWithExport } from '../downloads/exports.ts'
import {
  answerTableList,
  documentColumns,
  documentRow,
  introductionOf,
  openDataRow,
  sheetColumns,
  sheetRow,
} from './exports.ts'
import { resultMessages } from './messages.ts'
import { type AnswerTableRow, resultPath, type TableFormat, tablePath } from './model.ts'
import { type FoundResult, getResult, loadMinutes } from './responses.ts'
import { findResultStamp, listAnswerTableInBatches } from './store.ts'

async function* mapRows(
  batches: AsyncIterable<readonly AnswerTableRow[]>,
  make: (row: AnswerTableRow) => Row,
) {
  for await (const rows of batches) yield rows.map(make)
}

/** The table of answers as open data. It is cheap to write, so nothing is cached. */
export async function getAnswerTableList(
  ctx: Context,
  { language, origin }: Frame,
  slug: string | undefined,
) {
  const { consultation, table } = await getResult(ctx, slug, language)
  return answerTableList(consultation, { language, origin, at: ctx.now() }, () =>
    listAnswerTableInBatches(ctx.db, table),
  )
}

/** The source of a document of the table of answers, read when the queue reaches it. */
async function loadOrder(
  ctx: Context,
  { language, origin }: Frame,
  { consultation, table }: FoundResult,
  document: DocumentFormat,
) {
  const zone = zoneOfTerritory(consultation.place.code)
  const minutes = await loadMinutes(ctx, consultation, table)
  const about = {
    language,
    caption: resultMessages.table[language],
    at: ctx.now(),
    title: resultMessages.of[language](textIn(consultation.title, language)),
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
        opening: sheet ? [] : introductionOf(minutes, language),
        columns: sheet ? sheetColumns(language) : documentColumns(language),
      },
    },
    rows: mapRows(listAnswerTableInBatches(ctx.db, table), (row) =>
      sheet ? sheetRow(row, language, origin, zone) : documentRow(row, language, zone),
    ),
    total: minutes.summary.figures.comments,
  } as const
}

type DocumentFormat = { readonly format: Exclude<TableFormat, 'csv'>; readonly fonts: string }

/** The table of answers as a document, written once per state of the consultation. */
export async function answerTableDocument(
  ctx: Context,
  frame: Frame,
  request: IncomingMessage,
  found: FoundResult,
  format: DocumentFormat['format'],
  tools: ExportTools,
) {
  const { consultation, table } = found
  const { language, origin } = frame
  const stamp = await findResultStamp(ctx.db, table)
  const exported = {
    // The key contains the day because the minutes mention future days.
    key: ['result', format, language, origin, ctx.today(), stamp].join(' '),
    read: () => loadOrder(ctx, frame, found, { format, fonts: tools.fonts }),
  }
  const order = { request, frame, consultation, path: tablePath(consultation, format) }
  const name = `${consultation.slug}-${language}.${format}`
  return respondWithExport(tools, order, exported, { type: mediaTypes[format], name })
}

/** The result and all comments as JSON, piece by piece. */
export async function* writeResultJson(
  ctx: Context,
  { language, origin }: Frame,
  slug: string | undefined,
): FileStream {
  const { consultation, table } = await getResult(ctx, slug, language)
  const { id, title, kind, organisation, place, opensOn, decidedOn } = consultation
  const about = {
    id,
    kind,
    title,
    organisation: organisation.name,
    territory: place.code,
    opensOn,
    closesOn: knownLastDay(consultation),
    answersDueOn: knownAnswersDay(consultation),
    decidedOn,
  }
  const { summary } = await loadMinutes(ctx, consultation, table)
  const head = JSON.stringify({
    address: `${origin}/${language}${resultPath(consultation)}`,
    readAt: ctx.now().toISOString(),
    consultation: about,
    summary,
  })
  yield Buffer.from(`${head.slice(0, -1)},"comments":[`)
  let first = true
  for await (const rows of listAnswerTableInBatches(ctx.db, table)) {
    const text = rows.map((row) => JSON.stringify(openDataRow(row, language, origin))).join(',\n')
    yield Buffer.from(first ? `\n${text}` : `,\n${text}`)
    first = false
  }
  yield Buffer.from('\n]}\n')
}
