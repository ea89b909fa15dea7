import { accept, refuse } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import { defineTransition } from '#platform/transition.ts'
import { findHideable, type HideableKind, setHidden } from './store.ts'

type Hiding = {
  readonly kind: HideableKind
  readonly id: string
  /** Why it is hidden; absent: it is shown again. */
  readonly why?: { readonly rule: string; readonly reason: Text }
}

/**
 * Hides a comment or a reply, or shows it again, as part of a moderator's decision; moderation checks the permission.
 */
export const hideComment = defineTransition({
  load: async ({ db }, { kind, id }: Hiding) => {
    const found = await findHideable(db, kind, id)
    return found ? accept(found) : refuse('thing-unknown')
  },
  allow: 'anyone',
  rule: () => accept(undefined),
  write: ({ db }, { input: { kind, id, why }, now }) => setHidden(db, kind, id, why && { ...why, at: now }),
  // Moderation records the decision and notifies the author.
  audit: 'none',
  journal: 'none',
  notify: 'nobody',
})
