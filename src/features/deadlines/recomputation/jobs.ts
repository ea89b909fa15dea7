import type { SteppedJob } from '#platform/jobs/index.ts'
import { backfillDeadlines, recomputeDeadlines } from './actions.ts'

export const UPKEEP_QUEUE = 'deadlines.upkeep'

/**
 * Every minute: gives deadlines to things that were there before their kind was, and takes over days off that were
 * moved. Both go on after a crash where they were; when there is nothing to do, that takes three small queries.
 */
export const upkeepJob: SteppedJob = {
  schedule: '* * * * *',
  managesTransactions: true,
  run: async (work) => {
    await backfillDeadlines(work)
    await recomputeDeadlines(work)
  },
}
