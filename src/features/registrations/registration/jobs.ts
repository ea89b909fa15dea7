import type { TransactionJob } from '#platform/jobs/index.ts'
import { listTargetsToLapse } from '../store.ts'
import { lapseRegistrations } from './actions.ts'

export const LAPSE_QUEUE = 'registrations.lapse'
/** Each of them stays locked until the end of the run. */
const TARGETS_A_RUN = 20

/** Ends registrations that nobody has confirmed in time. A run that was interrupted is repeated from the beginning. */
export const lapseJob: TransactionJob = {
  formerly: ['meetings.lapse-registrations'],
  schedule: '*/5 * * * *',
  run: async (work) => {
    const targets = await listTargetsToLapse(work.db, work.now(), TARGETS_A_RUN)
    for (const target of targets) await lapseRegistrations(work, target)
    if (targets.length === TARGETS_A_RUN) await work.jobs.enqueue(work.db, LAPSE_QUEUE, {})
  },
}
