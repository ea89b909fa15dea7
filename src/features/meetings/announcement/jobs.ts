import type { TransactionJob } from '#platform/jobs/index.ts'
import { announceDue } from './actions.ts'
import { listDue } from './draft-store.ts'

/** So many drafts are announced a minute. */
const BATCH = 200

/** Every minute: announces the drafts whose scheduled time has come. */
export const announceJob: TransactionJob = {
  formerly: ['meeting-announcements'],
  schedule: '* * * * *',
  run: async ({ db, now }) => {
    for (const { id } of await listDue(db, now(), BATCH)) await announceDue({ db, now }, id)
  },
}
