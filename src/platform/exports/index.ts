export { streamCsv, writeCsv } from './csv.ts'
export { markTitle } from './demonstration-mark.ts'
export { writeComparisonDocx } from './docx/comparison.ts'
export { writeLawDocx } from './docx/law.ts'
export { writeReportDocx } from './docx/report.ts'
export { streamDocx } from './docx/table.ts'
export { fontsFolder } from './fonts.ts'
export { mediaTypes } from './media-types.ts'
export { writeReportPdf } from './pdf/report.ts'
export { streamPdf } from './pdf/table.ts'
export type { BatchOfRows, ExportOrder } from './queue/order.ts'
export { ExportQueue, type ExportRequest, type ExportStatus } from './queue/queue.ts'
export type { Report, ReportBlock, ReportProgress } from './report.ts'
export {
  cellText,
  type DateCell,
  type FileStream,
  type LongTable,
  type Row,
  type TableCell,
  type TableOpening,
} from './table.ts'
export { streamXlsx, writeXlsx } from './xlsx.ts'
