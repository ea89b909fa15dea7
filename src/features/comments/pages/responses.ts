import type { Context } from '#platform/context.ts'
import { storedFile } from '#platform/files/routes.ts'
import { notFound, page, type RouteRequest, type RouteResponse } from '#platform/http/index.ts'
import { type JournalRecord, listRecords } from '#platform/journal/index.ts'
import { renderSections } from '#platform/page-sections.ts'
import type { FoundComment } from '../queries.ts'
import { listReplies } from '../replies/store.ts'
import { commentClockOf, getComment, NUMBER } from '../responses.ts'
import { findCommentFile } from '../store.ts'
import { CommentDetailsPage } from './views.tsx'

/** The comment and its answer are recorded under the same id; each shows its own newest entry. */
const recordsOf = (records: readonly JournalRecord[], { kind }: FoundComment['kind']) => ({
  record: records.find(({ type }) => type !== `${kind}.answered`),
  answerRecord: records.find(({ type }) => type === `${kind}.answered`),
})

/** A comment with everything that was said to it. */
export async function commentPage({
  ctx,
  frame,
  params,
}: RouteRequest<unknown, undefined>): Promise<RouteResponse> {
  const found = await getComment(ctx, params.number)
  const { comment, target, kind } = found
  const [replies, records, sections] = await Promise.all([
    listReplies(ctx.db, comment.id),
    listRecords(ctx.db, comment.id),
    renderSections(ctx, 'comment', found, frame.language),
  ])
  return page(
    CommentDetailsPage({
      frame,
      target,
      clock: commentClockOf(ctx, target),
      comment,
      replies,
      sections,
      ...recordsOf(records, kind),
    }),
  )
}

export const POSITION = /^\d$/

/** A file of a comment: served at the path of the comment, so that hiding the comment hides the file. */
export async function commentFile(
  ctx: Context,
  number: string | undefined,
  position: string | undefined,
): Promise<RouteResponse> {
  if (!NUMBER.test(number ?? '') || !POSITION.test(position ?? '')) throw notFound()
  const found = await findCommentFile(ctx.db, Number(number), Number(position))
  if (!found) throw notFound()
  const headers = {
    'cache-control': 'no-store',
    // RFC 6266, 4.3: a name with any characters.
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
  }
  return storedFile(ctx, found, headers)
}
