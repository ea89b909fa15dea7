import type { Label } from '#domain/base/text.ts'
import type { Feature, Reportable } from '#platform/feature.ts'
import { getDeclaredKind } from '#platform/kinds.ts'
import { hideComment } from '../hiding/actions.ts'
import { findHideable, type HideableKind } from '../hiding/store.ts'
import { type CommentTargetKind, findTarget } from '../kinds.ts'
import { hideableNames } from '../messages.ts'
import { commentPath } from '../model.ts'

/** How moderators find, hide and restore comments or replies. */
const reportableAs = (kind: HideableKind, label: Label): Reportable => ({
  label,
  find: async (ctx, id) => {
    const found = await findHideable(ctx.db, kind, id)
    const target =
      found &&
      (await findTarget(ctx, getDeclaredKind(ctx, 'commentTargets', found.targetKind), found.targetId))
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
  hide: async (inside, id, why) => void (await hideComment(inside, { kind, id, why })),
  show: async (inside, id) => void (await hideComment(inside, { kind, id })),
})

/** What may be reported below one kind of things that are discussed. */
export const reportable = ({ kind }: CommentTargetKind): NonNullable<Feature['reportable']> => ({
  [`${kind}.comment`]: reportableAs('comment', hideableNames.comment),
  [`${kind}.reply`]: reportableAs('reply', hideableNames.reply),
})
