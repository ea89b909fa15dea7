/**
 * Whether this run uses whole reference sets and many random cases, new ones each time (`npm run test:full`), or the
 * sample of `npm test`: a fixed part of each set, and fewer random cases, the same each time.
 */
export const full = process.env.KENES_TESTS === 'full'

/** The number of random cases of fast-check. */
export const runs = (sample: number, whole: number) => ({ numRuns: full ? whole : sample })

/** The whole set, or its sample. */
export const sampleOf = <T>(set: readonly T[], inSample: (one: T) => boolean): readonly T[] =>
  full ? set : set.filter(inSample)
