import type { Notice } from '#domain/law/index.ts'
import type { Content, ReadTable } from '#platform/law-files/content.ts'
import { countWords } from '#platform/law-files/notices.ts'
import { roleOfStyle } from '#platform/law-files/roles.ts'
import { newCell, type OpenCell, shiftCells, span, textOfContents } from '#platform/law-files/table.ts'
import type { XmlTag } from '#platform/law-files/xml.ts'
import { isOn } from './styles.ts'

type Row = {
  cells: OpenCell[]
  readonly removed: Set<OpenCell>
  before: number
  after: number
  header: boolean
  /** Deleted in tracked changes. */
  isRemoved: boolean
  isHidden: boolean
}

type Frames = { push: (frame: { readonly contents: Content[]; unended: null }) => unknown }

/** A table while it is read (ECMA-376 Part 1, 17.4). */
export class OpenTable {
  private readonly rows: Row[] = []
  private style = ''

  private get row(): Row | undefined {
    return this.rows.at(-1)
  }

  /** What an element of the table says that is no paragraph of it; the contents of a cell get a frame of their own. */
  start({ name, attributes }: XmlTag, frames: Frames): void {
    const { row } = this
    const cell = row?.cells.at(-1)
    if (name === 'tblStyle') this.style = attributes.val ?? ''
    else if (name === 'tr')
      this.rows.push({
        cells: [],
        removed: new Set(),
        before: 0,
        after: 0,
        header: false,
        isRemoved: false,
        isHidden: false,
      })
    else if (!row) return
    else if (name === 'tc') {
      const begun = newCell(row.header)
      row.cells.push(begun)
      frames.push({ contents: begun.contents, unended: null })
    } else if (cell) readCell(cell, row, name, attributes)
    else readRow(row, name, attributes)
  }

  closeRow(): void {
    const { row } = this
    if (!row) return
    row.cells = row.cells.filter((cell) => !row.removed.has(cell))
    shiftCells(row.cells, row.before, row.after)
  }

  /** The finished table: without rows that were deleted, and without hidden ones, which it tells of. */
  content(): ReadTable {
    const left = this.rows.filter(({ isRemoved }) => !isRemoved)
    const hidden = left.filter(({ isHidden }) => isHidden).flatMap(({ cells }) => cells)
    const words = hidden.reduce((sum, { contents }) => sum + countWords(textOfContents(contents)), 0)
    const notices: readonly Notice[] = words > 0 ? [{ code: 'text-hidden', found: String(words) }] : []
    const { depth } = roleOfStyle(this.style)
    return {
      type: 'table',
      rows: left.filter(({ isHidden }) => !isHidden).map(({ cells }) => cells),
      notices,
      ...(depth === undefined ? {} : { depth }),
    }
  }
}

function readRow(row: Row, name: string, { val }: XmlTag['attributes']): void {
  if (name === 'tblHeader') row.header = isOn(val)
  else if (name === 'gridBefore') row.before = Number(val) || 0
  else if (name === 'gridAfter') row.after = Number(val) || 0
  else if (name === 'hidden') row.isHidden = isOn(val)
  else if (name === 'del') row.isRemoved = true
}

function readCell(cell: OpenCell, row: Row, name: string, { val, vMerge }: XmlTag['attributes']): void {
  if (name === 'gridSpan') cell.colspan = span(val)
  else if (name === 'vMerge') cell.continues = val !== 'restart'
  else if (name === 'cellMerge' && vMerge) cell.continues = vMerge === 'cont'
  else if (name === 'cellDel') row.removed.add(cell)
  else if (name === 'hMerge' && val !== 'restart') {
    // Written by old programs instead of a span (17.4.22): the cell before reaches over this one.
    const before = row.cells.at(-2)
    if (!before) return
    before.colspan = span(String(before.colspan + cell.colspan))
    row.removed.add(cell)
  }
}
