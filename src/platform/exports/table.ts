import type { LocalDate } from '#domain/base/local-date.ts'
import type { Language } from '#domain/base/text.ts'

/** A day, with a time of the clock where it has one ('09:30'); a spreadsheet sorts and computes with it. */
export type DateCell = { readonly day: LocalDate; readonly time?: string }
/** A value of an exported table; null is an empty cell. */
export type TableCell = string | number | DateCell | null
export type Row = readonly TableCell[]

/** A cell as text, for documents and CSV: days as ISO 8601. */
export function cellText(cell: TableCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell !== 'object') return String(cell)
  return cell.time === undefined ? cell.day : `${cell.day} ${cell.time}`
}

/** The introduction of the table in a document. */
export type TableOpening =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
      /** Relative widths of the columns; all but the first contain figures. */
      readonly widths: readonly number[]
    }

/**
 * A table of any length. Its rows are read in batches while it is written, and none is kept: memory depends on the
 * batch, not on the table.
 */
export type LongTable = {
  readonly language: Language
  readonly title: string
  readonly author: string
  /** When the data was read; replaces the time of writing in the file. */
  readonly at: Date
  readonly opening: readonly TableOpening[]
  /** The caption of the table, below its introduction. */
  readonly caption: string
  readonly columns: readonly {
    readonly title: string
    /** Relative to the others. */
    readonly width: number
  }[]
  readonly batches: AsyncIterable<readonly Row[]>
}

/** A file while it is written. */
export type FileStream = AsyncIterable<Uint8Array>
