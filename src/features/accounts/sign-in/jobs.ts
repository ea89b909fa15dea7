import type { Task } from '#platform/jobs/index.ts'
import { removeExpired } from './store.ts'

export const CLEANING = 'accounts-cleaning'
const DAY_MS = 86_400_000

/** Every night: what nobody can use any more is not kept. */
export const cleaningJob: Task = {
  schedule: '17 3 * * *',
  run: ({ db, now }) => removeExpired(db, now(), new Date(now().getTime() - DAY_MS)),
}
