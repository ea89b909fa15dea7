import { get, movedTo, notFound, type Route } from '#platform/http/index.ts'
import { commentFilePath, commentPath, FORMER_PATH } from '../model.ts'
import type { FoundComment } from '../queries.ts'
import { COMMENT_CACHE_TAGS, NUMBER } from '../responses.ts'
import { commentFile, commentPage, POSITION } from './responses.ts'

declare module '#platform/page-sections.ts' {
  interface SectionSubjects {
    /** The page of a comment. */
    comment: FoundComment
  }
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
