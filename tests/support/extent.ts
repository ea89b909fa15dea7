/**
 * Whether this run tries whole reference sets and many random cases (`npm run test:full`), or what `npm test` tries: a
 * fixed sample of each set, and fewer random cases, which differ from run to run.
 */
export const full = process.env.KENES_TESTS === 'full'

/** How many random cases fast-check tries. */
export const runs = (sample: number, whole: number) => ({ numRuns: full ? whole : sample })

/** The whole of a set, or those of it that belong to the sample. */
export const sampleOf = <T>(set: readonly T[], inSample: (one: T) => boolean): readonly T[] =>
  full ? set : set.filter(inSample)
