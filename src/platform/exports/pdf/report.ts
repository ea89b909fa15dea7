import sharp from 'sharp'
import {
  type BarsBlock,
  type Report,
  type ReportBlock,
  type ReportProgress,
  type ReportTable,
  TURN,
  yieldTurn,
} from '#platform/exports/report.ts'
import { addCell, type Doc, drawRule, heightOf, INK, newPdf, type Pdf, put, QUIET, SKY } from './document.ts'
import type { Face } from './font-fallback.ts'
import { addElement, drawArtifact, drawElement, drawInto, type Element, type PdfRole } from './tags.ts'

/** The mark of a target on a bar. */
const MARK = '#8a5200'
/** A4 in points, with a wide left margin for filing. */
const MARGINS = { top: 60, bottom: 64, left: 68, right: 52 }
const PICTURE_WIDTH = 420
const [TEXT, SMALL] = [10.5, 8.5]

/** What the next block needs to know: a list that it may continue, and whether there is a chapter around it. */
type Position = { list: Element | undefined; inChapter: boolean }

/**
 * Writes a report as tagged PDF 1.7 with its own fonts, an outline of its chapters and page numbers.
 *
 * @param fonts the folder of the fonts (`fontsFolder`)
 */
export async function writeReportPdf(
  report: Report,
  fonts: string,
  written: ReportProgress = () => {},
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
  const position: Position = { list: undefined, inChapter: false }
  for (const [index, block] of report.blocks.entries()) {
    await draw(pdf, block, position)
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

/** Writes a text as an element of its own, after the last one. */
function putElement(pdf: Pdf, role: PdfRole, face: Face, text: string, options: Parameters<typeof put>[3]) {
  drawElement(pdf.doc, pdf.root, role, () => put(pdf, face, text, options))
}

function cover(pdf: Pdf, { title, subtitle }: Report) {
  const { doc } = pdf
  drawArtifact(doc, 'Layout', () => doc.rect(MARGINS.left, 150, 64, 5).fill('#00afca'))
  doc.fontSize(24).fillColor(INK)
  putElement(pdf, 'H1', 'bold', title, { x: MARGINS.left, y: 176, width: widthOf(doc) })
  doc.moveDown(0.6).fontSize(11).fillColor(QUIET)
  for (const line of subtitle) {
    putElement(pdf, 'P', 'text', line, { width: widthOf(doc) })
    doc.moveDown(0.3)
  }
}

async function draw(pdf: Pdf, block: ReportBlock, position: Position) {
  const { doc } = pdf
  if (block.kind !== 'list') {
    position.list?.node.end()
    position.list = undefined
  }
  if (block.kind === 'chapter') {
    position.inChapter = true
    doc.addPage()
    doc.outline.addItem(block.text)
    doc.fontSize(18).fillColor(SKY)
    putElement(pdf, 'H2', 'bold', block.text, { x: MARGINS.left, y: MARGINS.top })
    doc.moveDown(0.7)
  } else if (block.kind === 'heading') {
    keep(doc, 60)
    doc.moveDown(0.7).fontSize(12.5).fillColor(INK)
    putElement(pdf, position.inChapter ? 'H3' : 'H2', 'bold', block.text, { x: MARGINS.left })
    doc.moveDown(0.3)
  } else if (block.kind === 'text') {
    doc.fontSize(block.quiet ? SMALL : TEXT).fillColor(block.quiet ? QUIET : INK)
    putElement(pdf, 'P', 'text', block.text, { x: MARGINS.left, width: widthOf(doc), lineGap: 2 })
    doc.moveDown(0.5)
  } else if (block.kind === 'list') {
    position.list ??= addElement(doc, pdf.root, 'L')
    list(pdf, position.list, block.items)
  } else if (block.kind === 'table') table(pdf, block)
  else if (block.kind === 'bars') bars(pdf, block)
  else await picture(pdf, block)
}

function list(
  pdf: Pdf,
  element: Element,
  items: readonly { readonly text: string; readonly note?: string }[],
) {
  const { doc } = pdf
  const room = { width: widthOf(doc) - 16, lineGap: 2 }
  for (const { text, note } of items) {
    doc.fontSize(TEXT)
    keep(doc, Math.min(heightOf(pdf, 'text', text, room) + (note ? 14 : 4), 200))
    drawArtifact(doc, 'Layout', () => doc.circle(MARGINS.left + 4, doc.y + 7, 1.8).fill(SKY))
    doc.fillColor(INK)
    const item = addElement(doc, element, 'LI')
    const body = addElement(doc, item, 'LBody')
    drawElement(doc, body, 'P', () => put(pdf, 'text', text, { x: MARGINS.left + 16, ...room }))
    doc.fontSize(SMALL).fillColor(QUIET)
    if (note) drawElement(doc, body, 'P', () => put(pdf, 'text', note, { width: room.width }))
    item.node.end()
    doc.moveDown(0.45)
  }
}

function table(pdf: Pdf, { head, rows, numeric, widths }: ReportTable) {
  const { doc } = pdf
  const all = widths.reduce((sum, width) => sum + width, 0)
  const columns = widths.map((width) => (width / all) * widthOf(doc))
  const inner = columns.map((width) => width - 8)
  /** Draws a row as an element of a part of the table; without one it repeats the header. */
  const line = (cells: readonly string[], face: Face, part?: Element) => {
    doc.fontSize(SMALL + 0.5)
    const heights = cells.map((cell, n) => heightOf(pdf, face, cell, { width: inner[n] ?? 0 }))
    const height = Math.max(...heights) + 8
    if (doc.y + height > bottomOf(doc)) {
      doc.addPage()
      if (face === 'text') line(head, 'bold')
    }
    const y = doc.y
    let x = MARGINS.left
    const row = part && addElement(doc, part, 'TR')
    for (const [n, cell] of cells.entries()) {
      const align = numeric[n] ? 'right' : 'left'
      doc.fillColor(INK)
      const options = { x: x + (n === 0 ? 0 : 4), y: y + 4, width: inner[n] ?? 0, align } as const
      const drawCell = () => put(pdf, face, cell, options)
      if (row) drawInto(doc, addCell(doc, row, face), drawCell)
      else drawArtifact(doc, 'Pagination', drawCell)
      x += columns[n] ?? 0
    }
    row?.node.end()
    doc.y = y + height
    drawRule(doc, MARGINS.left, widthOf(doc), face)
  }
  doc.moveDown(0.3)
  const element = addElement(doc, pdf.root, 'Table')
  line(head, 'bold', addElement(doc, element, 'THead'))
  const body = addElement(doc, element, 'TBody')
  for (const row of rows) line(row, 'text', body)
  element.node.end()
  doc.x = MARGINS.left
  doc.moveDown(0.8)
}

/** The bars as a picture with their figures as its description; a report has their table beside them. */
function bars(pdf: Pdf, { title, bars: all }: BarsBlock) {
  const { doc } = pdf
  const step = 22
  keep(doc, 24 + all.length * step)
  doc.fontSize(TEXT).fillColor(INK)
  putElement(pdf, 'P', 'bold', title, { x: MARGINS.left })
  doc.moveDown(0.4)
  const most = Math.max(...all.flatMap(({ value, plan }) => [value, plan]), 0) || 1
  // As many as a page has room for, so that a picture is on one page.
  const room = Math.max(1, Math.floor((bottomOf(doc) - MARGINS.top) / step))
  for (let at = 0; at < all.length; at += room) {
    const some = all.slice(at, at + room)
    keep(doc, some.length * step)
    const alt = some.map(({ name, text }) => `${name}: ${text}`).join('; ')
    const right = MARGINS.left + widthOf(doc)
    const figure = addElement(doc, pdf.root, 'Figure', {
      alt,
      bbox: [MARGINS.left, doc.y, right, doc.y + some.length * step],
    })
    drawInto(doc, figure, () => {
      for (const bar of some) drawBar(pdf, bar, { most, step })
    })
    figure.node.end()
  }
  doc.x = MARGINS.left
  doc.moveDown(0.5)
}

function drawBar(
  pdf: Pdf,
  { name, value, plan, text }: BarsBlock['bars'][number],
  { most, step }: { readonly most: number; readonly step: number },
) {
  const { doc } = pdf
  const [nameWidth, valueWidth] = [170, 60]
  const width = widthOf(doc) - nameWidth - valueWidth
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
  const bbox: [number, number, number, number] = [
    MARGINS.left,
    doc.y,
    MARGINS.left + width,
    doc.y + height + 18,
  ]
  const figure = addElement(doc, pdf.root, 'Figure', { alt, bbox })
  // The description is printed below the picture: within the figure, so that it is not read out twice.
  drawInto(doc, figure, () => {
    doc.image(data, MARGINS.left, doc.y, { width })
    doc.y += height + 6
    doc.fontSize(SMALL).fillColor(QUIET)
    put(pdf, 'text', alt, { x: MARGINS.left, width }).moveDown(0.8)
  })
  figure.node.end()
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
    const right = doc.page.width - MARGINS.right - 76
    drawArtifact(doc, 'Pagination', () => {
      put(pdf, 'text', title, { x: MARGINS.left, y, width: widthOf(doc) - 80, height: 10, ellipsis: true })
      put(pdf, 'text', page(String(index + 1)), { x: right, y, width: 76, align: 'right' })
    })
  }
}
