/**
 * A place with everything inside it: the ordinals of its first and its last territory in the numbering of the tree, both
 * included. The first one is the place itself.
 */
export type PlaceRange = { readonly first: number; readonly last: number }

/** The range alone, of what has more. */
export const rangeOf = ({ first, last }: PlaceRange): PlaceRange => ({ first, last })

/** Whether a place is another one or lies in it, by its ordinal. */
export const isInPlace = (ordinal: number, { first, last }: PlaceRange): boolean =>
  first <= ordinal && ordinal <= last

/** Whether a place is another one or lies in it, by the ranges of both. */
export const containsPlace = (outer: PlaceRange, inner: PlaceRange): boolean =>
  outer.first <= inner.first && inner.last <= outer.last
