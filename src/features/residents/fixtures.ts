import type { Samples } from '#platform/http/index.ts'

export const samples: Samples = {
  'POST /desk/residents': { form: async (_ctx, { territory }) => ({ place: territory }) },
}
