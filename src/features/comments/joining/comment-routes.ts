import type { Route } from '#platform/http/index.ts'
import { commentPath, FORMER_PATH, joinPath } from '../model.ts'
import { commentClockOf, getComment } from '../responses.ts'
import { findCommentAuthor } from '../store.ts'
import { BackToTarget, CommentItem, sectionOf } from '../views.tsx'
import { joinableComment } from './kinds.ts'
import { joinComment } from './messages.ts'
import { joinRoutes } from './routes.ts'

/** “I think so too”: joining a comment. */
export const commentJoinRoutes: readonly Route[] = joinRoutes({
  joinable: joinableComment,
  messages: joinComment,
  path: joinPath(':number'),
  // Forms on pages that were opened before the address changed still work.
  formerPaths: [`${FORMER_PATH}/:number/join`],
  show: async (ctx, { language }, params) => {
    const { comment, target } = await getComment(ctx, params.number)
    if (comment.hidden) return undefined
    const { id, number } = comment
    return {
      name: String(number),
      id,
      author: ctx.actor ? await findCommentAuthor(ctx.db, id) : null,
      path: joinPath(number),
      back: commentPath(number),
      section: sectionOf(target),
      territory: target.territory,
      participation: target.participation,
      organisation: target.answeringOrganisation.name,
      above: BackToTarget({ language, target }),
      content: CommentItem({
        language,
        target,
        comment,
        clock: commentClockOf(ctx, target),
        withAnchor: true,
        alone: true,
        readOnly: true,
      }),
    }
  },
})
