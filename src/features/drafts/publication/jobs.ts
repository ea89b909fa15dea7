import type { TransactionJob } from '#platform/jobs/index.ts'
import type { DraftKind } from './actions.ts'
import { scheduledQueue } from './actions.ts'

/**
 * The jobs of a kind of drafts, for the manifest of its slice. The job's transaction publishes, records and marks the
 * job as done: a process that is killed at any point leaves all of it to be done again, or nothing. A job whose moment
 * was changed or taken back finds nothing of its own and does nothing.
 */
export const draftJobs = <Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
): Readonly<Record<string, TransactionJob>> => ({
  [scheduledQueue(kind)]: {
    ...(kind.formerQueues ? { formerly: kind.formerQueues } : {}),
    run: (work) => kind.actions.publishDue(work, { id: String(work.data.draft), at: String(work.data.at) }),
  },
})
