import type { PageRange } from '#domain/base/pagination.ts'
import type { Context } from '#platform/context.ts'
import type { CommentTargetKind } from '../kinds.ts'
import { anchorKey } from '../model.ts'
import { describeAnchors } from '../queries.ts'
import { listUnansweredComments, listWaitingAnchors } from './store.ts'

/** The unanswered comments in a range on a target, sorted by its anchors. */
export async function loadAnswerQueue(
  ctx: Context,
  kind: CommentTargetKind,
  target: string,
  range: PageRange,
) {
  const anchors = kind.sortAnchors
    ? await kind.sortAnchors(ctx, target, await listWaitingAnchors(ctx.db, target))
    : []
  const { items, total } = await listUnansweredComments(ctx.db, target, anchors, range)
  const described = await describeAnchors(
    ctx,
    items.map((item) => ({ ...item, targetKind: kind.kind })),
  )
  return {
    items: items.map((item) => ({
      ...item,
      anchorName:
        described.get(anchorKey({ version: item.versionId, anchor: item.anchor, wordingLanguage: null }))
          ?.name ?? null,
    })),
    total,
  }
}
