import { writeCsv } from '#platform/spreadsheet/index.ts'
import type { LongTable, Pieces } from './model.ts'

const MARK = /^\uFEFF/

/** Writes the table alone as CSV (RFC 4180), safe to open in a spreadsheet program. */
export async function* csvPieces({ columns, batches }: Pick<LongTable, 'columns' | 'batches'>): Pieces {
  yield Buffer.from(writeCsv([columns.map(({ title }) => title)]))
  for await (const rows of batches) yield Buffer.from(writeCsv(rows).replace(MARK, ''))
}
