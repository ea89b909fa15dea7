import type { Cell } from '#domain/law/index.ts'

/** A cell while its table is read; `continues` the one above it, as Word says of merged rows. */
export type OpenCell = { text: string; header: boolean; colspan: number; rowspan: number; continues: boolean }

export const newCell = (header = false): OpenCell => ({
  text: '',
  header,
  colspan: 1,
  rowspan: 1,
  continues: false,
})

/** More words for a cell; joined so that a cell of many paragraphs costs no more than its length. */
export function addToCell(cell: OpenCell, ...texts: readonly string[]): void {
  for (const text of texts) if (text !== '') cell.text = cell.text === '' ? text : `${cell.text} ${text}`
}

// Spans are written by whoever made the file; a row of more columns is a mistake or an attack.
const WIDEST = 1000
export const span = (value: string | undefined): number =>
  Math.min(WIDEST, Math.max(1, Math.trunc(Number(value)) || 1))

/** Joins what continues downwards to the cell where it begins; a continuing cell with words of its own stays one. */
export function closeRows(rows: readonly (readonly OpenCell[])[]): { readonly cells: readonly Cell[] }[] {
  const above = new Map<number, OpenCell>()
  const kept = rows.map((row) => {
    let column = 0
    return row.filter((cell) => {
      const origin = cell.continues && cell.text === '' ? above.get(column) : undefined
      if (origin) origin.rowspan += 1
      else above.set(column, cell)
      column += cell.colspan
      return !origin
    })
  })
  return kept.map((row) => ({ cells: row.map(finished) }))
}

const finished = ({ text, header, colspan, rowspan }: OpenCell): Cell => ({
  text,
  ...(header ? { header: true as const } : {}),
  ...(colspan > 1 ? { colspan } : {}),
  ...(rowspan > 1 ? { rowspan } : {}),
})
