import type { Language } from '#domain/base/text.ts'

/** A value of a table that is exported; null is an empty cell. */
export type Cell = string | number | null
export type Row = readonly Cell[]

/** What stands before the table in a document. */
export type Opening =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
      /** How wide each column is beside the others; all but the first hold figures. */
      readonly widths: readonly number[]
    }

/**
 * A table of any length. Its rows come in batches while it is being written, and none is kept: memory depends on the
 * batch, not on the table.
 */
export type LongTable = {
  readonly language: Language
  readonly title: string
  readonly author: string
  /** When the data was read; written into the file in place of the time of writing. */
  readonly at: Date
  readonly opening: readonly Opening[]
  /** Names the table below its opening. */
  readonly caption: string
  readonly columns: readonly {
    readonly title: string
    /** Beside the others. */
    readonly width: number
  }[]
  readonly batches: AsyncIterable<readonly Row[]>
}

/** A file as it is written. */
export type FileStream = AsyncIterable<Uint8Array>
