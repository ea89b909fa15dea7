import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { TransactionContext } from '#platform/context.ts'
import { defineTransition } from '#platform/transition.ts'
import type { DraftDefinition } from '../kinds.ts'
import { allowed } from '../model.ts'
import { recordDraftAct } from '../record-actions.ts'
import { changeDraft, findDraftVersion, lockDraft } from '../store.ts'
import {
  type CheckedDraft,
  checkedDraftTransition,
  checkReady,
  type DraftId,
  type DraftInput,
  draftTransition,
  type PublishInput,
  type PublishRefusal,
  publishedColumns,
  type StateRefusal,
} from './checks.ts'
import { checkSchedule, type DraftScheduleRefusal, failureQueue, scheduledQueue } from './model.ts'

type ScheduleInput = PublishInput & { readonly at: Date }
/** Sets the minute at which the version that the publisher has read is published; later changes do not join it. */
export const scheduleAction = <Content extends object, Ready>(definition: DraftDefinition<Content, Ready>) =>
  defineTransition({
    // A time that is none is refused below.
    ...checkedDraftTransition<Content, Ready, ScheduleInput>(definition, ({ at }, now) =>
      Number.isNaN(at.getTime()) ? now : at,
    ),
    rule: ({ thing, input, now }): Result<Date, PublishRefusal | DraftScheduleRefusal> => {
      const ready = checkReady(thing, input, allowed.schedule)
      return ready.ok ? checkSchedule(input.at, now) : ready
    },
    write: async (inside, { thing: { draft }, decision: at, input: { seen } }) => {
      const { id } = draft
      const scheduled = { publish_at: at, scheduled_version: seen, publish_failed: null }
      await changeDraft(inside.db, id, { state: 'scheduled', ...scheduled })
      const data = { draft: id, at: at.toISOString() }
      await inside.jobs.enqueue(inside.db, scheduledQueue(definition), data, { at })
    },
    audit: ({ thing: { draft }, decision: at, input: { seen } }) => ({
      what: definition.auditCodes.scheduled,
      thing: draft.id,
      after: { version: seen, at: at.toISOString() },
    }),
    journal: 'none',
  })

export const unscheduleAction = <Content extends object, Ready>(
  definition: DraftDefinition<Content, Ready>,
) =>
  defineTransition({
    ...draftTransition<Content, Ready, DraftInput>(definition),
    rule: ({ thing }): Result<undefined, StateRefusal> =>
      allowed.unschedule(thing) ? accept(undefined) : refuse('state-changed-meanwhile'),
    // The job that was left finds nothing of its own and does nothing.
    write: async (inside, { thing }) => {
      const row = { state: 'draft', publish_at: null, scheduled_version: null } as const
      await changeDraft(inside.db, thing.id, row)
    },
    audit: ({ thing: { id, publishAt } }) => ({
      what: definition.auditCodes.unscheduled,
      thing: id,
      before: { at: publishAt?.toISOString() ?? null },
    }),
    journal: 'none',
  })

export type DuePublication = {
  readonly id: DraftId
  /** The moment for which the job was left, ISO 8601. */
  readonly at: string
}
type DueDraft<Content, Ready> = CheckedDraft<Content, Ready> & {
  readonly version: number
  readonly at: Date
}

/** Publishes what was scheduled for a moment; refused when the draft is not scheduled for it any more. */
export const publishDueAction = <Content extends object, Ready>(
  definition: DraftDefinition<Content, Ready>,
) =>
  defineTransition({
    load: async (
      inside,
      { id, at }: DuePublication,
    ): Promise<Result<DueDraft<Content, Ready>, 'not-scheduled'>> => {
      const found = await lockDraft<Content>(inside.db, definition.kind, id)
      const { publishAt, scheduledVersion: version } = found ?? {}
      if (!found || !publishAt || !version || publishAt.toISOString() !== at) return refuse('not-scheduled')
      const read = await findDraftVersion<Content>(inside.db, id, version)
      if (!read) throw new Error(`${definition.kind} draft ${id} has no version ${version}`)
      const draft = { ...found, content: read.content }
      // Readers see it now, however late that is.
      const checked = await definition.check(inside, draft, inside.now())
      return accept({ draft, checked, version, at: publishAt })
    },
    allow: 'anyone',
    rule: ({ thing: { checked } }): Result<Ready, 'not-scheduled' | 'incomplete'> =>
      checked.ok ? accept(checked.value) : refuse('incomplete'),
    write: async (inside, { thing: { draft, version, at }, decision }) => {
      const done = await definition.publish(inside, draft, decision, at)
      await changeDraft(inside.db, draft.id, publishedColumns(done, version, at))
      return done
    },
    audit: ({ thing: { draft, version } }, { slug, audit }) => ({
      what: definition.auditCodes.published,
      organisation: draft.organisation,
      thing: draft.id,
      after: { version, slug, ...audit },
    }),
    journal: (_, __, { act }) => act,
    notify: 'nobody',
  })

/**
 * Takes a publication off the schedule that has become impossible, keeps why for the desk, and leaves a letter to its
 * author. All of it commits with the job, so that a killed process repeats the whole or nothing.
 */
export async function unscheduleDue<Content extends object, Ready>(
  definition: DraftDefinition<Content, Ready>,
  inside: TransactionContext,
  { id, at }: DuePublication,
) {
  const draft = await lockDraft<Content>(inside.db, definition.kind, id)
  if (!draft) return
  const failed = { publish_at: null, scheduled_version: null, publish_failed: 'incomplete' }
  await changeDraft(inside.db, id, { state: 'draft', ...failed })
  await recordDraftAct(inside, definition, 'unscheduled', draft, {
    before: { at },
    after: { failed: 'incomplete' },
  })
  const scheduled =
    draft.scheduledVersion === null
      ? undefined
      : await findDraftVersion<Content>(inside.db, id, draft.scheduledVersion)
  const author = scheduled?.account ?? draft.updatedBy?.id
  if (author)
    await inside.jobs.enqueue(inside.db, failureQueue(definition), { draft: id, at, account: author })
}
