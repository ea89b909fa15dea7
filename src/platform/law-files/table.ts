import type { Cell } from '#domain/law/index.ts'
import type { Content } from './content.ts'
import { linesOf } from './signs.ts'

/** A cell while its table is read; `continues` the one above it, as Word says of merged rows. */
export type OpenCell = {
  header: boolean
  colspan: number
  rowspan: number
  continues: boolean
  readonly contents: Content[]
}

export const newCell = (header = false): OpenCell => ({
  header,
  colspan: 1,
  rowspan: 1,
  continues: false,
  contents: [],
})

// Spans are written by whoever made the file; a row of more columns is a mistake or an attack.
const COLUMNS_MAX = 1000
export const span = (value: string | undefined): number =>
  Math.min(COLUMNS_MAX, Math.max(1, Math.trunc(Number(value)) || 1))

/** Empty cells in front of a row or behind it, which keep the others in their columns (ECMA-376 Part 1, 17.4.15). */
export function shiftCells(row: OpenCell[], before: number, after: number): void {
  for (const [columns, put] of [
    [before, (cell: OpenCell) => row.unshift(cell)],
    [after, (cell: OpenCell) => row.push(cell)],
  ] as const) {
    if (columns > 0) put({ ...newCell(), colspan: span(String(columns)) })
  }
}

/** The words of contents on one line; a table among them is read as its words. */
export const textOfContents = (contents: readonly Content[]): string =>
  contents.flatMap(textsOf).filter(Boolean).join(' ')

const cellText = ({ contents }: OpenCell): string => textOfContents(contents)

function textsOf(content: Content): readonly string[] {
  if (content.type === 'footnote') return []
  if (content.type === 'table') return content.rows.flatMap((row) => row.map(cellText))
  return [content.shape.marker ?? '', ...linesOf(content.text)]
}

/** Joins what continues downwards to the cell where it begins; a continuing cell with words of its own stays one. */
export function closeRows(rows: readonly (readonly OpenCell[])[]): { readonly cells: readonly Cell[] }[] {
  const above = new Map<number, { readonly cell: OpenCell; rowspan: number }>()
  const spans = new Map<OpenCell, { rowspan: number }>()
  const kept = rows.map((row) => {
    let column = 0
    return row.filter((cell) => {
      const origin = cell.continues && cellText(cell) === '' ? above.get(column) : undefined
      if (origin) origin.rowspan += 1
      else {
        const begun = { cell, rowspan: cell.rowspan }
        above.set(column, begun)
        spans.set(cell, begun)
      }
      column += cell.colspan
      return !origin
    })
  })
  return kept.map((row) => ({ cells: row.map((cell) => finished(cell, spans.get(cell)?.rowspan ?? 1)) }))
}

function finished(cell: OpenCell, rowspan: number): Cell {
  const { header, colspan } = cell
  return {
    text: cellText(cell),
    ...(header ? { header: true as const } : {}),
    ...(colspan > 1 ? { colspan } : {}),
    ...(rowspan > 1 ? { rowspan } : {}),
  }
}
