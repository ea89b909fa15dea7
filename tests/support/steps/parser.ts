/** A parser that strangers' words reach. What it imports is loaded when it is prepared, after the counting began. */
export type Parser = {
  readonly prepare: () => Promise<(text: string) => unknown>
  /** Pieces that are dear to it when they are repeated; `{n}` is another number each time. */
  readonly pieces: readonly string[]
  /** What a text has to look like around them. */
  readonly wrap?: (text: string) => string
  /** How many times the usual length its texts have: more where a limit bounds it only from some length on. */
  readonly times?: number
}

/** Pieces for every parser. */
export const ANY = ['a', ' ', '\n', 'а ', '=', ';', ',', '"', '%', '\u0301', '\ud83d']
