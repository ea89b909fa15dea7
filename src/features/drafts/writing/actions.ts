import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import { inTransaction } from '#platform/transition.ts'
import {
  accountOf,
  contentColumns,
  type DraftDefinition,
  lockForWriting,
  translationsAfter,
} from '../kinds.ts'
import { allowed, type CheckedTranslations, type Draft, sameContent, type VersionOrigin } from '../model.ts'
import { recordDraftAct } from '../record-actions.ts'
import { addDraftVersion, changeDraft, findDraftVersion, replaceVersion } from '../store.ts'

type DraftId = Id<'draft'>

export type DraftSave<Content> = {
  /** The version that the form was made from. */
  readonly base: number
  /** The open form, so that its own saves are not taken for somebody else's. */
  readonly formId: string
  readonly content: Content
  readonly checked: CheckedTranslations
  /** Made by the page while it is being written. */
  readonly auto: boolean
}

/** Keeps what was written, unless somebody else has written since: then the draft comes back as it is now. */
export const saveDraft = async <Content extends object, Ready>(
  definition: DraftDefinition<Content, Ready>,
  ctx: Context,
  id: DraftId,
  saving: DraftSave<Content>,
) =>
  inTransaction(ctx, async (inside) => {
    const found = await lockForWriting(definition, inside, id)
    if (!found) return refuse('draft-unknown')
    const { draft, rebased } = found
    if (!allowed.edit(draft)) return refuse('state-changed-meanwhile')
    const last = await findDraftVersion<Content>(inside.db, id, draft.version)
    const own = last?.formId != null && last.formId === saving.formId
    const content = rebased(saving.content)
    const same = sameContent(content, draft.content)
    if (saving.base !== draft.version && !own && !same)
      return { ...refuse('changed-meanwhile'), draft } as const
    const unchanged = same && saving.checked.length === 0
    if (unchanged && (saving.auto || last?.origin !== 'auto')) return accept({ version: draft.version })
    const replaces = own && isReplaceable(draft, last) ? draft.version : undefined
    const origin = saving.auto ? 'auto' : 'saved'
    const version = await writeVersion(definition, inside, draft, { ...saving, content, origin }, replaces)
    return accept({ version })
  })

/** Whether the newest version may give way to the next one: it came by itself, and nothing holds it. */
const isReplaceable = (
  { version, publicVersion, scheduledVersion }: Draft<unknown>,
  { origin }: { readonly origin: VersionOrigin },
) => origin === 'auto' && publicVersion !== version && scheduledVersion !== version

type Writing<Content> = {
  readonly content: Content
  readonly origin: VersionOrigin
  readonly formId?: string
  readonly from?: number
  readonly checked?: CheckedTranslations | undefined
}

/** Writes the next version of a locked draft; in the place of `replaces`, if the page had saved that by itself. */
async function writeVersion<Content extends object, Ready>(
  definition: DraftDefinition<Content, Ready>,
  inside: TransactionContext,
  draft: Draft<Content>,
  { content, origin, formId, from, checked }: Writing<Content>,
  replaces?: number,
): Promise<number> {
  const now = inside.now()
  const number = draft.version + 1
  const changes = translationsAfter(definition, draft, content, now.toISOString(), checked)
  await changeDraft(inside.db, draft.id, {
    version: number,
    ...contentColumns(definition, content, changes),
    publish_failed: null,
    updated_at: now,
    updated_by: accountOf(inside),
  })
  const version = {
    draft_id: draft.id,
    number,
    at: now,
    account_id: accountOf(inside),
    origin,
    sitting: formId || null,
    from_version: from ?? null,
    content,
  }
  if (replaces === undefined) await addDraftVersion(inside.db, version)
  else await replaceVersion(inside.db, version, replaces)
  // What a page saves by itself every few seconds is among the versions; the audit record has what a person did.
  if (origin !== 'auto')
    await recordDraftAct(inside, definition, 'edited', draft, {
      before: { version: draft.version, ...definition.summary(draft.content) },
      after: { version: number, ...definition.summary(content) },
    })
  return number
}

/**
 * Changes a part of the content that no form carries, such as an uploaded file. `change` may refuse; it runs while the
 * draft is locked. `formId`: of small steps that follow one another under the same mark, only the last is a version.
 */
export const changeContent = async <Content extends object, Ready, Refusal extends string = never>(
  definition: DraftDefinition<Content, Ready>,
  ctx: Context,
  id: DraftId,
  change: (
    content: Content,
    inside: TransactionContext,
  ) => Result<Content, Refusal> | Promise<Result<Content, Refusal>>,
  formId?: string,
) =>
  inTransaction(ctx, async (inside) => {
    const found = await lockForWriting(definition, inside, id)
    if (!found) return refuse('draft-unknown')
    const { draft } = found
    if (!allowed.edit(draft)) return refuse('state-changed-meanwhile')
    const changed = await change(draft.content, inside)
    if (!changed.ok) return changed
    const content = changed.value
    if (sameContent(content, draft.content)) return accept({ version: draft.version })
    if (formId === undefined)
      return accept({ version: await writeVersion(definition, inside, draft, { content, origin: 'saved' }) })
    const last = await findDraftVersion<Content>(inside.db, id, draft.version)
    const replaces = last?.formId === formId && isReplaceable(draft, last) ? draft.version : undefined
    const step = { content, origin: 'auto', formId } as const
    return accept({ version: await writeVersion(definition, inside, draft, step, replaces) })
  })

/** Makes an old version the newest; what was between stays among the versions. */
export const restoreVersion = async <Content extends object, Ready>(
  definition: DraftDefinition<Content, Ready>,
  ctx: Context,
  id: DraftId,
  number: number,
) =>
  inTransaction(ctx, async (inside) => {
    const found = await lockForWriting(definition, inside, id)
    const old = found && (await findDraftVersion<Content>(inside.db, id, number))
    if (!found || !old) return refuse('draft-unknown')
    const { draft, rebased } = found
    if (!allowed.edit(draft)) return refuse('state-changed-meanwhile')
    const content = rebased(old.content)
    if (sameContent(content, draft.content)) return accept({ version: draft.version })
    const restoring = { content, origin: 'restored', from: number } as const
    return accept({ version: await writeVersion(definition, inside, draft, restoring) })
  })
