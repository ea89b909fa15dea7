import type { TransactionJob } from '#platform/jobs/index.ts'
import { indexWaitingChanges } from '#platform/search/index.ts'

export const INDEX_QUEUE = 'search.index-changes'

/** Indexes what no transaction has indexed itself: imports, and what was there before an upgrade. */
export const indexJob: TransactionJob = {
  schedule: '* * * * *',
  run: async (inside) => {
    if (await indexWaitingChanges(inside)) await inside.jobs.enqueue(inside.db, INDEX_QUEUE, {})
  },
}
