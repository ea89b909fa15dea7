import type { TransactionJob } from '#platform/jobs/index.ts'
import { lapseRegistrations } from './actions.ts'
import { listMeetingsToLapse } from './store.ts'

export const LAPSE_QUEUE = 'meetings.lapse-registrations'
/** Each of them stays locked until the end of the run. */
const MEETINGS_A_RUN = 20

/** Ends registrations that nobody has confirmed in time. A run that was interrupted is repeated from the beginning. */
export const lapseJob: TransactionJob = {
  schedule: '*/5 * * * *',
  run: async (work) => {
    const meetings = await listMeetingsToLapse(work.db, work.now(), MEETINGS_A_RUN)
    for (const id of meetings) await lapseRegistrations(work, { id })
    if (meetings.length === MEETINGS_A_RUN) await work.jobs.enqueue(work.db, LAPSE_QUEUE, {})
  },
}
