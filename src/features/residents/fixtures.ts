import type { Samples } from '#platform/http/index.ts'
import type { ResidentTables } from './tables.ts'

export const residentSamples: Samples<ResidentTables> = {
  'POST /desk/residents': { form: async (_ctx, { territory }) => ({ place: territory }) },
}
