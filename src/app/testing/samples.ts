import type { Tables } from '#app/features.ts'
import { meetingSamples } from '#features/meetings/fixtures.ts'
import type { Samples } from '#platform/http/index.ts'

/** The samples of all slices, for the test of every route by every role. */
export const samples = {
  ...meetingSamples,
} as unknown as Samples<Tables>
