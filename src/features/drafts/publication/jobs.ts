import type { Id } from '#domain/base/id.ts'
import type { JobContext, LetterJob, TransactionJob } from '#platform/jobs/index.ts'
import type { DraftKind } from '../actions.ts'
import { listDueDrafts } from '../store.ts'
import { failureLetter } from './letters.ts'
import { failureQueue, scheduledQueue } from './model.ts'

/** So many forgotten drafts are found at once. */
const BATCH = 200

/**
 * The jobs of a kind of drafts, for the manifest of its slice. The job's transaction publishes, records and marks the
 * job as done: a process that is killed at any point leaves all of it to be done again, or nothing. A job whose moment
 * was changed or taken back finds nothing of its own and does nothing.
 *
 * Every five minutes the same queue looks for what is due and has no job, such as drafts that were scheduled before
 * their slice used this engine, and leaves one for each.
 */
export const draftJobs = <Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
): Readonly<Record<string, TransactionJob | LetterJob>> => ({
  [scheduledQueue(kind)]: {
    ...(kind.formerQueues ? { formerly: kind.formerQueues } : {}),
    schedule: '*/5 * * * *',
    run: (inside) => {
      const { draft, at } = inside.data
      return draft === undefined
        ? enqueueDue(kind, inside)
        : kind.actions.publishDue(inside, { id: String(draft) as Id<'draft'>, at: String(at) })
    },
  },
  [failureQueue(kind)]: failureLetter(kind),
})

async function enqueueDue<Content extends object, Ready>(
  kind: DraftKind<Content, Ready>,
  { db, jobs, now }: JobContext,
) {
  for (const { id, publishAt } of await listDueDrafts(db, kind.kind, now(), BATCH))
    await jobs.enqueue(db, scheduledQueue(kind), { draft: id, at: publishAt.toISOString() })
}
