import type { Id } from '#domain/base/id.ts'
import { accept, refuse } from '#domain/base/result.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { defineTransition } from '#platform/transition.ts'
import { accountOf, contentColumns, type DraftDefinition, findRebase, subjectOfDraft } from '../kinds.ts'
import type { TranslationChanges, VersionOrigin } from '../model.ts'
import { addDraft, lockDraft } from '../store.ts'
import { findDraftOrganisation } from './store.ts'

type DraftId = Id<'draft'>

type Beginning<Content> = {
  readonly organisation: Id<'organisation'>
  readonly content: Content
  readonly origin: VersionOrigin
  readonly changes?: TranslationChanges
}

async function begin<Content extends object, Ready>(
  definition: DraftDefinition<Content, Ready>,
  inside: TransactionContext,
  { organisation, content, origin, changes = {} }: Beginning<Content>,
): Promise<{ readonly id: DraftId; readonly content: Content }> {
  const now = inside.now()
  const id = newId<'draft'>(now)
  await addDraft(
    inside.db,
    {
      id,
      kind: definition.kind,
      organisation_id: organisation,
      state: 'draft',
      version: 1,
      ...contentColumns(definition, content, changes),
      publish_at: null,
      scheduled_version: null,
      publish_failed: null,
      public_version: null,
      slug: null,
      created_at: now,
      updated_at: now,
      updated_by: accountOf(inside),
      demo: false,
    },
    { at: now, account_id: accountOf(inside), origin, sitting: null, from_version: null, content },
  )
  return { id, content }
}

type NewDraft<Content> = {
  readonly organisation: Id<'organisation'>
  /** That of an earlier draft or of what is published; absent: an empty one. */
  readonly content?: Content | undefined
}

/** Begins a draft for an organisation; refused when there is no such organisation. */
export const createDraft = async <Content extends object, Ready>(
  definition: DraftDefinition<Content, Ready>,
  ctx: Context,
  input: NewDraft<Content>,
) => creating(definition)(ctx, input)

const creating = <Content extends object, Ready>(definition: DraftDefinition<Content, Ready>) =>
  defineTransition({
    load: async ({ db }, { organisation }: NewDraft<Content>) => {
      const publisher = await findDraftOrganisation(db, { id: organisation })
      return publisher ? accept(publisher) : refuse('organisation-unknown')
    },
    allow: {
      permission: definition.permissions.write,
      of: (publisher) => ({ organisation: publisher.id, territory: publisher }),
    },
    rule: ({ thing, input: { content } }) =>
      accept(
        content
          ? { content, origin: 'copied' as const }
          : { content: definition.empty(thing), origin: 'saved' as const },
      ),
    write: (inside, { thing, decision }) =>
      begin(definition, inside, { organisation: thing.id, ...decision }),
    audit: (_, { id, content }) => ({
      what: definition.auditCodes.begun,
      thing: id,
      after: definition.summary(content),
    }),
    journal: 'none',
    notify: 'nobody',
  })

/** A new draft with the same words: for what comes again, or was withdrawn and is written anew. */
export const copyDraft = async <Content extends object, Ready>(
  definition: DraftDefinition<Content, Ready>,
  ctx: Context,
  input: { readonly id: DraftId },
) => copying(definition)(ctx, input)

const copying = <Content extends object, Ready>(definition: DraftDefinition<Content, Ready>) =>
  defineTransition({
    load: async (inside, { id }: { readonly id: DraftId }) => {
      const draft = await lockDraft<Content>(inside.db, definition.kind, id)
      if (!draft) return refuse('draft-unknown')
      const rebased = await findRebase(definition, inside, draft)
      return accept({ ...draft, content: rebased(draft.content) })
    },
    allow: { permission: definition.permissions.write, of: subjectOfDraft },
    rule: ({ thing: { content } }) => accept(definition.copyOf?.(content) ?? content),
    write: async (inside, { thing, decision: content }) => {
      const { id, organisation, changes } = thing
      const copy = await begin(definition, inside, { organisation, content, changes, origin: 'copied' })
      await definition.copied?.(inside, id, copy.id)
      return copy
    },
    audit: (_, { id, content }) => ({
      what: definition.auditCodes.begun,
      thing: id,
      after: definition.summary(content),
    }),
    journal: 'none',
    notify: 'nobody',
  })
