import type { Id } from '#domain/base/id.ts'
import type { Context, TransactionContext } from '#platform/context.ts'
import { newId } from '#platform/id.ts'
import { contentColumns, type DraftDefinition } from '../kinds.ts'
import type { TranslationChanges } from '../model.ts'
import { scheduledQueue } from '../publication/model.ts'
import { addDraft, changeDraft } from '../store.ts'

export type ImportedDraft<Content> = {
  /** That of what is published; absent: a new one. */
  readonly id?: string
  readonly organisation: Id<'organisation'>
  readonly content: Content
  readonly changes?: TranslationChanges
  readonly createdAt: Date
  readonly updatedAt?: Date
  readonly demo?: boolean
} & (
  | { readonly state: 'draft' | 'archived' }
  | { readonly state: 'scheduled'; readonly publishAt: Date }
  | { readonly state: 'published'; readonly slug: string }
)

/**
 * Gives a content that was written elsewhere its first version at the desk: what was published without a draft, or
 * drafts of the demonstration. Inside the caller's transaction; records nothing.
 */
export async function importDraft<Content extends object, Ready>(
  definition: DraftDefinition<Content, Ready>,
  inside: Pick<TransactionContext, 'db' | 'now' | 'jobs'>,
  imported: ImportedDraft<Content>,
): Promise<{ readonly id: Id<'draft'> }> {
  const { content, changes = {}, createdAt, organisation, state, demo = false } = imported
  const { id = newId<'draft'>(inside.now()), updatedAt = createdAt } = imported
  const publishAt = state === 'scheduled' ? imported.publishAt : null
  await addDraft(
    inside.db,
    {
      id,
      kind: definition.kind,
      organisation_id: organisation,
      state,
      version: 1,
      ...contentColumns(definition, content, changes),
      publish_at: publishAt,
      scheduled_version: publishAt && 1,
      publish_failed: null,
      public_version: state === 'published' ? 1 : null,
      slug: state === 'published' ? imported.slug : null,
      created_at: createdAt,
      updated_at: updatedAt,
      updated_by: null,
      demo,
    },
    { at: createdAt, account_id: null, origin: 'imported', sitting: null, from_version: null, content },
  )
  if (publishAt) {
    const data = { draft: id, at: publishAt.toISOString() }
    await inside.jobs.enqueue(inside.db, scheduledQueue(definition), data, { at: publishAt })
  }
  return { id }
}

/** Closes the draft of something that was taken off the site by other ways. Inside the caller's transaction. */
export const closeDraft = async ({ db, now }: Context, id: string) =>
  changeDraft(db, id, { state: 'withdrawn', public_version: null, updated_at: now() })
