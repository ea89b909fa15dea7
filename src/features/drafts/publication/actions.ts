import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { recordAudit } from '#platform/identity/index.ts'
import { defineTransition, type TransitionStep } from '#platform/transition.ts'
import { type Checked, type DraftDefinition, type Published, subjectOf } from '../definition-actions.ts'
import { allowed } from '../model.ts'
import { changeDraft, type FoundDraft, findVersion, lockDraft } from '../store.ts'
import { checkSchedule, type ScheduleRefusal } from './model.ts'

type DraftId = Id<'draft'>

type Asked = {
  readonly id: DraftId
  /** The version that the publisher has read. */
  readonly seen: number
}
/** Of a correction: why, if the editor says so. */
type AskedCorrection = Asked & { readonly note: Text | null }
type AskedSchedule = Asked & { readonly at: Date }
type AskedWithdrawal = { readonly id: DraftId; readonly reason: Text }

type Loaded<Content, Ready> = {
  readonly draft: FoundDraft<Content>
  readonly content: Content
  readonly checked: Checked<Ready>
}

export type PublishRefusal = 'no-draft' | 'not-in-this-state' | 'changed-meanwhile' | 'incomplete'

/** The queue of the drafts of a kind that are published at a set minute. */
export const scheduledQueue = ({ kind }: { readonly kind: string }): string => `${kind}.publish-scheduled`

/** What the job of a scheduled publication carries. */
const jobData = (id: DraftId, at: Date) => ({ draft: id, at: at.toISOString() })

const load =
  <Content extends object, Ready>(
    definition: DraftDefinition<Content, Ready>,
    checkedAt: (inside: Context, asked: Asked) => Date = (inside) => inside.now(),
  ) =>
  async (inside: Context, asked: Asked): Promise<Result<Loaded<Content, Ready>, 'no-draft'>> => {
    const draft = await lockDraft<Content>(inside.db, definition.kind, asked.id)
    if (!draft) return refuse('no-draft')
    const { content } = draft
    const at = checkedAt(inside, asked)
    return accept({ draft, content, checked: await definition.check(inside, draft, content, at) })
  }

/** What is published: the draft as it is, if the publisher has read it and nothing is wrong with it. */
const readyRule = <Content, Ready>(
  { draft, checked }: Loaded<Content, Ready>,
  { seen }: Asked,
  isAllowed: boolean,
): Result<Ready, PublishRefusal> => {
  if (!isAllowed) return refuse('not-in-this-state')
  if (draft.version !== seen) return refuse('changed-meanwhile')
  return checked.ok ? accept(checked.value) : refuse('incomplete')
}

/** The rows of the draft after a version of it was published or corrected. */
const published = ({ id, slug }: Published, version: number, at: Date) => ({
  state: 'published' as const,
  published_id: id,
  slug,
  public_version: version,
  publish_at: null,
  scheduled_version: null,
  publish_failed: null,
  updated_at: at,
})

type Step<Content, Ready, Input> = TransitionStep<Input, Loaded<Content, Ready>, Ready, unknown>

const correctionAudit =
  <Content extends object, Ready>({ audit }: DraftDefinition<Content, Ready>) =>
  ({ thing: { draft }, input: { seen } }: Step<Content, Ready, Asked>, { id }: Published) => ({
    what: audit.corrected,
    organisation: draft.organisation,
    thing: id,
    before: { version: draft.publicVersion },
    after: { version: seen },
  })

/** Shows a draft to readers now; a draft that corrects something published goes over that. */
const publishAction = <Content extends object, Ready>(definition: DraftDefinition<Content, Ready>) =>
  defineTransition({
    load: (inside, asked: Asked) => load(definition)(inside, asked),
    allow: {
      permission: definition.permissions.publish,
      of: ({ draft }: Loaded<Content, Ready>) => subjectOf(draft),
    },
    rule: ({ thing, input }) => readyRule(thing, input, allowed.publish(thing.draft)),
    write: async (inside, { thing: { draft }, decision, now, input: { seen } }) => {
      const done =
        draft.publishedId === null
          ? await definition.publish(inside, draft, decision, now)
          : await definition.correct(inside, draft, decision, now, null)
      await changeDraft(inside.db, draft.id, published(done, seen, now))
      return done
    },
    audit: (step, done) => {
      const { draft } = step.thing
      if (draft.publishedId !== null) return correctionAudit(definition)(step, done)
      return {
        what: definition.audit.published,
        organisation: draft.organisation,
        thing: done.id,
        after: { version: step.input.seen, slug: done.slug },
      }
    },
    journal: (_, __, { act }) => act,
    changes: definition.changes,
    notify: 'nobody',
  })

/** Shows readers the newest version of a published draft in place of the one they see. */
const correctAction = <Content extends object, Ready>(definition: DraftDefinition<Content, Ready>) =>
  defineTransition({
    load: (inside, asked: AskedCorrection) => load(definition)(inside, asked),
    allow: {
      permission: definition.permissions.publish,
      of: ({ draft }: Loaded<Content, Ready>) => subjectOf(draft),
    },
    rule: ({ thing, input }) => readyRule(thing, input, allowed.correct(thing.draft)),
    write: async (inside, { thing: { draft }, decision, now, input: { seen, note } }) => {
      const done = await definition.correct(inside, draft, decision, now, note)
      await changeDraft(inside.db, draft.id, published(done, seen, now))
      return done
    },
    audit: correctionAudit(definition),
    journal: (_, __, { act }) => act,
    changes: definition.changes,
    notify: 'nobody',
  })

/** Sets the minute at which the version that the publisher has read is published; later changes do not join it. */
const scheduleAction = <Content extends object, Ready>(definition: DraftDefinition<Content, Ready>) =>
  defineTransition({
    load: (inside, asked: AskedSchedule) => load(definition, () => asked.at)(inside, asked),
    allow: {
      permission: definition.permissions.publish,
      of: ({ draft }: Loaded<Content, Ready>) => subjectOf(draft),
    },
    rule: ({ thing, input, now }): Result<Date, PublishRefusal | ScheduleRefusal> => {
      const when = checkSchedule(input.at, now)
      if (allowed.schedule(thing.draft) && !when.ok) return when
      const ready = readyRule(thing, input, allowed.schedule(thing.draft))
      return ready.ok ? accept(input.at) : ready
    },
    write: async (inside, { thing: { draft }, decision: at, input: { seen } }) => {
      const scheduled = { publish_at: at, scheduled_version: seen, publish_failed: null }
      await changeDraft(inside.db, draft.id, { state: 'scheduled', ...scheduled })
      await inside.jobs.enqueue(inside.db, scheduledQueue(definition), jobData(draft.id, at), at)
    },
    audit: ({ thing: { draft }, decision: at, input: { seen } }) => ({
      what: definition.audit.scheduled,
      organisation: draft.organisation,
      thing: draft.id,
      after: { version: seen, at: at.toISOString() },
    }),
    journal: 'none',
    changes: [],
    notify: 'nobody',
  })

const loadDraft =
  <Content extends object, Ready>({ kind }: DraftDefinition<Content, Ready>) =>
  async (
    inside: Context,
    { id }: { readonly id: DraftId },
  ): Promise<Result<FoundDraft<Content>, 'no-draft'>> => {
    const draft = await lockDraft<Content>(inside.db, kind, id)
    return draft ? accept(draft) : refuse('no-draft')
  }

const unscheduleAction = <Content extends object, Ready>(definition: DraftDefinition<Content, Ready>) =>
  defineTransition({
    load: (inside, asked: { readonly id: DraftId }) => loadDraft(definition)(inside, asked),
    allow: { permission: definition.permissions.publish, of: subjectOf },
    rule: ({ thing }): Result<undefined, 'no-draft' | 'not-in-this-state'> =>
      allowed.unschedule(thing) ? accept(undefined) : refuse('not-in-this-state'),
    // The job that was left finds nothing of its own and does nothing.
    write: async (inside, { thing }) => {
      const row = { state: 'draft', publish_at: null, scheduled_version: null } as const
      await changeDraft(inside.db, thing.id, row)
    },
    audit: ({ thing }) => ({
      what: definition.audit.unscheduled,
      organisation: thing.organisation,
      thing: thing.id,
      before: { at: thing.publishAt?.toISOString() ?? null },
    }),
    journal: 'none',
    changes: [],
    notify: 'nobody',
  })

/** Takes what was published off the site for good, with the reason that its address then gives. */
const withdrawAction = <Content extends object, Ready>(definition: DraftDefinition<Content, Ready>) =>
  defineTransition({
    load: (inside, asked: AskedWithdrawal) => loadDraft(definition)(inside, asked),
    allow: { permission: definition.permissions.publish, of: subjectOf },
    rule: ({ thing }): Result<NonNullable<typeof definition.withdraw>, 'no-draft' | 'not-in-this-state'> =>
      definition.withdraw && allowed.withdraw(thing)
        ? accept(definition.withdraw)
        : refuse('not-in-this-state'),
    write: async (inside, { thing, decision: withdraw, input: { reason }, now }) => {
      const done = await withdraw(inside, thing, reason)
      await changeDraft(inside.db, thing.id, { state: 'withdrawn', public_version: null, updated_at: now })
      return done
    },
    audit: ({ thing, input: { reason } }) => ({
      what: definition.audit.withdrawn,
      organisation: thing.organisation,
      thing: thing.publishedId ?? thing.id,
      before: { version: thing.publicVersion },
      after: { reason },
    }),
    journal: (_, __, { act }) => act,
    changes: definition.changes,
    notify: 'nobody',
  })

type Due = {
  readonly id: DraftId /** The moment for which the job was left, ISO 8601. */
  readonly at: string
}

/** Publishes what was scheduled for a moment; refused when the draft is not scheduled for it any more. */
const publishDueAction = <Content extends object, Ready>(definition: DraftDefinition<Content, Ready>) =>
  defineTransition({
    load: async (inside, { id, at }: Due): Promise<Result<Loaded<Content, Ready>, 'not-scheduled'>> => {
      const draft = await lockDraft<Content>(inside.db, definition.kind, id)
      const { publishAt, scheduledVersion } = draft ?? {}
      if (!draft || !publishAt || !scheduledVersion || publishAt.toISOString() !== at)
        return refuse('not-scheduled')
      const version = await findVersion<Content>(inside.db, id, scheduledVersion)
      if (!version) throw new Error(`${definition.kind} draft ${id} has no version ${scheduledVersion}`)
      const { content } = version
      const checked = await definition.check(inside, draft, content, publishAt)
      return accept({ draft: { ...draft, content }, content, checked })
    },
    allow: 'anyone',
    rule: ({ thing: { checked } }): Result<Ready, 'not-scheduled' | 'incomplete'> =>
      checked.ok ? accept(checked.value) : refuse('incomplete'),
    write: async (inside, { thing: { draft }, decision }) => {
      const { publishAt, scheduledVersion } = draft
      if (!publishAt || !scheduledVersion)
        throw new Error(`${definition.kind} draft ${draft.id} was loaded unscheduled`)
      const done = await definition.publish(inside, draft, decision, publishAt)
      await changeDraft(inside.db, draft.id, published(done, scheduledVersion, publishAt))
      return done
    },
    audit: ({ thing: { draft } }, { id, slug }) => ({
      what: definition.audit.published,
      organisation: draft.organisation,
      thing: id,
      after: { version: draft.scheduledVersion, slug },
    }),
    journal: (_, __, { act }) => act,
    changes: definition.changes,
    notify: 'nobody',
  })

/** Takes a publication off the schedule that has become impossible, and keeps why for the desk. */
async function failDue<Content extends object, Ready>(
  { audit, kind }: DraftDefinition<Content, Ready>,
  inside: Context,
  { id, at }: Due,
) {
  const draft = await lockDraft<Content>(inside.db, kind, id)
  if (!draft) return
  await changeDraft(inside.db, id, {
    state: 'draft',
    publish_at: null,
    scheduled_version: null,
    publish_failed: 'incomplete',
  })
  await recordAudit(inside, inside.db, {
    what: audit.unscheduled,
    organisation: draft.organisation,
    thing: id,
    before: { at },
    after: { failed: 'incomplete' },
  })
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
