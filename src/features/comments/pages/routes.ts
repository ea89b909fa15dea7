import type { Context } from '#platform/context.ts'
import { storedFile } from '#platform/files/routes.ts'
import { type Frame, get, movedTo, notFound, page, type Reply, type Route } from '#platform/http/index.ts'
import { type JournalRecord, listRecords } from '#platform/journal/index.ts'
import { renderSections } from '#platform/page-sections.ts'
import { commentFilePath, commentPath, FORMER_PATH } from '../model.ts'
import type { FoundComment } from '../queries.ts'
import { listReplies } from '../replies/store.ts'
import { findCommentFile } from '../store.ts'
import { COMMENT_CACHE_TAGS, commentClockOf, getComment, NUMBER } from './responses.ts'
import { CommentDetailsPage } from './views.tsx'

declare module '#platform/page-sections.ts' {
  interface SectionSubjects {
    /** The page of a comment. */
    comment: FoundComment
  }
}

const POSITION = /^\d$/

/** The comment and its answer are recorded under the same id; each shows its own newest entry. */
const recordsOf = (records: readonly JournalRecord[], { kind }: FoundComment['kind']) => ({
  record: records.find(({ type }) => type !== `${kind}.answered`),
  answerRecord: records.find(({ type }) => type === `${kind}.answered`),
})

async function commentPage(ctx: Context, frame: Frame, number: string | undefined): Promise<Reply> {
  const found = await getComment(ctx, number)
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

/** A file of a comment: served at the path of the comment, so that hiding the comment hides the file. */
async function commentFile(
  ctx: Context,
  number: string | undefined,
  position: string | undefined,
): Promise<Reply> {
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

/** Pages of comments, their files, and redirects from their former paths. */
export const pageRoutes: readonly Route[] = [
  get(
    commentPath(':number'),
    { cacheTags: [...COMMENT_CACHE_TAGS, 'journal'], sections: 'comment' },
    ({ ctx, frame, params }) => commentPage(ctx, frame, params.number),
  ),

  get(commentFilePath(':number', ':position'), { allow: 'anyone' }, ({ ctx, params }) =>
    commentFile(ctx, params.number, params.position),
  ),

  ...['', '/join', '/reply', '/files/:position'].map((rest) =>
    get(`${FORMER_PATH}/:number${rest}`, { allow: 'anyone' }, ({ language, params }) => {
      const { number = '', position = '0' } = params
      if (!NUMBER.test(number) || !POSITION.test(position)) throw notFound()
      return movedTo(`/${language}${commentPath(Number(number))}${rest.replace(':position', position)}`)
    }),
  ),
]
