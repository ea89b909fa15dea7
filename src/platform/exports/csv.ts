import { csvField } from '#domain/base/csv.ts'
import type { Cell, FileStream, LongTable, Row } from './table.ts'

/**
 * What a spreadsheet program would take for a formula (OWASP, CSV injection): somebody's name must not become a
 * command on the computer of whoever opens the list. The full-width signs are what Excel makes of them in Japanese.
 */
const FORMULA = /^[=+\-@＝＋－＠\t\r]/
/** The mark by which Excel knows UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

const cellText = (cell: Cell): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  return csvField(FORMULA.test(cell) ? `'${cell}` : cell)
}

const lines = (rows: readonly Row[]): string =>
  rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')

/** A table as CSV (RFC 4180), safe to open in a spreadsheet program. */
export const writeCsv = (rows: readonly Row[]): string => BYTE_ORDER_MARK + lines(rows)

/** The same of a long table, without what stands before it. */
export async function* streamCsv({ columns, batches }: Pick<LongTable, 'columns' | 'batches'>): FileStream {
  yield Buffer.from(writeCsv([columns.map(({ title }) => title)]))
  for await (const rows of batches) yield Buffer.from(lines(rows))
}
