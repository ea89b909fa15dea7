import { setTimeout } from 'node:timers/promises'
import { cellText, type FileStream, type LongTable, type TableOpening } from '#platform/exports/table.ts'
import { addCell, type Doc, drawRule, INK, newPdf, type Pdf, put, QUIET } from './document.ts'
import type { Face, FontName, FontRun } from './font-fallback.ts'
import { addElement, drawArtifact, drawElement, drawInto, type Element, releasePages } from './tags.ts'

/** Landscape A4, in points. */
const MARGINS = { top: 48, bottom: 52, left: 62, right: 42 }
const [TEXT, SMALL] = [10, 8.5]
/** The height of a line of a table. */
const STEP = SMALL * 1.3
/** Padding of a cell, and the minimum height of a row that starts at the bottom of a page. */
const [PAD, ORPHAN] = [4, 30]
/** Buffered bytes beyond which writing pauses. */
const WAITING = 2 ** 20
const PAUSE_MS = 20
/** Rows of one part of the table: when it ends, its elements are written and released. */
const ROWS_IN_PART = 100

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
      if (lines.length > 0) lines[lines.length - 1] += ' '
      let [line, length] = ['', 0]
      const words = paragraph.split(' ').flatMap((word) => {
        const parts = widthOf(word, font) > room ? split(word, room, font) : [word]
        return parts.map((part, at) => ({ word: part, divided: at > 0 }))
      })
      for (const { word, divided } of words) {
        const width = widthOf(word, font)
        if (line !== '' && length + space + width > room) {
          // The space between two words is in the text although the line ends there; there is none within a word.
          lines.push(divided ? line : `${line} `)
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

/** What a page has room for of a cell; without an element it is of a repeated header. */
type CellPiece = {
  readonly lines: readonly string[]
  readonly font: FontName
  readonly element: Element | undefined
}

/** Draws the cells of a row beside each other, and leaves the position where it was. */
function drawCells(doc: Doc, columns: readonly number[], cells: readonly CellPiece[], figures: boolean) {
  const y = doc.y
  let left = MARGINS.left + PAD
  doc.fontSize(SMALL).fillColor(INK)
  for (const [n, { lines, font, element }] of cells.entries()) {
    const width = (columns[n] ?? 0) - 2 * PAD
    const options = figures && n > 0 ? { width, align: 'right' as const } : { lineBreak: false }
    const drawLines = () => {
      for (const [at, line] of lines.entries()) doc.font(font).text(line, left, y + PAD + at * STEP, options)
    }
    if (!element) drawArtifact(doc, 'Pagination', drawLines)
    else if (lines.length > 0) drawInto(doc, element, drawLines)
    left += columns[n] ?? 0
  }
  doc.x = MARGINS.left
  doc.y = y
}

/** The function that draws rows of one table, and what ends it. */
type DrawnTable = { readonly draw: (cells: readonly string[]) => void; readonly end: () => void }

/** Draws the rows of one table; a row longer than the page continues on the next one, below the header. */
function startTable(
  pdf: Pdf,
  lines: ReturnType<typeof liner>,
  head: readonly string[],
  widths: readonly number[],
  figures: boolean,
): DrawnTable {
  const { doc } = pdf
  const all = widths.reduce((sum, width) => sum + width, 0)
  const columns = widths.map((width) => (width / all) * widthOf(doc))
  /** Draws a row into its cells; without cells it repeats the header. */
  const draw = (texts: readonly string[], face: Face, cells?: readonly Element[]) => {
    const lettered = texts.map((text) => pdf.letter(face, text))
    let rest = lettered.map((text, n) => lines(text, (columns[n] ?? 0) - 2 * PAD))
    while (rest.some((item) => item.length > 0)) {
      const high = Math.max(...rest.map((item) => item.length))
      const whole = high * STEP + 2 * PAD
      if (doc.y + Math.min(whole, ORPHAN) > bottomOf(doc)) next(face)
      const fits = Math.max(1, Math.min(high, Math.floor((bottomOf(doc) - doc.y - 2 * PAD) / STEP)))
      const pieces = rest.map((item, n) => ({
        lines: item.slice(0, fits),
        font: lettered[n]?.font ?? face,
        element: cells?.[n],
      }))
      drawCells(doc, columns, pieces, figures)
      doc.y += fits * STEP + 2 * PAD
      drawRule(doc, MARGINS.left, widthOf(doc), face)
      rest = rest.map((item) => item.slice(fits))
    }
  }
  const next = (face: Face) => {
    doc.addPage()
    if (face === 'text') draw(head, 'bold')
  }
  const table = addElement(doc, pdf.root, 'Table')
  const drawRow = (part: Element, texts: readonly string[], face: Face) => {
    const row = addElement(doc, part, 'TR')
    const cells = texts.map(() => addCell(doc, row, face))
    draw(texts, face, cells)
    row.node.end()
  }
  drawRow(addElement(doc, table, 'THead'), head, 'bold')
  let [part, rows] = [addElement(doc, table, 'TBody'), 0]
  return {
    draw: (texts) => {
      if (rows === ROWS_IN_PART) {
        part.node.end()
        ;[part, rows] = [addElement(doc, table, 'TBody'), 0]
      }
      drawRow(part, texts, 'text')
      rows += 1
    },
    end: () => table.node.end(),
  }
}

function open(pdf: Pdf, lines: ReturnType<typeof liner>, block: TableOpening) {
  const { doc } = pdf
  if (block.kind === 'table') {
    const { draw, end } = startTable(pdf, lines, block.head, block.widths, true)
    for (const row of block.rows) draw(row)
    end()
    doc.moveDown(0.8)
  } else if (block.kind === 'heading') heading(pdf, block.text)
  else {
    doc.fontSize(TEXT).fillColor(INK)
    drawElement(doc, pdf.root, 'P', () =>
      put(pdf, 'text', block.text, { x: MARGINS.left, width: widthOf(doc), lineGap: 2 }),
    )
    doc.moveDown(0.4)
  }
}

function heading(pdf: Pdf, text: string) {
  const { doc } = pdf
  if (doc.y + 60 > bottomOf(doc)) doc.addPage()
  doc.outline.addItem(text)
  doc.moveDown(0.6).fontSize(13).fillColor(INK)
  drawElement(doc, pdf.root, 'H2', () => put(pdf, 'bold', text, { x: MARGINS.left, width: widthOf(doc) }))
  doc.moveDown(0.4)
}

/** The title and the number at the bottom of a page, below its margin. */
function foot(pdf: Pdf, title: string, number: number) {
  const { doc } = pdf
  const { x, y } = doc
  doc.page.margins.bottom = 0
  doc.fontSize(8).fillColor(QUIET)
  const at = doc.page.height - 34
  const right = doc.page.width - MARGINS.right - 50
  drawArtifact(doc, 'Pagination', () => {
    put(pdf, 'text', title, { x: MARGINS.left, y: at, width: widthOf(doc) - 60, height: 10, ellipsis: true })
    put(pdf, 'text', String(number), { x: right, y: at, width: 50, align: 'right' })
  })
  doc.page.margins.bottom = MARGINS.bottom
  ;[doc.x, doc.y] = [x, y]
}

/**
 * Writes a long table as tagged PDF 1.7 with its own fonts, page by page: a full page is written and released.
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
  drawElement(doc, pdf.root, 'H1', () =>
    put(pdf, 'bold', title, { x: MARGINS.left, y: MARGINS.top, width: widthOf(doc) }),
  )
  doc.moveDown(0.5)
  for (const block of table.opening) open(pdf, lines, block)
  heading(pdf, caption)
  const { draw, end } = startTable(
    pdf,
    lines,
    columns.map((column) => column.title),
    columns.map(({ width }) => width),
    false,
  )
  let unreleased = 0
  for await (const rows of batches)
    for (const row of rows) {
      draw(row.map(cellText))
      unreleased = releasePages(doc, unreleased)
      await taken(doc)
    }
  end()
  doc.end()
}

/** Yields to other work, and waits while the consumer is slower than the writer. */
async function taken(doc: Doc) {
  await new Promise((resolve) => setImmediate(resolve))
  while (doc.readableLength > WAITING && !doc.destroyed) await setTimeout(PAUSE_MS)
  if (doc.destroyed) throw new Error('the reader has left')
}
