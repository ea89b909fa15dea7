import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { defineTransition } from '#platform/transition.ts'
import {
  type Checked,
  type DraftDefinition,
  type Published,
  rebasing,
  recordDraftAct,
  subjectOf,
} from '../definition-actions.ts'
import { allowed } from '../model.ts'
import { changeDraft, type FoundDraft, findVersion, lockDraft } from '../store.ts'
import { checkSchedule, type ScheduleRefusal } from './model.ts'

type DraftId = Id<'draft'>

type OfDraft = { readonly id: DraftId }
type Asked = OfDraft & {
  /** The version that the publisher has read. */
  readonly seen: number
}
/** Of a correction: why, if the editor says so. */
type AskedCorrection = Asked & { readonly note: Text | null }
type AskedSchedule = Asked & { readonly at: Date }
type AskedWithdrawal = OfDraft & { readonly reason: Text }

type StateRefusal = 'no-draft' | 'not-in-this-state'
export type PublishRefusal = StateRefusal | 'changed-meanwhile' | 'incomplete'

/** The queue of the drafts of a kind that are published at a set minute. */
export const scheduledQueue = ({ kind }: { readonly kind: string }): string => `${kind}.publish-scheduled`

/** What every act on a draft begins with: the draft, locked, and the permission to publish it. */
const ofDraft = <Content extends object, Ready, Input extends OfDraft>({
  kind,
  permissions,
}: DraftDefinition<Content, Ready>) => ({
  load: async (inside: Context, { id }: Input): Promise<Result<FoundDraft<Content>, 'no-draft'>> => {
    const draft = await lockDraft<Content>(inside.db, kind, id)
    return draft ? accept(draft) : refuse('no-draft')
  },
  allow: { permission: permissions.publish, of: (draft: FoundDraft<Content>) => subjectOf(draft) },
  notify: 'nobody' as const,
})

type CheckedDraft<Content, Ready> = {
  readonly draft: FoundDraft<Content>
  readonly checked: Checked<Ready>
}

/**
 * The same for acts that show a draft to readers: what is published of it, or what is wrong with it, is known.
 * @param at when readers would see it
 */
const ofCheckedDraft = <Content extends object, Ready, Input extends OfDraft>(
  definition: DraftDefinition<Content, Ready>,
  at: (input: Input, now: Date) => Date = (_, now) => now,
) => {
  const { load, allow, notify } = ofDraft<Content, Ready, Input>(definition)
  return {
    load: async (
      inside: Context,
      input: Input,
    ): Promise<Result<CheckedDraft<Content, Ready>, 'no-draft'>> => {
      const found = await load(inside, input)
      if (!found.ok) return found
      const rebased = await rebasing(definition, inside, found.value, { lock: true })
      const draft = { ...found.value, content: rebased(found.value.content) }
      return accept({ draft, checked: await definition.check(inside, draft, at(input, inside.now())) })
    },
    allow: { ...allow, of: ({ draft }: CheckedDraft<Content, Ready>) => subjectOf(draft) },
    notify,
  }
}

/** What is published: the draft as it is, if the publisher has read it and nothing is wrong with it. */
function checkReady<Content, Ready>(
  { draft, checked }: CheckedDraft<Content, Ready>,
  { seen }: Asked,
  isAllowed: (draft: FoundDraft<Content>) => boolean,
): Result<Ready, PublishRefusal> {
  if (!isAllowed(draft)) return refuse('not-in-this-state')
  if (draft.version !== seen) return refuse('changed-meanwhile')
  return checked.ok ? accept(checked.value) : refuse('incomplete')
}

/** The columns of a draft after a version of it was published or corrected. */
const publishedColumns = ({ slug }: Published, version: number, at: Date) => ({
  state: 'published' as const,
  slug,
  public_version: version,
  publish_at: null,
  scheduled_version: null,
  publish_failed: null,
  updated_at: at,
})

/** Shows a draft to readers now. */
const publishAction = <Content extends object, Ready>(definition: DraftDefinition<Content, Ready>) =>
  defineTransition({
    ...ofCheckedDraft<Content, Ready, Asked>(definition),
    rule: ({ thing, input }): Result<Ready, PublishRefusal> => checkReady(thing, input, allowed.publish),
    write: async (inside, { thing: { draft }, decision, now, input }) => {
      const done = await definition.publish(inside, draft, decision, now)
      await changeDraft(inside.db, draft.id, publishedColumns(done, input.seen, now))
      return done
    },
    audit: ({ thing: { draft }, input: { seen } }, { slug, audit }) => ({
      what: definition.auditCodes.published,
      organisation: draft.organisation,
      thing: draft.id,
      after: { version: seen, slug, ...audit },
    }),
    journal: (_, __, { act }) => act,
  })

/** Shows readers the newest version of a published draft in place of the one they see. */
const correctAction = <Content extends object, Ready>(definition: DraftDefinition<Content, Ready>) =>
  defineTransition({
    ...ofCheckedDraft<Content, Ready, AskedCorrection>(definition),
    rule: ({ thing, input }): Result<Ready, PublishRefusal> => checkReady(thing, input, allowed.correct),
    write: async (inside, { thing: { draft }, decision, now, input: { seen, note } }) => {
      const done = await definition.correct(inside, draft, decision, now, note)
      await changeDraft(inside.db, draft.id, publishedColumns(done, seen, now))
      return done
    },
    audit: (
      { thing: { draft }, input: { seen } },
      { audit, auditCode = definition.auditCodes.corrected },
    ) => ({
      what: auditCode,
      organisation: draft.organisation,
      thing: draft.id,
      before: { version: draft.publicVersion },
      after: { version: seen, ...audit },
    }),
    journal: (_, __, { act }) => act,
  })

/** Sets the minute at which the version that the publisher has read is published; later changes do not join it. */
const scheduleAction = <Content extends object, Ready>(definition: DraftDefinition<Content, Ready>) =>
  defineTransition({
    // A time that is none is refused below.
    ...ofCheckedDraft<Content, Ready, AskedSchedule>(definition, ({ at }, now) =>
      Number.isNaN(at.getTime()) ? now : at,
    ),
    rule: ({ thing, input, now }): Result<Date, PublishRefusal | ScheduleRefusal> => {
      const ready = checkReady(thing, input, allowed.schedule)
      return ready.ok ? checkSchedule(input.at, now) : ready
    },
    write: async (inside, { thing: { draft }, decision: at, input: { seen } }) => {
      const { id } = draft
      const scheduled = { publish_at: at, scheduled_version: seen, publish_failed: null }
      await changeDraft(inside.db, id, { state: 'scheduled', ...scheduled })
      const data = { draft: id, at: at.toISOString() }
      await inside.jobs.enqueue(inside.db, scheduledQueue(definition), data, at)
    },
    audit: ({ thing: { draft }, decision: at, input: { seen } }) => ({
      what: definition.auditCodes.scheduled,
      organisation: draft.organisation,
      thing: draft.id,
      after: { version: seen, at: at.toISOString() },
    }),
    journal: 'none',
  })

const unscheduleAction = <Content extends object, Ready>(definition: DraftDefinition<Content, Ready>) =>
  defineTransition({
    ...ofDraft<Content, Ready, OfDraft>(definition),
    rule: ({ thing }): Result<undefined, StateRefusal> =>
      allowed.unschedule(thing) ? accept(undefined) : refuse('not-in-this-state'),
    // The job that was left finds nothing of its own and does nothing.
    write: async (inside, { thing }) => {
      const row = { state: 'draft', publish_at: null, scheduled_version: null } as const
      await changeDraft(inside.db, thing.id, row)
    },
    audit: ({ thing: { id, organisation, publishAt } }) => ({
      what: definition.auditCodes.unscheduled,
      organisation,
      thing: id,
      before: { at: publishAt?.toISOString() ?? null },
    }),
    journal: 'none',
  })

/** Takes what was published off the site for good, with the reason that its address then gives. */
const withdrawAction = <Content extends object, Ready>(definition: DraftDefinition<Content, Ready>) =>
  defineTransition({
    ...ofDraft<Content, Ready, AskedWithdrawal>(definition),
    rule: ({ thing }): Result<undefined, StateRefusal> =>
      definition.withdraw && allowed.withdraw(thing) ? accept(undefined) : refuse('not-in-this-state'),
    write: async (inside, { thing, input: { reason }, now }) => {
      const act = await definition.withdraw?.(inside, thing, reason)
      await changeDraft(inside.db, thing.id, { state: 'withdrawn', public_version: null, updated_at: now })
      return act
    },
    audit: ({ thing: { id, organisation, publicVersion }, input: { reason } }) => ({
      what: definition.auditCodes.withdrawn ?? `${definition.kind}.withdrawn`,
      organisation,
      thing: id,
      before: { version: publicVersion },
      after: { reason },
    }),
    journal: (_, __, act) => act,
  })

type Due = {
  readonly id: DraftId
  /** The moment for which the job was left, ISO 8601. */
  readonly at: string
}
type DueDraft<Content, Ready> = CheckedDraft<Content, Ready> & {
  readonly version: number
  readonly at: Date
}

/** Publishes what was scheduled for a moment; refused when the draft is not scheduled for it any more. */
const publishDueAction = <Content extends object, Ready>(definition: DraftDefinition<Content, Ready>) =>
  defineTransition({
    load: async (inside, { id, at }: Due): Promise<Result<DueDraft<Content, Ready>, 'not-scheduled'>> => {
      const found = await lockDraft<Content>(inside.db, definition.kind, id)
      const { publishAt, scheduledVersion: version } = found ?? {}
      if (!found || !publishAt || !version || publishAt.toISOString() !== at) return refuse('not-scheduled')
      const read = await findVersion<Content>(inside.db, id, version)
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

/** The queue of letters to the authors of what could not be published at its minute. */
export const failureQueue = ({ kind }: { readonly kind: string }): string => `${kind}.send-schedule-failed`

/**
 * Takes a publication off the schedule that has become impossible, keeps why for the desk, and leaves a letter to its
 * author. All of it commits with the job, so that a killed process repeats the whole or nothing.
 */
async function failDue<Content extends object, Ready>(
  definition: DraftDefinition<Content, Ready>,
  inside: Context,
  { id, at }: Due,
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
      : await findVersion<Content>(inside.db, id, draft.scheduledVersion)
  const author = scheduled?.account ?? draft.updatedBy?.id
  if (author)
    await inside.jobs.enqueue(inside.db, failureQueue(definition), { draft: id, at, account: author })
}

/** The acts by which drafts of a kind reach readers, and leave them. */
export function publicationActions<Content extends object, Ready>(
  definition: DraftDefinition<Content, Ready>,
) {
  const publishDue = publishDueAction(definition)
  return {
    publish: publishAction(definition),
    correct: correctAction(definition),
    schedule: scheduleAction(definition),
    unschedule: unscheduleAction(definition),
    withdraw: withdrawAction(definition),
    /** Publishes what is due, or takes it off the schedule when that has become impossible. */
    publishDue: async (inside: Context, due: Due): Promise<void> => {
      const done = await publishDue(inside, due)
      if (!done.ok && done.refusal === 'incomplete') await failDue(definition, inside, due)
    },
  }
}
export type PublicationActions = ReturnType<typeof publicationActions<object, unknown>>

/** A kind of drafts: its definition with the acts by which it is published. */
export type DraftKind<Content extends object, Ready> = DraftDefinition<Content, Ready> & {
  readonly actions: PublicationActions
}

/** Makes a kind of drafts out of what its slice says of it; the README explains each part. */
export const defineDraft = <Content extends object, Ready>(
  definition: DraftDefinition<Content, Ready>,
): DraftKind<Content, Ready> => ({ ...definition, actions: publicationActions(definition) })
