import type { Tables } from '#app/features.ts'
import { accountSamples } from '#features/accounts/fixtures.ts'
import { consultationSamples } from '#features/consultations/fixtures.ts'
import { meetingSamples } from '#features/meetings/fixtures.ts'
import { moderationSamples } from '#features/moderation/fixtures.ts'
import { newsSamples } from '#features/news/fixtures.ts'
import { residentSamples } from '#features/residents/fixtures.ts'
import { roleSamples } from '#features/roles/fixtures.ts'
import type { Samples } from '#platform/http/index.ts'

// A slice sees its own tables only; the test has them all.
const listed = <Own>(samples: Samples<Own>) => samples as unknown as Samples<Tables>

/** The samples of all slices, for the test of every route by every role: one line a slice. */
export const samples: Samples<Tables> = {
  ...listed(accountSamples),
  ...listed(consultationSamples),
  ...listed(meetingSamples),
  ...listed(moderationSamples),
  ...listed(newsSamples),
  ...listed(residentSamples),
  ...listed(roleSamples),
}
