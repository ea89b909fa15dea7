import type { Id } from '#domain/base/id.ts'
import { accept, refuse } from '#domain/base/result.ts'
import type { Context } from '#platform/context.ts'
import { inTransaction } from '#platform/transition.ts'
import { accountOf, type DraftDefinition, lockForWriting } from '../kinds.ts'
import { allowed } from '../model.ts'
import { recordDraftAct } from '../record-actions.ts'
import { changeDraft, removeDraft } from '../store.ts'

type DraftId = Id<'draft'>

/** Puts a draft aside, or takes it up again. */
export const archiveDraft = async <Content extends object, Ready>(
  definition: DraftDefinition<Content, Ready>,
  ctx: Context,
  id: DraftId,
  to: 'archived' | 'draft',
) =>
  inTransaction(ctx, async (inside) => {
    const found = await lockForWriting(definition, inside, id)
    if (!found) return refuse('draft-unknown')
    const { draft } = found
    const archiving = to === 'archived'
    if (!(archiving ? allowed.archive : allowed.unarchive)(draft)) return refuse('state-changed-meanwhile')
    await changeDraft(inside.db, id, {
      state: to,
      updated_at: inside.now(),
      updated_by: accountOf(inside),
    })
    await recordDraftAct(inside, definition, archiving ? 'archived' : 'unarchived', draft)
    return accept(undefined)
  })

/** Deletes a draft that readers have never seen, with all its versions. */
export const deleteDraft = async <Content extends object, Ready>(
  definition: DraftDefinition<Content, Ready>,
  ctx: Context,
  id: DraftId,
) =>
  inTransaction(ctx, async (inside) => {
    const found = await lockForWriting(definition, inside, id)
    if (!found) return refuse('draft-unknown')
    const { draft } = found
    if (!allowed.delete(draft)) return refuse('published-already')
    await removeDraft(inside.db, id)
    await recordDraftAct(inside, definition, 'deleted', draft, {
      before: { version: draft.version, ...definition.summary(draft.content) },
    })
    return accept(undefined)
  })
