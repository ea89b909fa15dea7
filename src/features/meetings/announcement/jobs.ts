import type { TransactionJob } from '#platform/jobs/index.ts'
import { announceDue } from './actions.ts'
import { listDue } from './draft-store.ts'
import { failAnnouncement } from './schedule-actions.ts'

/** So many drafts are announced a minute. */
const BATCH = 200

/** Every minute: announces the drafts whose scheduled time has come. */
export const announceJob: TransactionJob = {
  formerly: ['meeting-announcements'],
  schedule: '* * * * *',
  run: async (work) => {
    for (const { id } of await listDue(work.db, work.now(), BATCH)) {
      const announced = await announceDue(work, { id })
      if (!announced.ok && announced.refusal === 'draft-wrong')
        await failAnnouncement(work, { id, refusal: announced.refusal })
    }
  },
}
