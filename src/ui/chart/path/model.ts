/** A thing on the path of a matter. */
export type PathStep = {
  /** A short line above the name: its date and what it is. */
  readonly above: string
  readonly name: string
  readonly href?: string | undefined
  /** The one that the reader came from. */
  readonly current?: boolean | undefined
  /** It is not there any more. */
  readonly gone?: boolean | undefined
}

/** An arrow from one step to another, by their positions. */
export type PathArrow = {
  readonly from: number
  readonly to: number
  /** The kind of the arrow, by its position among `kinds`. */
  readonly kind: number
}

/** What led to what: steps in their order from top to bottom, arrows between them at their side. */
export type Path = {
  /** Unique on its page. */
  readonly id: string
  /** What the picture says, in a sentence. */
  readonly title: string
  /** What it shows, for those who do not see it. */
  readonly description: string
  readonly steps: readonly PathStep[]
  readonly arrows: readonly PathArrow[]
  /** What arrows mean: the key under the picture. */
  readonly kinds: readonly string[]
  /** Said under the picture when it does not have all steps. */
  readonly note?: ((shown: number) => string) | undefined
}

/** Steps that a picture draws; more could not be told apart. The list beside it has them all. */
export const PATH_STEPS = 24
/** Arrows that a picture draws. */
export const PATH_ARROWS = 80
