import type { Samples } from '#platform/http/index.ts'

export const residentSamples: Samples = {
  'POST /desk/residents': { form: async (_ctx, { territory }) => ({ place: territory }) },
}
