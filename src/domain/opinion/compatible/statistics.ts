/** A normal deviate beyond which Polis calls something significant: 90 %, one-sided. */
export const SIGNIFICANT_90 = 1.2816

/** Votes on one statement inside one set of people; `seen` includes passes. */
export type OpinionCount = { readonly agree: number; readonly disagree: number; readonly seen: number }

/** z of a share against one half, with one success and one trial added. */
export function shareTest(successes: number, trials: number): number {
  const s = successes + 1
  const n = trials + 1
  return 2 * Math.sqrt(n) * (s / n - 0.5)
}

/** z of the difference of two shares, pooled, with one success and one trial added to each side. */
export function differenceTest(
  inside: number,
  outside: number,
  seenInside: number,
  seenOutside: number,
): number {
  const a = inside + 1
  const b = outside + 1
  const n = seenInside + 1
  const m = seenOutside + 1
  const pooled = (a + b) / (n + m)
  if (pooled === 1) return 0
  return (a / n - b / m) / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m))
}

export const smoothedShare = (successes: number, trials: number): number => (successes + 1) / (trials + 2)
