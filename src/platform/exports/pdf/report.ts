import sharp from 'sharp'
import {
  type BarsBlock,
  type Block,
  type Progress,
  type Report,
  type TableBlock,
  TURN,
  yieldTurn,
} from '#platform/exports/report.ts'
import { type Doc, heightOf, INK, LINE, newPdf, type Pdf, put, QUIET, SKY } from './document.ts'
import type { Face } from './font-fallback.ts'

/** The mark of a target on a bar. */
const MARK = '#8a5200'
/** A4 in points, with a wide left margin for filing. */
const MARGINS = { top: 60, bottom: 64, left: 68, right: 52 }
const PICTURE_WIDTH = 420
const [TEXT, SMALL] = [10.5, 8.5]

/**
 * Writes a report as PDF 1.7 with its own fonts, an outline of its chapters and page numbers.
 *
 * @param fonts the folder of the fonts (`fontsFolder`)
 */
export async function writeReportPdf(
  report: Report,
  fonts: string,
  written: Progress = () => {},
): Promise<Uint8Array> {
  const { title, author, date, language } = report
  const pdf = newPdf(fonts, {
    title,
    author,
    at: new Date(date),
    language,
    margins: MARGINS,
    bufferPages: true,
  })
  const { doc } = pdf
  const chunks: Buffer[] = []
  const finished = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  cover(pdf, report)
  for (const [index, block] of report.blocks.entries()) {
    await draw(pdf, block)
    if (index % TURN === 0) {
      written(index, report.blocks.length)
      await yieldTurn()
    }
  }
  number(pdf, report)
  doc.end()
  written(report.blocks.length, report.blocks.length)
  return finished
}

const widthOf = (doc: Doc) => doc.page.width - MARGINS.left - MARGINS.right
const bottomOf = (doc: Doc) => doc.page.height - MARGINS.bottom

/** Starts a new page when less than that is left. */
function keep(doc: Doc, height: number) {
  if (doc.y + height > bottomOf(doc)) doc.addPage()
}

function cover(pdf: Pdf, { title, subtitle }: Report) {
  const { doc } = pdf
  doc.rect(MARGINS.left, 150, 64, 5).fill('#00afca')
  doc.fontSize(24).fillColor(INK)
  put(pdf, 'bold', title, { x: MARGINS.left, y: 176, width: widthOf(doc) })
  doc.moveDown(0.6).fontSize(11).fillColor(QUIET)
  for (const line of subtitle) put(pdf, 'text', line, { width: widthOf(doc) }).moveDown(0.3)
}

async function draw(pdf: Pdf, block: Block) {
  const { doc } = pdf
  if (block.kind === 'chapter') {
    doc.addPage()
    doc.outline.addItem(block.text)
    doc.fontSize(18).fillColor(SKY)
    put(pdf, 'bold', block.text, { x: MARGINS.left, y: MARGINS.top }).moveDown(0.7)
  } else if (block.kind === 'heading') {
    keep(doc, 60)
    doc.moveDown(0.7).fontSize(12.5).fillColor(INK)
    put(pdf, 'bold', block.text, { x: MARGINS.left }).moveDown(0.3)
  } else if (block.kind === 'text') {
    doc.fontSize(block.quiet ? SMALL : TEXT).fillColor(block.quiet ? QUIET : INK)
    put(pdf, 'text', block.text, { x: MARGINS.left, width: widthOf(doc), lineGap: 2 }).moveDown(0.5)
  } else if (block.kind === 'list') list(pdf, block.items)
  else if (block.kind === 'table') table(pdf, block)
  else if (block.kind === 'bars') bars(pdf, block)
  else await picture(pdf, block)
}

function list(pdf: Pdf, items: readonly { readonly text: string; readonly note?: string }[]) {
  const { doc } = pdf
  const room = { width: widthOf(doc) - 16, lineGap: 2 }
  for (const { text, note } of items) {
    doc.fontSize(TEXT)
    keep(doc, Math.min(heightOf(pdf, 'text', text, room) + (note ? 14 : 4), 200))
    doc.circle(MARGINS.left + 4, doc.y + 7, 1.8).fill(SKY)
    doc.fillColor(INK)
    put(pdf, 'text', text, { x: MARGINS.left + 16, ...room })
    doc.fontSize(SMALL).fillColor(QUIET)
    if (note) put(pdf, 'text', note, { width: room.width })
    doc.moveDown(0.45)
  }
}

function table(pdf: Pdf, { head, rows, numeric, widths }: TableBlock) {
  const { doc } = pdf
  const all = widths.reduce((sum, width) => sum + width, 0)
  const columns = widths.map((width) => (width / all) * widthOf(doc))
  const inner = columns.map((width) => width - 8)
  const line = (cells: readonly string[], face: Face) => {
    doc.fontSize(SMALL + 0.5)
    const heights = cells.map((cell, n) => heightOf(pdf, face, cell, { width: inner[n] ?? 0 }))
    const height = Math.max(...heights) + 8
    if (doc.y + height > bottomOf(doc)) {
      doc.addPage()
      if (face === 'text') line(head, 'bold')
    }
    const y = doc.y
    let x = MARGINS.left
    for (const [n, cell] of cells.entries()) {
      const align = numeric[n] ? 'right' : 'left'
      doc.fillColor(INK)
      put(pdf, face, cell, { x: x + (n === 0 ? 0 : 4), y: y + 4, width: inner[n] ?? 0, align })
      x += columns[n] ?? 0
    }
    doc.y = y + height
    doc.moveTo(MARGINS.left, doc.y).lineTo(MARGINS.left + widthOf(doc), doc.y)
    doc.lineWidth(face === 'bold' ? 1.2 : 0.5).stroke(face === 'bold' ? INK : LINE)
  }
  doc.moveDown(0.3)
  line(head, 'bold')
  for (const row of rows) line(row, 'text')
  doc.x = MARGINS.left
  doc.moveDown(0.8)
}

function bars(pdf: Pdf, { title, bars: all }: BarsBlock) {
  const { doc } = pdf
  const [nameWidth, valueWidth, step] = [170, 60, 22]
  const width = widthOf(doc) - nameWidth - valueWidth
  const most = Math.max(...all.flatMap(({ value, plan }) => [value, plan]), 0) || 1
  keep(doc, 24 + all.length * step)
  doc.fontSize(TEXT).fillColor(INK)
  put(pdf, 'bold', title, { x: MARGINS.left }).moveDown(0.4)
  for (const { name, value, plan, text } of all) {
    const y = doc.y
    doc.fontSize(SMALL + 0.5).fillColor(INK)
    put(pdf, 'text', name, { x: MARGINS.left, y, width: nameWidth - 8, height: step, ellipsis: true })
    const left = MARGINS.left + nameWidth
    doc.rect(left, y + 1, Math.max((value / most) * width, 0.5), 9).fill(SKY)
    const mark = left + (plan / most) * width
    doc
      .moveTo(mark, y - 2)
      .lineTo(mark, y + 13)
      .lineWidth(2)
      .stroke(MARK)
    doc.fillColor(INK)
    put(pdf, 'text', text, { x: left + width + 6, y, width: valueWidth - 6, align: 'right' })
    doc.y = y + step
  }
  doc.x = MARGINS.left
  doc.moveDown(0.5)
}

async function picture(pdf: Pdf, { bytes, alt }: { readonly bytes: Uint8Array; readonly alt: string }) {
  const { doc } = pdf
  // PDF supports JPEG, but not WebP.
  const { data, info } = await sharp(bytes)
    .resize({ width: PICTURE_WIDTH * 2, withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 80 })
    .toBuffer({ resolveWithObject: true })
  const width = Math.min(PICTURE_WIDTH, widthOf(doc))
  const height = (info.height / info.width) * width
  keep(doc, height + 24)
  doc.image(data, MARGINS.left, doc.y, { width })
  doc.y += height + 6
  doc.fontSize(SMALL).fillColor(QUIET)
  put(pdf, 'text', alt, { x: MARGINS.left, width }).moveDown(0.8)
}

/** Page numbers, added when the number of pages is known; the cover has none. */
function number(pdf: Pdf, { title, page }: Report) {
  const { doc } = pdf
  const { start, count } = doc.bufferedPageRange()
  for (let index = start + 1; index < start + count; index += 1) {
    doc.switchToPage(index)
    // Below the margin, where text would otherwise start a new page.
    doc.page.margins.bottom = 0
    const y = doc.page.height - 40
    doc.fontSize(8).fillColor(QUIET)
    put(pdf, 'text', title, { x: MARGINS.left, y, width: widthOf(doc) - 80, height: 10, ellipsis: true })
    const right = doc.page.width - MARGINS.right - 76
    put(pdf, 'text', page(String(index + 1)), { x: right, y, width: 76, align: 'right' })
  }
}
