import writeExcelFile from 'write-excel-file/node'

/** A value of a table that leaves the house; null is an empty cell. */
export type Cell = string | number | null
export type Row = readonly Cell[]

/**
 * What a spreadsheet program would take for a formula (OWASP, CSV injection): somebody's name must not become a
 * command on the computer of whoever opens the list. The full-width signs are what Excel makes of them in Japanese.
 */
const FORMULA = /^[=+\-@＝＋－＠\t\r]/

const cellText = (cell: Cell): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",;\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** A table as CSV (RFC 4180), with the mark by which Excel knows UTF-8. */
export const writeCsv = (rows: readonly Row[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')}`

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A sheet's name has at most 31 signs and none that a formula could read. */
const sheetName = (name: string) => name.replace(/[\\/?*:[\]]/g, ' ').slice(0, 31)

/** A table as .xlsx, its first row as the head. Texts are written as texts: no formula is computed from them. */
export async function writeXlsx(name: string, rows: readonly Row[]): Promise<Uint8Array> {
  const data = rows.map((row, index) =>
    row.map((cell) => {
      if (cell === null) return null
      const head = index === 0 ? { fontWeight: 'bold' as const } : {}
      return typeof cell === 'number'
        ? { value: cell, type: Number, ...head }
        : { value: cell, type: String, ...head }
    }),
  )
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.min(40, Math.max(...rows.map((row) => String(row[column] ?? '').length)) + 2),
  )
  return writeExcelFile(data, {
    sheet: sheetName(name),
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer()
}
