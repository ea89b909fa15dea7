import type { PageRange } from '#domain/base/pagination.ts'
import type { CommentKind } from '#domain/comment/index.ts'
import type { Context } from '#platform/context.ts'
import { getDeclaredKind } from '#platform/kinds.ts'
import { type CommentTargetKind, findTarget } from './kinds.ts'
import {
  type AnchorDescription,
  anchorKey,
  type Comment,
  type CommentSort,
  type CommentTarget,
  type StoredComment,
} from './model.ts'
import { listComments, listCommentsByNumber } from './store.ts'

type Described = Pick<StoredComment, 'targetKind' | 'versionId' | 'anchor'> &
  Partial<Pick<StoredComment, 'wordingLanguage'>>

/** Descriptions of the anchors of comments, by `anchorKey`; one query per kind of target. */
export async function describeAnchors(
  ctx: Context,
  comments: readonly Described[],
): Promise<ReadonlyMap<string, AnchorDescription>> {
  const byKind = Map.groupBy(comments, ({ targetKind }) => targetKind)
  const described = await Promise.all(
    [...byKind].map(([kind, ofKind]) => {
      const anchors = ofKind.map(({ versionId, anchor, wordingLanguage = null }) => ({
        version: versionId,
        anchor,
        wordingLanguage,
      }))
      return (
        getDeclaredKind(ctx, 'commentTargets', kind).describeAnchors?.(ctx, anchors) ??
        new Map<string, AnchorDescription>()
      )
    }),
  )
  return new Map(described.flatMap((anchors) => [...anchors]))
}

const UNDESCRIBED: AnchorDescription = { name: null, original: null, versionNumber: null }

/** Adds the descriptions of their anchors to stored comments. */
export async function describeComments(
  ctx: Context,
  stored: readonly StoredComment[],
): Promise<readonly Comment[]> {
  const anchors = await describeAnchors(ctx, stored)
  return stored.map((comment) => {
    const { name, original, versionNumber } =
      anchors.get(anchorKey({ ...comment, version: comment.versionId })) ?? UNDESCRIBED
    return { ...comment, anchorName: name, original, versionNumber }
  })
}

/** A page of a list of comments, in the form in which `CommentList` takes it. */
export type CommentPage = {
  readonly comments: readonly Comment[]
  readonly total: number
  readonly kind: CommentKind | undefined
  readonly sort: CommentSort
  readonly page: number
  readonly pages: number
}

/** The public comments in a range, with the number of all. `anchor`: only those at this anchor. */
export async function loadComments(
  ctx: Context,
  target: string,
  { sort, kind, anchor }: Pick<CommentPage, 'sort' | 'kind'> & { readonly anchor: string | undefined },
  range: PageRange,
) {
  const { items, total } = await listComments(ctx.db, target, { anchor, kind }, sort, range)
  return { comments: await describeComments(ctx, items), total, kind, sort }
}

/** A comment that was once public, with its target. */
export type FoundComment = {
  readonly comment: Comment
  readonly target: CommentTarget
  readonly kind: CommentTargetKind
}

/** A comment by its public number; undefined when there is none, or its target is withdrawn. */
export async function findComment(ctx: Context, number: number): Promise<FoundComment | undefined> {
  const stored = await listCommentsByNumber(ctx.db, [number])
  const [found] = stored
  if (!found) return undefined
  const kind = getDeclaredKind(ctx, 'commentTargets', found.targetKind)
  const [target, [comment]] = await Promise.all([
    findTarget(ctx, kind, found.targetId),
    describeComments(ctx, stored),
  ])
  return target && comment ? { comment, target, kind } : undefined
}
