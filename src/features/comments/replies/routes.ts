import { emptyForm, type FormState, refuseForm } from '#domain/base/form.ts'
import { textIn } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import {
  type Frame,
  get,
  notFound,
  PASTED_FORM_BYTES,
  page,
  post,
  type Route,
  seeOther,
  VISITOR_POSTS_PER_HOUR,
} from '#platform/http/index.ts'
import { type Actor, may } from '#platform/identity/index.ts'
import { signedAs } from '../joining/responses.ts'
import { subjectOfTarget } from '../kinds.ts'
import { COMMENTS_PATH, commentPath } from '../model.ts'
import { commentClockOf, FORMER_PATH, getComment } from '../pages/responses.ts'
import { commentPermissions as permissions } from '../permissions.ts'
import type { FoundComment } from '../queries.ts'
import { submitReply } from './actions.ts'
import { fieldOf, readReplyForm } from './form.ts'
import { ReplyPage, type ReplyProblem } from './views.tsx'

const mayAnswer = (actor: Actor, { kind, target }: FoundComment) =>
  may(actor, kind.answer, subjectOfTarget(target))

async function replyPage(
  ctx: Context,
  frame: Frame,
  actor: Actor,
  number: string | undefined,
  form: FormState<ReplyProblem> = emptyForm,
) {
  const { language } = frame
  const found = await getComment(ctx, number)
  const { comment, target } = found
  if (comment.hidden) throw notFound()
  return page(
    ReplyPage({
      frame,
      target,
      clock: commentClockOf(ctx, target),
      comment,
      form,
      officialAs: mayAnswer(actor, found) ? textIn(target.answeringOrganisation.name, language) : undefined,
      signedAs: signedAs(actor, language) ?? '',
      owner: actor.account,
    }),
    form === emptyForm ? 200 : 422,
  )
}

export const replyRoutes: readonly Route[] = [
  get(`${COMMENTS_PATH}/:number/reply`, { allow: permissions.reply }, ({ ctx, frame, actor, params }) =>
    replyPage(ctx, frame, actor, params.number),
  ),

  // Forms on pages that were opened before the address changed still work.
  ...['/comments/:number/reply', `${FORMER_PATH}/:number/reply`].map((path) =>
    post(
      path,
      {
        allow: permissions.reply,
        relation: 'in the name of an organisation: the one that answers the comment',
        perHour: VISITOR_POSTS_PER_HOUR,
        bytes: PASTED_FORM_BYTES,
      },
      async ({ ctx, frame, language, actor, params, body }) => {
        const form = readReplyForm(body)
        const { number } = (await getComment(ctx, params.number)).comment
        const replied = await submitReply(ctx, {
          comment: number,
          body: form.typed.body ?? '',
          asOrganisation: form.typed.as === 'body',
          pageLanguage: language,
        })
        if (replied.ok) return seeOther(`/${language}${commentPath(number)}#replied`)
        if (replied.refusal === 'comment-unknown') throw notFound()
        return replyPage(ctx, frame, actor, params.number, refuseForm(form, replied.refusal, fieldOf))
      },
    ),
  ),
]
