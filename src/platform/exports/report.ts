import type { Language } from '#domain/base/text.ts'

/** A report as its parts, before it is a PDF or a .docx: both are written from the same. */
export type Report = {
  readonly language: Language
  readonly title: string
  /** Under the title on the cover: who made it, when, from what. */
  readonly subtitle: readonly string[]
  readonly author: string
  /** ISO 8601; written into the file instead of the time of writing, so that equal content gives equal bytes. */
  readonly date: string
  readonly page: (number: string) => string
  readonly blocks: readonly Block[]
}

export type Block =
  | { readonly kind: 'chapter'; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly quiet?: boolean }
  | { readonly kind: 'list'; readonly items: readonly { readonly text: string; readonly note?: string }[] }
  | TableBlock
  | BarsBlock
  | PictureBlock

export type TableBlock = {
  readonly kind: 'table'
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Which columns hold figures, and how wide each is beside the others. */
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
  /** Any format that a camera or the web knows. */
  readonly bytes: Uint8Array
  readonly alt: string
}

/** Hears how many blocks of how many are written. */
export type Progress = (done: number, total: number) => void

/** Blocks after which the program lets others have their turn: a long report must not stop the site. */
export const TURN = 20
export const yieldTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
