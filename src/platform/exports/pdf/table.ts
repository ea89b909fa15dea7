import { setTimeout } from 'node:timers/promises'
import { cellText, type FileStream, type LongTable, type Opening } from '#platform/exports/table.ts'
import { type Doc, INK, LINE, newPdf, type Pdf, put, QUIET } from './document.ts'
import type { Face, FontName, FontRun } from './font-fallback.ts'

/** Landscape A4, in points. */
const MARGINS = { top: 48, bottom: 52, left: 62, right: 42 }
const [TEXT, SMALL] = [10, 8.5]
/** Padding of a cell, and the minimum height of a row that starts at the bottom of a page. */
const [PAD, ORPHAN] = [4, 30]
/** Buffered bytes beyond which writing pauses. */
const WAITING = 2 ** 20
const PAUSE_MS = 20

/** Breaks the text of a column into lines that fit; widths of words are measured once per document. */
function liner(doc: Doc) {
  const widths: Record<FontName, Map<string, number>> = {
    text: new Map(),
    bold: new Map(),
    'text-other': new Map(),
    'bold-other': new Map(),
  }
  const widthOf = (word: string, font: FontName) => {
    const known = widths[font].get(word)
    if (known !== undefined) return known
    const width = doc.font(font).fontSize(SMALL).widthOfString(word)
    // Words repeat; numbers do not and must not fill the memory.
    if (widths[font].size < 50_000) widths[font].set(word, width)
    return width
  }
  /** Splits a word that is wider than the column. */
  const split = (word: string, room: number, font: FontName): string[] => {
    const parts = ['']
    let width = 0
    for (const sign of word) {
      const more = widthOf(sign, font)
      if (width + more > room && width > 0) {
        parts.push('')
        width = 0
      }
      parts[parts.length - 1] += sign
      width += more
    }
    return parts
  }
  return ({ text, font }: FontRun, room: number): readonly string[] => {
    const space = widthOf(' ', font)
    const lines: string[] = []
    for (const paragraph of text.split('\n')) {
      let [line, length] = ['', 0]
      const words = paragraph
        .split(' ')
        .flatMap((word) => (widthOf(word, font) > room ? split(word, room, font) : [word]))
      for (const word of words) {
        const width = widthOf(word, font)
        if (line !== '' && length + space + width > room) {
          lines.push(line)
          ;[line, length] = [word, width]
        } else [line, length] = line === '' ? [word, width] : [`${line} ${word}`, length + space + width]
      }
      lines.push(line)
    }
    return lines
  }
}

const widthOf = (doc: Doc) => doc.page.width - MARGINS.left - MARGINS.right
const bottomOf = (doc: Doc) => doc.page.height - MARGINS.bottom

/** Draws the rows of one table; a row longer than the page continues on the next one, below the header. */
function tableOf(
  pdf: Pdf,
  lines: ReturnType<typeof liner>,
  head: readonly string[],
  widths: readonly number[],
  figures: boolean,
) {
  const { doc } = pdf
  const all = widths.reduce((sum, width) => sum + width, 0)
  const columns = widths.map((width) => (width / all) * widthOf(doc))
  const step = SMALL * 1.3
  const draw = (cells: readonly string[], face: Face) => {
    const lettered = cells.map((text) => pdf.letter(face, text))
    let rest = lettered.map((cell, n) => lines(cell, (columns[n] ?? 0) - 2 * PAD))
    while (rest.some((one) => one.length > 0)) {
      const high = Math.max(...rest.map((one) => one.length))
      const whole = high * step + 2 * PAD
      if (doc.y + Math.min(whole, ORPHAN) > bottomOf(doc)) next(face)
      const fits = Math.max(1, Math.min(high, Math.floor((bottomOf(doc) - doc.y - 2 * PAD) / step)))
      stroke(
        rest.map((one, n) => ({ lines: one.slice(0, fits), font: lettered[n]?.font ?? face })),
        face,
        fits * step + 2 * PAD,
      )
      rest = rest.map((one) => one.slice(fits))
    }
  }
  const next = (face: Face) => {
    doc.addPage()
    if (face === 'text') draw(head, 'bold')
  }
  const stroke = (
    cells: readonly { readonly lines: readonly string[]; readonly font: FontName }[],
    face: Face,
    height: number,
  ) => {
    const y = doc.y
    let x = MARGINS.left
    doc.fontSize(SMALL).fillColor(INK)
    for (const [n, cell] of cells.entries()) {
      const width = (columns[n] ?? 0) - 2 * PAD
      for (const [at, line] of cell.lines.entries())
        doc.font(cell.font).text(line, x + PAD, y + PAD + at * step, {
          lineBreak: false,
          ...(figures && n > 0 ? { width, align: 'right' as const, lineBreak: true } : {}),
        })
      x += columns[n] ?? 0
    }
    doc.x = MARGINS.left
    doc.y = y + height
    doc.moveTo(MARGINS.left, doc.y).lineTo(MARGINS.left + widthOf(doc), doc.y)
    doc.lineWidth(face === 'bold' ? 1.1 : 0.5).stroke(face === 'bold' ? INK : LINE)
  }
  draw(head, 'bold')
  return draw
}

function open(pdf: Pdf, lines: ReturnType<typeof liner>, block: Opening) {
  const { doc } = pdf
  if (block.kind === 'table') {
    const draw = tableOf(pdf, lines, block.head, block.widths, true)
    for (const row of block.rows) draw(row, 'text')
    doc.moveDown(0.8)
  } else if (block.kind === 'heading') heading(pdf, block.text)
  else {
    doc.fontSize(TEXT).fillColor(INK)
    put(pdf, 'text', block.text, { x: MARGINS.left, width: widthOf(doc), lineGap: 2 }).moveDown(0.4)
  }
}

function heading(pdf: Pdf, text: string) {
  const { doc } = pdf
  if (doc.y + 60 > bottomOf(doc)) doc.addPage()
  doc.outline.addItem(text)
  doc.moveDown(0.6).fontSize(13).fillColor(INK)
  put(pdf, 'bold', text, { x: MARGINS.left, width: widthOf(doc) }).moveDown(0.4)
}

/** The title and the number at the bottom of a page, below its margin. */
function foot(pdf: Pdf, title: string, number: number) {
  const { doc } = pdf
  const { x, y } = doc
  doc.page.margins.bottom = 0
  doc.fontSize(8).fillColor(QUIET)
  const at = doc.page.height - 34
  put(pdf, 'text', title, { x: MARGINS.left, y: at, width: widthOf(doc) - 60, height: 10, ellipsis: true })
  const right = doc.page.width - MARGINS.right - 50
  put(pdf, 'text', String(number), { x: right, y: at, width: 50, align: 'right' })
  doc.page.margins.bottom = MARGINS.bottom
  ;[doc.x, doc.y] = [x, y]
}

/**
 * Writes a long table as PDF 1.7 with its own fonts, page by page: a full page is written and released.
 *
 * @param fonts the folder of the fonts (`fontsFolder`)
 */
export async function* streamPdf(table: LongTable, fonts: string): FileStream {
  const { title, author, at, language } = table
  const pdf = newPdf(fonts, { title, author, at, language, margins: MARGINS, layout: 'landscape' })
  const { doc } = pdf
  let page = 1
  foot(pdf, title, page)
  doc.on('pageAdded', () => {
    page += 1
    foot(pdf, title, page)
  })
  const finished = write(pdf, table)
  // The consumer learns of the failure when the stream ends.
  finished.catch((error: Error) => doc.destroy(error))
  for await (const piece of doc) yield piece as Buffer
  await finished
}

async function write(pdf: Pdf, table: LongTable) {
  const { doc } = pdf
  const { title, columns, caption, batches } = table
  const lines = liner(doc)
  doc.fontSize(20).fillColor(INK)
  put(pdf, 'bold', title, { x: MARGINS.left, y: MARGINS.top, width: widthOf(doc) }).moveDown(0.5)
  for (const block of table.opening) open(pdf, lines, block)
  heading(pdf, caption)
  const draw = tableOf(
    pdf,
    lines,
    columns.map((column) => column.title),
    columns.map(({ width }) => width),
    false,
  )
  for await (const rows of batches)
    for (const row of rows) {
      draw(row.map(cellText), 'text')
      await taken(doc)
    }
  doc.end()
}

/** Yields to other work, and waits while the consumer is slower than the writer. */
async function taken(doc: Doc) {
  await new Promise((resolve) => setImmediate(resolve))
  while (doc.readableLength > WAITING && !doc.destroyed) await setTimeout(PAUSE_MS)
  if (doc.destroyed) throw new Error('the reader has left')
}
