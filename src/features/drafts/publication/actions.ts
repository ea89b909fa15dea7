import type { Result } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import type { TransactionContext } from '#platform/context.ts'
import { defineTransition } from '#platform/transition.ts'
import type { DraftDefinition } from '../kinds.ts'
import { allowed } from '../model.ts'
import { changeDraft } from '../store.ts'
import {
  checkedDraftTransition,
  checkReady,
  type PublishInput,
  type PublishRefusal,
  publishedColumns,
} from './checks.ts'
import {
  type DuePublication,
  publishDueAction,
  scheduleAction,
  unscheduleAction,
  unscheduleDue,
} from './schedule-actions.ts'

/** Of a correction: why, if the editor says so. */
type CorrectionInput = PublishInput & { readonly note: Text | null }

/** Shows a draft to readers now. */
const publishAction = <Content extends object, Ready>(definition: DraftDefinition<Content, Ready>) =>
  defineTransition({
    ...checkedDraftTransition<Content, Ready, PublishInput>(definition),
    rule: ({ thing, input }): Result<Ready, PublishRefusal> => checkReady(thing, input, allowed.publish),
    write: async (inside, { thing: { draft }, decision, now, input }) => {
      const done = await definition.publish(inside, draft, decision, now)
      await changeDraft(inside.db, draft.id, publishedColumns(done, input.seen, now))
      return done
    },
    audit: ({ thing: { draft }, input: { seen } }, { slug, audit }) => ({
      what: definition.auditCodes.published,
      thing: draft.id,
      after: { version: seen, slug, ...audit },
    }),
    journal: (_, __, { act }) => act,
  })

/** Shows readers the newest version of a published draft in place of the one they see. */
const correctAction = <Content extends object, Ready>(definition: DraftDefinition<Content, Ready>) =>
  defineTransition({
    ...checkedDraftTransition<Content, Ready, CorrectionInput>(definition),
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
      thing: draft.id,
      before: { version: draft.publicVersion },
      after: { version: seen, ...audit },
    }),
    journal: (_, __, { act }) => act,
  })

/** The acts by which drafts of a kind reach readers. */
export function definePublication<Content extends object, Ready>(
  definition: DraftDefinition<Content, Ready>,
) {
  const publishDue = publishDueAction(definition)
  return {
    publish: publishAction(definition),
    correct: correctAction(definition),
    schedule: scheduleAction(definition),
    unschedule: unscheduleAction(definition),
    /** Publishes what is due, or takes it off the schedule when that has become impossible. */
    publishDue: async (inside: TransactionContext, due: DuePublication): Promise<void> => {
      const done = await publishDue(inside, due)
      if (!done.ok && done.refusal === 'incomplete') await unscheduleDue(definition, inside, due)
    },
  }
}
