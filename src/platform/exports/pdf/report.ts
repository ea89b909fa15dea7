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
import { type Doc, INK, LINE, newPdf, QUIET, SKY } from './document.ts'

/** The mark of a plan on a bar. */
const MARK = '#8a5200'
/** A4 in points, with the margins of a folder: more on the left. */
const MARGINS = { top: 60, bottom: 64, left: 68, right: 52 }
const PICTURE_WIDTH = 420
const [TEXT, SMALL] = [10.5, 8.5]

/**
 * Writes a report as PDF 1.7 with its own font (Golos Text, subset with all Kazakh and Russian letters), an outline of
 * its chapters and page numbers. `fonts` is the folder with golos-text-400.ttf and golos-text-700.ttf.
 */
export async function writeReportPdf(
  report: Report,
  fonts: string,
  written: Progress = () => {},
): Promise<Uint8Array> {
  const { title, author, date, language } = report
  const doc = newPdf(fonts, {
    title,
    author,
    at: new Date(date),
    language,
    margins: MARGINS,
    bufferPages: true,
  })
  const chunks: Buffer[] = []
  const finished = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
  cover(doc, report)
  for (const [index, block] of report.blocks.entries()) {
    await draw(doc, block)
    if (index % TURN === 0) {
      written(index, report.blocks.length)
      await yieldTurn()
    }
  }
  number(doc, report)
  doc.end()
  written(report.blocks.length, report.blocks.length)
  return finished
}

const widthOf = (doc: Doc) => doc.page.width - MARGINS.left - MARGINS.right
const bottomOf = (doc: Doc) => doc.page.height - MARGINS.bottom

/** Begins a page when less than that is left of this one. */
function keep(doc: Doc, height: number) {
  if (doc.y + height > bottomOf(doc)) doc.addPage()
}

function cover(doc: Doc, { title, subtitle }: Report) {
  doc.rect(MARGINS.left, 150, 64, 5).fill('#00afca')
  doc
    .font('bold')
    .fontSize(24)
    .fillColor(INK)
    .text(title, MARGINS.left, 176, { width: widthOf(doc) })
  doc.moveDown(0.6).font('text').fontSize(11).fillColor(QUIET)
  for (const line of subtitle) doc.text(line, { width: widthOf(doc) }).moveDown(0.3)
}

async function draw(doc: Doc, block: Block) {
  if (block.kind === 'chapter') {
    doc.addPage()
    doc.outline.addItem(block.text)
    doc.font('bold').fontSize(18).fillColor(SKY).text(block.text, MARGINS.left, MARGINS.top)
    doc.moveDown(0.7)
  } else if (block.kind === 'heading') {
    keep(doc, 60)
    doc.moveDown(0.7).font('bold').fontSize(12.5).fillColor(INK).text(block.text, MARGINS.left).moveDown(0.3)
  } else if (block.kind === 'text') {
    doc
      .font('text')
      .fontSize(block.quiet ? SMALL : TEXT)
      .fillColor(block.quiet ? QUIET : INK)
    doc.text(block.text, MARGINS.left, doc.y, { width: widthOf(doc), lineGap: 2 }).moveDown(0.5)
  } else if (block.kind === 'list') list(doc, block.items)
  else if (block.kind === 'table') table(doc, block)
  else if (block.kind === 'bars') bars(doc, block)
  else await picture(doc, block)
}

function list(doc: Doc, items: readonly { readonly text: string; readonly note?: string }[]) {
  const width = widthOf(doc) - 16
  for (const { text, note } of items) {
    doc.font('text').fontSize(TEXT)
    keep(doc, Math.min(doc.heightOfString(text, { width, lineGap: 2 }) + (note ? 14 : 4), 200))
    doc.circle(MARGINS.left + 4, doc.y + 7, 1.8).fill(SKY)
    doc.fillColor(INK).text(text, MARGINS.left + 16, doc.y, { width, lineGap: 2 })
    if (note) doc.fontSize(SMALL).fillColor(QUIET).text(note, { width })
    doc.moveDown(0.45)
  }
}

function table(doc: Doc, { head, rows, numeric, widths }: TableBlock) {
  const all = widths.reduce((sum, width) => sum + width, 0)
  const columns = widths.map((width) => (width / all) * widthOf(doc))
  const line = (cells: readonly string[], font: 'text' | 'bold') => {
    doc.font(font).fontSize(SMALL + 0.5)
    const inner = columns.map((width) => width - 8)
    const height = Math.max(...cells.map((cell, n) => doc.heightOfString(cell, { width: inner[n] ?? 0 }))) + 8
    if (doc.y + height > bottomOf(doc)) {
      doc.addPage()
      if (font === 'text') line(head, 'bold')
      doc.font(font).fontSize(SMALL + 0.5)
    }
    const y = doc.y
    let x = MARGINS.left
    for (const [n, cell] of cells.entries()) {
      const align = numeric[n] ? 'right' : 'left'
      doc.fillColor(INK).text(cell, x + (n === 0 ? 0 : 4), y + 4, { width: inner[n] ?? 0, align })
      x += columns[n] ?? 0
    }
    doc.y = y + height
    doc.moveTo(MARGINS.left, doc.y).lineTo(MARGINS.left + widthOf(doc), doc.y)
    doc.lineWidth(font === 'bold' ? 1.2 : 0.5).stroke(font === 'bold' ? INK : LINE)
  }
  doc.moveDown(0.3)
  line(head, 'bold')
  for (const row of rows) line(row, 'text')
  doc.x = MARGINS.left
  doc.moveDown(0.8)
}

function bars(doc: Doc, { title, bars: all }: BarsBlock) {
  const [nameWidth, valueWidth, step] = [170, 60, 22]
  const width = widthOf(doc) - nameWidth - valueWidth
  const most = Math.max(...all.flatMap(({ value, plan }) => [value, plan]), 0) || 1
  keep(doc, 24 + all.length * step)
  doc.font('bold').fontSize(TEXT).fillColor(INK).text(title, MARGINS.left, doc.y).moveDown(0.4)
  for (const { name, value, plan, text } of all) {
    const y = doc.y
    doc
      .font('text')
      .fontSize(SMALL + 0.5)
      .fillColor(INK)
    doc.text(name, MARGINS.left, y, { width: nameWidth - 8, height: step, ellipsis: true })
    const left = MARGINS.left + nameWidth
    doc.rect(left, y + 1, Math.max((value / most) * width, 0.5), 9).fill(SKY)
    const mark = left + (plan / most) * width
    doc
      .moveTo(mark, y - 2)
      .lineTo(mark, y + 13)
      .lineWidth(2)
      .stroke(MARK)
    doc.fillColor(INK).text(text, left + width + 6, y, { width: valueWidth - 6, align: 'right' })
    doc.y = y + step
  }
  doc.x = MARGINS.left
  doc.moveDown(0.5)
}

async function picture(doc: Doc, { bytes, alt }: { readonly bytes: Uint8Array; readonly alt: string }) {
  // PDF knows JPEG, and no WebP.
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
  doc.font('text').fontSize(SMALL).fillColor(QUIET).text(alt, MARGINS.left, doc.y, { width }).moveDown(0.8)
}

/** Page numbers, once it is known how many there are; the cover has none. */
function number(doc: Doc, { title, page }: Report) {
  const { start, count } = doc.bufferedPageRange()
  for (let index = start + 1; index < start + count; index += 1) {
    doc.switchToPage(index)
    // Below the margin, where text would otherwise begin a new page.
    doc.page.margins.bottom = 0
    const y = doc.page.height - 40
    doc.font('text').fontSize(8).fillColor(QUIET)
    doc.text(title, MARGINS.left, y, { width: widthOf(doc) - 80, height: 10, ellipsis: true })
    doc.text(page(String(index + 1)), doc.page.width - MARGINS.right - 76, y, { width: 76, align: 'right' })
  }
}
