import { accept, refuse } from '#domain/base/result.ts'
import type { Label, Text } from '#domain/base/text.ts'
import type { Reportable } from '#platform/feature.ts'
import { defineTransition } from '#platform/transition.ts'
import { commentPath } from '../model.ts'
import { findTarget, getTargetKind } from '../target-actions.ts'
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
const hide = defineTransition({
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

/** How moderators find, hide and restore comments or replies. */
export const reportableAs = (kind: HideableKind, label: Label): Reportable => ({
  label,
  find: async (ctx, id) => {
    const found = await findHideable(ctx.db, kind, id)
    const target = found && (await findTarget(ctx, getTargetKind(ctx, found.targetKind), found.targetId))
    if (!found || !target) return undefined
    const { number, words, language, state, author } = found
    const { title, path, organisation, territory } = target
    return {
      path: commentPath(number),
      title,
      whole: path,
      words,
      language,
      hidden: state === 'hidden',
      author,
      organisation,
      territory,
    }
  },
  hide: async (inside, id, why) => void (await hide(inside, { kind, id, why })),
  show: async (inside, id) => void (await hide(inside, { kind, id })),
})
