import { accountSamples } from '#features/accounts/fixtures.ts'
import { consultationSamples } from '#features/consultations/fixtures.ts'
import { meetingSamples } from '#features/meetings/fixtures.ts'
import { moderationSamples } from '#features/moderation/fixtures.ts'
import { newsSamples } from '#features/news/fixtures.ts'
import { residentSamples } from '#features/residents/fixtures.ts'
import { roleSamples } from '#features/roles/fixtures.ts'
import type { Samples } from '#platform/http/index.ts'

/** The samples of all slices, for the test of every route by every role: one line a slice. */
export const samples: Samples = {
  ...accountSamples,
  ...consultationSamples,
  ...meetingSamples,
  ...moderationSamples,
  ...newsSamples,
  ...residentSamples,
  ...roleSamples,
}
