import { type Language, textIn } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { sha256Hex } from '#platform/crypto/token.ts'
import { markTitle, type Report, type ReportBlock } from '#platform/exports/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { listPhotographs, listPictureBytes, listProgrammeEvents, listQuotes } from '../event-store.ts'
import { programmePath, type ReportFormat } from '../model.ts'
import { listProgrammeFindings, listRecurring } from '../pages/findings/store.ts'
import { findProgramme } from '../store.ts'
import { reportDocument, writeReportFile } from './exports.ts'
import { findReport, saveReport } from './store.ts'

/** Raised when the same content is written as other bytes, so that stored reports are made again. */
const WRITER = 1
/** A report has everything, up to what programs can open. */
const [FINDINGS, EVENTS, QUOTES, PICTURES] = [20_000, 5000, 30, 6]

/** The document of a programme's final report; undefined if there is no such programme. */
export async function composeReport(ctx: Context, slug: string, language: Language, origin: string) {
  const { db } = ctx
  const programme = await findProgramme(db, slug)
  if (!programme) return undefined
  const { id } = programme
  const [{ items: findings }, { items: events }, recurring, quotes, photographs] = await Promise.all([
    listProgrammeFindings(db, id, {}, { offset: 0, limit: FINDINGS }),
    listProgrammeEvents(db, id, { offset: 0, limit: EVENTS }),
    listRecurring(db, id),
    listQuotes(db, { programme: id }, QUOTES),
    listPhotographs(db, { programme: id }, PICTURES),
  ])
  const files = await listPictureBytes(
    db,
    photographs.map(({ picture }) => picture),
  )
  const pictures = photographs.flatMap(({ picture, alt }) => {
    const bytes = files.get(picture)
    return bytes ? [{ bytes, alt: textIn(alt, language) }] : []
  })
  const address = `${origin}/${language}${programmePath(programme)}`
  const report = reportDocument(
    { programme, findings, events, recurring, quotes, pictures, zoneOf: zoneOfTerritory, address },
    language,
  )
  return { id, report: { ...report, title: markTitle(report.title, language, ctx.demonstration) } }
}

const sha256 = (data: string | Uint8Array) => sha256Hex(data)

/** A block as text: a picture by the hash of its bytes. */
const asText = (block: ReportBlock) =>
  block.kind === 'picture' ? { ...block, bytes: sha256(block.bytes) } : block

const digestOf = (report: Report, format: ReportFormat): string =>
  sha256(JSON.stringify({ ...report, blocks: report.blocks.map(asText), format, writer: WRITER }))

const making = new Map<string, Promise<void>>()

/**
 * The hash under which the report of a programme as it is now is kept. It is made when there is none yet, once,
 * however many ask for it at the same time; undefined if there is no such programme.
 */
export async function ensureReport(
  ctx: Context,
  order: { readonly slug: string; readonly language: Language; readonly format: ReportFormat },
  { origin, fonts }: { readonly origin: string; readonly fonts: string },
): Promise<string | undefined> {
  const { slug, language, format } = order
  const found = await composeReport(ctx, slug, language, origin)
  if (!found) return undefined
  const digest = digestOf(found.report, format)
  if (await findReport(ctx.db, digest)) return digest
  const make = async () => {
    const bytes = await writeReportFile(found.report, format, fonts)
    await saveReport(ctx.db, { digest, programme_id: found.id, language, format, bytes })
  }
  const work = making.get(digest) ?? make().finally(() => making.delete(digest))
  making.set(digest, work)
  await work
  return digest
}
