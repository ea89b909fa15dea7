import type { TransactionJob } from '#platform/jobs/index.ts'
import { addTitleKeys } from './store.ts'

export const TITLE_KEYS_QUEUE = 'meetings.add-title-keys'

/** Every night: what the search of the desk needs of meetings that are older than it. */
export const titleKeysJob: TransactionJob = { schedule: '30 3 * * *', run: ({ db }) => addTitleKeys(db) }
