import type { Id } from '#domain/base/id.ts'
import { accept, refuse } from '#domain/base/result.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { permit } from '#platform/identity/index.ts'
import { inTransaction } from '#platform/transition.ts'
import { accountOf, contentColumns, type DraftDefinition, lockForWriting } from '../kinds.ts'
import type { TranslationChanges, VersionOrigin } from '../model.ts'
import { recordDraftAct } from '../record-actions.ts'
import { addDraft } from '../store.ts'
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
): Promise<{ readonly id: DraftId }> {
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
  const after = definition.summary(content)
  await recordDraftAct(inside, definition, 'begun', { id, organisation }, { after })
  return { id }
}

/**
 * Begins a draft for an organisation, empty or with a content such as that of an earlier one; refused when there is
 * no such organisation. Throws Forbidden for an organisation for which the actor may not write.
 */
export const createDraft = async <Content extends object, Ready>(
  definition: DraftDefinition<Content, Ready>,
  ctx: Context,
  organisation: Id<'organisation'>,
  copied?: Content,
) =>
  inTransaction(ctx, async (inside) => {
    const publisher = await findDraftOrganisation(inside.db, { id: organisation })
    if (!publisher) return refuse('organisation-unknown')
    permit(inside, definition.permissions.write, { organisation: publisher.id, territory: publisher })
    const content = copied ?? definition.empty(publisher)
    const origin = copied ? 'copied' : 'saved'
    return accept(await begin(definition, inside, { organisation: publisher.id, content, origin }))
  })

/** A new draft with the same words: for what comes again, or was withdrawn and is written anew. */
export const copyDraft = async <Content extends object, Ready>(
  definition: DraftDefinition<Content, Ready>,
  ctx: Context,
  id: DraftId,
) =>
  inTransaction(ctx, async (inside) => {
    const found = await lockForWriting(definition, inside, id)
    if (!found) return refuse('draft-unknown')
    const { draft } = found
    const { organisation, changes } = draft
    const content = definition.copyOf?.(draft.content) ?? draft.content
    const copy = await begin(definition, inside, { organisation, content, changes, origin: 'copied' })
    await definition.copied?.(inside, id, copy.id)
    return accept(copy)
  })
