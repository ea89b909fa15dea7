import type { Language } from '#domain/base/text.ts'

/** The parts of a report, from which both the PDF and the .docx are written. */
export type Report = {
  readonly language: Language
  readonly title: string
  /** Below the title on the cover: author, date, sources. */
  readonly subtitle: readonly string[]
  readonly author: string
  /** ISO 8601; replaces the time of writing in the file, so that equal content gives equal bytes. */
  readonly date: string
  readonly page: (number: string) => string
  readonly blocks: readonly ReportBlock[]
}

export type ReportBlock =
  | { readonly kind: 'chapter'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly quiet?: boolean }
  | { readonly kind: 'list'; readonly items: readonly { readonly text: string; readonly note?: string }[] }
  | ReportTable
  | BarsBlock
  | PictureBlock

export type ReportTable = {
  readonly kind: 'table'
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Which columns contain figures, and their relative widths. */
  readonly numeric: readonly boolean[]
  readonly widths: readonly number[]
}
export type BarsBlock = {
  readonly kind: 'bars'
  readonly title: string
  readonly bars: readonly {
    readonly name: string
    readonly value: number
    readonly plan: number
    readonly text: string
  }[]
}
export type PictureBlock = {
  readonly kind: 'picture'
  /** Any common picture format. */
  readonly bytes: Uint8Array
  readonly alt: string
}

/** Called with the number of written blocks and their total. */
export type ReportProgress = (done: number, total: number) => void

/** Blocks after which the writer yields, so that a long report does not block the site. */
export const TURN = 20
export const yieldTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
