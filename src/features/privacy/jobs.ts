import type { Retention } from '#platform/feature.ts'
import type { SteppedJob } from '#platform/jobs/index.ts'
import { inTransaction } from '#platform/transition.ts'
import { uploadRetention } from '#platform/uploads/index.ts'

/** The queue of the nightly erasure. */
export const ERASURE_QUEUE = 'privacy.erase-expired'

/**
 * Applies the retention rules of all slices every night. Each rule has its own transaction, so that a failing rule
 * does not stop the others; the queue then repeats all of them.
 */
export const erasureJob: SteppedJob = {
  schedule: '17 3 * * *',
  managesTransactions: true,
  formerly: [
    'accounts-cleaning',
    'residents.clearing',
    'notifications-cleaning',
    'consultation-unconfirmed',
    'comments.delete-unconfirmed',
    'meetings.erase-people',
    'meeting-care',
  ],
  run: async (work) => {
    const failed: unknown[] = []
    const rules: readonly Retention[] = work.features.flatMap(({ retention = [] }) => retention)
    // Files come last: only then does nothing refer to those of what was erased.
    for (const { erase } of [...rules, ...uploadRetention])
      try {
        await inTransaction(work, erase)
      } catch (error) {
        failed.push(error)
      }
    if (failed.length > 0) throw new AggregateError(failed, 'Not everything past its term could be erased')
  },
}
