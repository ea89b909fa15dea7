import { csvField } from '#domain/base/csv.ts'
import { cellText, type FileStream, type LongTable, type Row, type TableCell } from './table.ts'

/**
 * Neutralises what a spreadsheet program would read as a formula (OWASP, CSV injection): a typed name must not
 * become a command on the computer where the list is opened. The full-width characters are the Japanese forms that
 * Excel accepts.
 */
const FORMULA = /^[=+\-@＝＋－＠\t\r]/
/** The byte order mark by which Excel recognises UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'

const fieldOf = (cell: TableCell): string =>
  typeof cell === 'string' ? csvField(FORMULA.test(cell) ? `'${cell}` : cell) : cellText(cell)

const lines = (rows: readonly Row[]): string =>
  rows.map((row) => `${row.map(fieldOf).join(',')}\r\n`).join('')

/** A table as CSV (RFC 4180), safe to open in a spreadsheet program. */
export const writeCsv = (rows: readonly Row[]): string => BYTE_ORDER_MARK + lines(rows)

/** The same for a long table, without the lines before it. */
export async function* streamCsv({ columns, batches }: Pick<LongTable, 'columns' | 'batches'>): FileStream {
  yield Buffer.from(writeCsv([columns.map(({ title }) => title)]))
  for await (const rows of batches) yield Buffer.from(lines(rows))
}
