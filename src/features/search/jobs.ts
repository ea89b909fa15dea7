import type { Job } from '#platform/jobs/index.ts'
import { indexWaitingChanges } from '#platform/search/index.ts'

export const INDEX_QUEUE = 'search.index-changes'

/** Indexes what no transaction has indexed itself: imports, and what was there before an upgrade. */
export const indexJob: Job = {
  schedule: '* * * * *',
  run: async (work) => {
    if (await indexWaitingChanges(work)) await work.jobs.enqueue(work.db, INDEX_QUEUE, {})
  },
}
