import { type ScaleLinear, scaleLinear } from 'd3-scale'

/** Where amounts begin above this share of the greatest, a scale from zero would hide how they differ. */
const NEAR = 0.7
/** Differences below this share of an amount are those of arithmetic; no scale can be marked so finely. */
const PRECISION = 1e-9

/**
 * A scale for lines: it begins at zero unless all amounts are near each other, ends at round figures, and has a height
 * where all amounts are equal.
 * @param range from the lower to the upper edge, in pixels
 */
export function lineScale(
  amounts: readonly number[],
  range: readonly [number, number],
): ScaleLinear<number, number> {
  const [least, most] = [Math.min(...amounts), Math.max(...amounts)]
  const size = Math.max(Math.abs(least), Math.abs(most))
  const level = most - least <= size * PRECISION
  const near = least > 0 ? least >= most * NEAR : most < 0 && most <= least * NEAR
  const [low, high] = near && !level ? [least, most] : [Math.min(0, least), Math.max(0, most)]
  return scaleLinear(low === high ? [0, 1] : [low, high], range).nice(4)
}
