import type { Language } from '#domain/base/text.ts'

/** The options of `kenes opinion`, as commander leaves them. */
export type OpinionFlags = {
  readonly compat?: 'polis'
  readonly seed: number
  readonly json?: boolean
  readonly report?: string
  readonly export?: string
  /** Absent: the terminal's own for the answer, all languages for the page. */
  readonly language?: Language
  readonly set: number
  readonly exclude: readonly string[]
  readonly merge: readonly string[]
}
