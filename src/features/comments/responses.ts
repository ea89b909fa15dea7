import { Type } from 'typebox'
import { type CommentKind, commentKinds } from '#domain/comment/index.ts'
import type { Context } from '#platform/context.ts'
import { notFound, oneOf, pageNumber, paginate } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import type { Clock } from '#ui/types.ts'
import { COMMENTS_PAGE_SIZE, type CommentSort, type CommentTarget, commentSorts } from './model.ts'
import { type CommentPage, type FoundComment, findComment, loadComments } from './queries.ts'

/** Tables that a page with comments shows, beside those of its targets. */
export const COMMENT_CACHE_TAGS = ['comment', 'reply', 'answer', 'organisation'] as const

/** The parameters of a list of comments. */
export const CommentQuery = Type.Object({
  sort: Type.Optional(oneOf(commentSorts)),
  kind: Type.Optional(oneOf(commentKinds)),
  page: Type.Optional(pageNumber),
})

export const commentClockOf = (ctx: Context, { territory }: Pick<CommentTarget, 'territory'>): Clock => ({
  today: ctx.today(),
  zone: zoneOfTerritory(territory),
})

export const NUMBER = /^[1-9]\d{0,14}$/
/** The comment in a path, if it was ever public. Throws not found. */
export async function getComment(ctx: Context, number: string | undefined): Promise<FoundComment> {
  const found = NUMBER.test(number ?? '') ? await findComment(ctx, Number(number)) : undefined
  if (!found) throw notFound()
  return found
}

/** The filter and the sorting of a list, as parsed by `CommentQuery`. */
export type CommentListQuery = {
  readonly sort?: CommentSort | undefined
  readonly kind?: CommentKind | undefined
  readonly page?: string | undefined
}

/** A page of the public comments on a target; 404 beyond the last one. `anchor`: only those at this anchor. */
export const getCommentPage = (
  ctx: Context,
  target: string,
  { sort = 'support', kind, page: number }: CommentListQuery,
  anchor?: string,
): Promise<CommentPage> =>
  paginate(number, COMMENTS_PAGE_SIZE, (range) => loadComments(ctx, target, { sort, kind, anchor }, range))
