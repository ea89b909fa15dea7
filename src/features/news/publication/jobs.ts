import type { Context } from '#platform/context.ts'
import type { TransactionJob } from '#platform/jobs/index.ts'
import { type Draft, type DraftContent, publicContent } from '../preparation/model.ts'
import { findVersion, lockDraft } from '../preparation/store.ts'
import { publish } from './actions.ts'

/**
 * Publishes what was scheduled for a moment. The job's transaction publishes, records and marks the job as done, so
 * that a process killed at any point leaves all of it to be done again or none. A job whose moment was changed or
 * taken back finds nothing of its own and does nothing.
 */
export const publishScheduled: TransactionJob = {
  run: async (work) => {
    const { data } = work
    const draft = await lockDraft(work.db, String(data.draft))
    const { publishAt, scheduledVersion } = draft ?? {}
    if (!draft || !publishAt || !scheduledVersion || publishAt.toISOString() !== data.at) return
    const content = await contentOf(work, draft, scheduledVersion)
    const checked = publicContent(content)
    if (!checked.ok) throw new Error(`news ${draft.id}, version ${scheduledVersion}: ${checked.refusal}`)
    await publish(work, draft, checked.value, scheduledVersion, publishAt)
  },
}

async function contentOf({ db }: Context, draft: Draft, number: number): Promise<DraftContent> {
  if (number === draft.version) return draft.content
  const version = await findVersion(db, draft.id, number)
  if (!version) throw new Error(`news ${draft.id} has no version ${number}`)
  return version.content
}
