import type { Task } from '#platform/jobs/index.ts'
import { removeUnconfirmed } from './store.ts'

export const DELETE_UNCONFIRMED = 'comments.delete-unconfirmed'

/** A day longer than the link in the letter is valid. */
const RETENTION_MS = 8 * 86_400_000

/** Deletes comments every night that nobody confirmed in time. */
export const deleteUnconfirmedJob: Task = {
  formerly: 'consultation-unconfirmed',
  schedule: '40 3 * * *',
  run: async ({ db, now }) => void (await removeUnconfirmed(db, new Date(now().getTime() - RETENTION_MS))),
}
