import type { Language } from '#domain/base/text.ts'
import type { ComparisonRow, LawDocument } from '#domain/law/index.ts'
import type { LongTable, Row } from '#platform/exports/table.ts'

/** A file to be written by a thread: plain data, because it is copied to the thread. */
export type ExportOrder = ExportContent & {
  /** The data is invented: the file begins with the mark of the demonstration. */
  readonly demonstration: boolean
}

type ExportContent =
  | {
      readonly kind: 'table'
      readonly format: 'docx' | 'pdf' | 'xlsx'
      /** Its rows follow in batches. */
      readonly table: Omit<LongTable, 'batches'>
      /** The folder of golos-text-400.ttf and golos-text-700.ttf. */
      readonly fonts: string
    }
  | {
      readonly kind: 'comparison'
      readonly rows: readonly ComparisonRow[]
      readonly language: Language
      readonly title: string
    }
  | { readonly kind: 'law'; readonly document: LawDocument }

/** The input of a thread: the order and the file to write. */
export type WriterData = { readonly order: ExportOrder; readonly to: string }

/** From the thread: a request for the next rows, or the end of the file. */
export type FromThread = 'more' | 'written'
/** To the thread: rows, or their end. */
export type ToThread = BatchOfRows | 'end'
export type BatchOfRows = readonly Row[]
