/** A parser of untrusted input. Its imports are loaded when it is prepared, after counting has begun. */
export type Parser = {
  readonly prepare: () => Promise<(text: string) => unknown>
  /** Pieces that are expensive when repeated; `{n}` is another number each time. */
  readonly pieces: readonly string[]
  /** What has to surround them in a text. */
  readonly wrap?: (text: string) => string
  /** A factor for the length of its texts: above 1 where a limit takes effect only from some length on. */
  readonly times?: number
}

/** Pieces for every parser. */
export const ANY = ['a', ' ', '\n', 'а ', '=', ';', ',', '"', '%', '\u0301', '\ud83d']
