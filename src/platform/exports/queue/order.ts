import type { Language } from '#domain/base/text.ts'
import type { ComparisonRow, LawDocument } from '#domain/law/index.ts'
import type { LongTable, Row } from '#platform/exports/table.ts'

/** A file that a thread is to write: plain data, since it crosses over by being copied. */
export type ExportOrder =
  | {
      readonly kind: 'table'
      readonly format: 'docx' | 'pdf' | 'xlsx'
      /** Its rows follow, a batch at a time. */
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

/** What a thread is begun with: the order and the file that it writes. */
export type WriterData = { readonly order: ExportOrder; readonly to: string }

/** From the thread: it wants the next rows, or the file is whole. */
export type FromThread = 'more' | 'written'
/** To the thread: rows, or no more of them. */
export type ToThread = BatchOfRows | 'end'
export type BatchOfRows = readonly Row[]
