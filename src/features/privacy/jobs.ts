import type { Retention } from '#platform/feature.ts'
import type { TransactionJob } from '#platform/jobs/index.ts'

/** The queue of the work that erases what has passed its term. */
export const ERASURE = 'privacy.erase-expired'

/**
 * Every night, of every slice by its own rule. Each rule commits by itself, so that a fault in one does not keep the
 * others from erasing; the queue tries again then, and what is erased already costs nothing.
 */
export const erasureJob: TransactionJob = {
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
    for (const { erase } of work.features.flatMap(({ retention = [] }): readonly Retention[] => retention))
      try {
        await work.db.transaction().execute((db) => erase({ ...work, db }))
      } catch (error) {
        failed.push(error)
      }
    if (failed.length > 0) throw new AggregateError(failed, 'Not everything past its term could be erased')
  },
}
