import type { Context } from '#platform/context.ts'
import { storedFile } from '#platform/files/routes.ts'
import { get, movedTo, notFound, type Route, type RouteResponse } from '#platform/http/index.ts'
import { commentFilePath, commentPath, FORMER_PATH } from '../model.ts'
import type { FoundComment } from '../queries.ts'
import { COMMENT_CACHE_TAGS, NUMBER } from '../responses.ts'
import { findCommentFile } from '../store.ts'
import { commentPage } from './responses.ts'

declare module '#platform/page-sections.ts' {
  interface SectionSubjects {
    /** The page of a comment. */
    comment: FoundComment
  }
}

const POSITION = /^\d$/

/** A file of a comment: served at the path of the comment, so that hiding the comment hides the file. */
async function commentFile(
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

/** Pages of comments, their files, and redirects from their former paths. */
export const pageRoutes: readonly Route[] = [
  get(
    commentPath(':number'),
    { cacheTags: [...COMMENT_CACHE_TAGS, 'journal'], sections: 'comment' },
    (request) => commentPage(request),
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
