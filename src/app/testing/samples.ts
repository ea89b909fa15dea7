import type { Tables } from '#app/features.ts'
import { moderationSamples } from '#features/moderation/fixtures.ts'
import type { Samples } from '#platform/http/index.ts'

/** The samples of all slices, for the test of every route by every role: `...(newsSamples as Samples<never>)`. */
export const samples: Samples<Tables> = {
  ...(moderationSamples as unknown as Samples<Tables>),
}
