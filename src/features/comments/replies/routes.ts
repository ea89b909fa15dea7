import {
  get,
  PASTED_FORM_BYTES,
  post,
  type Route,
  submitForm,
  VISITOR_POSTS_PER_HOUR,
} from '#platform/http/index.ts'
import { commentPath, FORMER_PATH, replyPath } from '../model.ts'
import { commentPermissions as permissions } from '../permissions.ts'
import { getComment } from '../responses.ts'
import { submitReply } from './actions.ts'
import { readReplyForm, replyFieldOf } from './form.ts'
import { replyPage } from './responses.ts'

const REPLY_PATH = replyPath(':number')

export const replyRoutes: readonly Route[] = [
  get(REPLY_PATH, { allow: permissions.reply }, (request) => replyPage(request)),

  // Forms on pages that were opened before the address changed still work.
  ...[REPLY_PATH, `${FORMER_PATH}/:number/reply`].map((path) =>
    post(
      path,
      {
        allow: permissions.reply,
        relation: 'in the name of an organisation: the one that answers the comment',
        perHour: VISITOR_POSTS_PER_HOUR,
        bytes: PASTED_FORM_BYTES,
      },
      async (request) => {
        const { ctx, language, params } = request
        const { number } = (await getComment(ctx, params.number)).comment
        return submitForm(request, readReplyForm(request.body), {
          act: (reply) => submitReply(ctx, { comment: number, ...reply, pageLanguage: language }),
          fieldOf: replyFieldOf,
          page: (form) => replyPage(request, form),
          next: () => `${commentPath(number)}#replied`,
        })
      },
    ),
  ),
]
