import type { Id } from '#domain/base/id.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { TransactionContext } from '#platform/context.ts'
import {
  type CheckedContent,
  type DraftDefinition,
  lockRebase,
  type PublishedDraft,
  subjectOfDraft,
} from '../kinds.ts'
import { type FoundDraft, lockDraft } from '../store.ts'

export type DraftId = Id<'draft'>

export type DraftInput = { readonly id: DraftId }
export type PublishInput = DraftInput & {
  /** The version that the publisher has read. */
  readonly seen: number
}
export type StateRefusal = 'draft-unknown' | 'state-changed-meanwhile'
export type PublishRefusal = StateRefusal | 'changed-meanwhile' | 'incomplete'

/** What every act on a draft begins with: the draft, locked, and the permission to publish it. */
export const draftTransition = <Content extends object, Ready, Input extends DraftInput>({
  kind,
  permissions,
}: DraftDefinition<Content, Ready>) => ({
  load: async (
    inside: TransactionContext,
    { id }: Input,
  ): Promise<Result<FoundDraft<Content>, 'draft-unknown'>> => {
    const draft = await lockDraft<Content>(inside.db, kind, id)
    return draft ? accept(draft) : refuse('draft-unknown')
  },
  allow: { permission: permissions.publish, of: (draft: FoundDraft<Content>) => subjectOfDraft(draft) },
  notify: 'nobody' as const,
})

export type CheckedDraft<Content, Ready> = {
  readonly draft: FoundDraft<Content>
  readonly checked: CheckedContent<Ready>
}

/**
 * The same for acts that show a draft to readers: what is published of it, or what is wrong with it, is known.
 * @param at when readers would see it
 */
export const checkedDraftTransition = <Content extends object, Ready, Input extends DraftInput>(
  definition: DraftDefinition<Content, Ready>,
  at: (input: Input, now: Date) => Date = (_, now) => now,
) => {
  const { load, allow, notify } = draftTransition<Content, Ready, Input>(definition)
  return {
    load: async (
      inside: TransactionContext,
      input: Input,
    ): Promise<Result<CheckedDraft<Content, Ready>, 'draft-unknown'>> => {
      const found = await load(inside, input)
      if (!found.ok) return found
      const rebased = await lockRebase(definition, inside, found.value)
      const draft = { ...found.value, content: rebased(found.value.content) }
      return accept({ draft, checked: await definition.check(inside, draft, at(input, inside.now())) })
    },
    allow: { ...allow, of: ({ draft }: CheckedDraft<Content, Ready>) => subjectOfDraft(draft) },
    notify,
  }
}

/** What is published: the draft as it is, if the publisher has read it and nothing is wrong with it. */
export function checkReady<Content, Ready>(
  { draft, checked }: CheckedDraft<Content, Ready>,
  { seen }: PublishInput,
  isAllowed: (draft: FoundDraft<Content>) => boolean,
): Result<Ready, PublishRefusal> {
  if (!isAllowed(draft)) return refuse('state-changed-meanwhile')
  if (draft.version !== seen) return refuse('changed-meanwhile')
  return checked.ok ? accept(checked.value) : refuse('incomplete')
}

/** The columns of a draft after a version of it was published or corrected. */
export const publishedColumns = ({ slug }: PublishedDraft, version: number, at: Date) => ({
  state: 'published' as const,
  slug,
  public_version: version,
  publish_at: null,
  scheduled_version: null,
  publish_failed: null,
  updated_at: at,
})
