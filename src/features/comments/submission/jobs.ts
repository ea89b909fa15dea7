import type { Task } from '#platform/jobs/index.ts'
import { removeUnconfirmed } from './store.ts'

export const UNCONFIRMED = 'consultation-unconfirmed'

/** A day longer than the link in the letter lives. */
const KEPT_MS = 8 * 86_400_000

/** Deletes every night what nobody confirmed: words without an author are nobody's comment. */
export const unconfirmedJob: Task = {
  schedule: '40 3 * * *',
  run: async ({ db, now }) => void (await removeUnconfirmed(db, new Date(now().getTime() - KEPT_MS))),
}
