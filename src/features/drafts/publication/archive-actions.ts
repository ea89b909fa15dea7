import type { Id } from '#domain/base/id.ts'
import { accept, refuse } from '#domain/base/result.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import { defineTransition } from '#platform/transition.ts'
import { type DraftDefinition, subjectOfDraft } from '../kinds.ts'
import { allowed } from '../model.ts'
import { changeDraft, lockDraft, removeDraft } from '../store.ts'

type DraftId = Id<'draft'>

/** What acts of those who write a draft begin with: the draft, locked. */
const ofWrittenDraft = <Content extends object, Ready>({
  kind,
  permissions,
}: DraftDefinition<Content, Ready>) => ({
  load: async ({ db }: TransactionContext, { id }: { readonly id: DraftId }) => {
    const draft = await lockDraft<Content>(db, kind, id)
    return draft ? accept(draft) : refuse('draft-unknown')
  },
  allow: { permission: permissions.write, of: subjectOfDraft },
})

/** Puts a draft aside, or takes it up again. */
export const archiveDraft = async <Content extends object, Ready>(
  definition: DraftDefinition<Content, Ready>,
  ctx: Context,
  input: { readonly id: DraftId; readonly to: 'archived' | 'draft' },
) => archiving(definition)(ctx, input)

const archiving = <Content extends object, Ready>(definition: DraftDefinition<Content, Ready>) => {
  const { load, allow } = ofWrittenDraft(definition)
  return defineTransition({
    load: (inside, input: { readonly id: DraftId; readonly to: 'archived' | 'draft' }) => load(inside, input),
    allow,
    rule: ({ thing, input: { to } }) =>
      (to === 'archived' ? allowed.archive : allowed.unarchive)(thing)
        ? accept(null)
        : refuse('state-changed-meanwhile'),
    write: async ({ db }, { thing: { id }, input: { to }, actor, now }) => {
      await changeDraft(db, id, { state: to, updated_at: now, updated_by: actor.account })
      return undefined
    },
    audit: ({ thing, input: { to } }) => ({
      what: definition.auditCodes[to === 'archived' ? 'archived' : 'unarchived'],
      thing: thing.id,
    }),
    journal: 'none',
    notify: 'nobody',
  })
}

/** Deletes a draft that readers have never seen, with all its versions. */
export const deleteDraft = async <Content extends object, Ready>(
  definition: DraftDefinition<Content, Ready>,
  ctx: Context,
  input: { readonly id: DraftId },
) => deleting(definition)(ctx, input)

const deleting = <Content extends object, Ready>(definition: DraftDefinition<Content, Ready>) =>
  defineTransition({
    ...ofWrittenDraft(definition),
    rule: ({ thing }) => (allowed.delete(thing) ? accept(null) : refuse('published-already')),
    write: async ({ db }, { thing: { id } }) => {
      await removeDraft(db, id)
      return undefined
    },
    audit: ({ thing: { id, version, content } }) => ({
      what: definition.auditCodes.deleted,
      thing: id,
      before: { version, ...definition.summary(content) },
    }),
    journal: 'none',
    notify: 'nobody',
  })
