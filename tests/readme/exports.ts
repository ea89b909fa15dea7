import {
  type FileStream,
  type LongTable,
  mediaTypes,
  streamXlsx,
  writeCsv,
  writeXlsx,
} from '#platform/exports/index.ts'
import { file, streamed } from '#platform/http/index.ts'

export async function example(table: LongTable) {
  // README src/platform/exports
  const rows = [
    ['Village', 'People'],
    ['=HYPERLINK("x")', 120],
  ] // texts never become formulas
  const csv = file(mediaTypes.csv, writeCsv(rows), 'villages.csv')
  const sheet = file(mediaTypes.xlsx, await writeXlsx('Villages', rows), 'villages.xlsx')
  const long: FileStream = streamXlsx(table) // its rows are read in batches while it is written
  const reply = streamed(mediaTypes.xlsx, long, 'all-villages.xlsx') // of platform/http
  // end
  return { csv, sheet, reply }
}
