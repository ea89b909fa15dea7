/** The options of `kenes opinion`, as commander leaves them. */
export type OpinionFlags = {
  readonly compat?: 'polis'
  readonly seed: number
  readonly json?: boolean
  readonly report?: string
  readonly export?: string
  readonly lang?: 'kk' | 'ru' | 'en'
  readonly set: number
  readonly exclude: readonly string[]
  readonly merge: readonly string[]
}
