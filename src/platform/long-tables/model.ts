import type { Language } from '#domain/base/text.ts'

/** A value of a table that leaves the house; null is an empty cell. */
export type Cell = string | number | null
export type Row = readonly Cell[]

/** What stands before the table in a paper. */
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
export type Pieces = AsyncIterable<Uint8Array>

/** What XML 1.0 cannot hold (production 2, Char): control characters and halves of surrogate pairs. */
const OUTSIDE_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu
const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it stands in XML. */
export const xml = (text: string): string =>
  text.replace(OUTSIDE_XML, '').replace(/[&<>"]/g, (sign) => references[sign] ?? sign)
