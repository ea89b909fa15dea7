import { normalTail } from '#domain/opinion/math/special.ts'

/** 95 %, two-sided. */
const Z95 = 1.959963984540054

export type ProportionDifference = {
  /** Share inside minus share outside, and its 95 % interval. */
  readonly difference: number
  readonly interval: readonly [number, number]
  readonly z: number
  /** Two-sided. */
  readonly pValue: number
}

/**
 * Two shares compared. The interval is Agresti and Caffo's (2000): one success and one failure are added to each
 * sample, which keeps its coverage with a handful of votes; z is the pooled test on the same counts.
 */
export function compareShares(a: number, n: number, b: number, m: number): ProportionDifference {
  const p = (a + 1) / (n + 2)
  const q = (b + 1) / (m + 2)
  const difference = p - q
  const spread = Z95 * Math.sqrt((p * (1 - p)) / (n + 2) + (q * (1 - q)) / (m + 2))
  const pooled = (a + b + 2) / (n + m + 4)
  const z = difference / Math.sqrt(pooled * (1 - pooled) * (1 / (n + 2) + 1 / (m + 2)))
  return {
    difference,
    interval: [Math.max(-1, difference - spread), Math.min(1, difference + spread)],
    z,
    pValue: Math.min(1, 2 * normalTail(Math.abs(z))),
  }
}

/** Wilson's interval (1927) of a share, `z` standard errors wide on each side. */
export function wilson(successes: number, trials: number, z = Z95): readonly [number, number] {
  if (trials === 0) return [0, 1]
  const p = successes / trials
  const square = z * z
  const middle = p + square / (2 * trials)
  const half = z * Math.sqrt((p * (1 - p)) / trials + square / (4 * trials * trials))
  const scale = 1 + square / trials
  return [Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)]
}

/** Benjamini and Hochberg's adjusted p values (1995), in the order given. */
export function adjustForMany(pValues: readonly number[]): number[] {
  const order = pValues.map((_, i) => i).sort((i, j) => pValues[i]! - pValues[j]! || i - j)
  const adjusted = new Array<number>(pValues.length)
  let least = 1
  for (let rank = order.length; rank >= 1; rank--) {
    const index = order[rank - 1]!
    least = Math.min(least, (pValues[index]! * order.length) / rank)
    adjusted[index] = least
  }
  return adjusted
}
