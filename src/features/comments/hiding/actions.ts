import type { Label } from '#domain/base/text.ts'
import type { Reportable } from '#platform/feature.ts'
import { commentPath } from '../model.ts'
import { findTarget, getTargetKind } from '../target-actions.ts'
import { findHideable, type HideableKind, setHidden } from './store.ts'

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
  hide: async ({ db, now }, id, { rule, reason }) => setHidden(db, kind, id, { rule, reason, at: now() }),
  show: async ({ db }, id) => setHidden(db, kind, id, undefined),
})
