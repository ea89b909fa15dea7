import { readChoice, readField } from '#domain/base/form.ts'
import { textIn } from '#domain/base/text.ts'
import { participationRefusals } from '#features/residents/index.ts'
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
} from '#platform/http/index.ts'
import { type Actor, may } from '#platform/identity/index.ts'
import type { FoundComment } from '../actions.ts'
import { signedAs } from '../joining/routes.ts'
import { commentPath, POSTS_PER_HOUR } from '../model.ts'
import { clockOf, FORMER_PATH, getComment } from '../pages/routes.ts'
import { commentPermissions as permissions } from '../permissions.ts'
import { submissionMessages } from '../submission/messages.ts'
import { subjectOf } from '../target-actions.ts'
import { submitReply } from './actions.ts'
import { replyMessages } from './messages.ts'
import { ReplyPage } from './views.tsx'

const words = { ...submissionMessages, ...participationRefusals, ...replyMessages }

const mayAnswer = (actor: Actor, { kind, target }: FoundComment) => may(actor, kind.answer, subjectOf(target))

async function replyPage(
  ctx: Context,
  frame: Frame,
  actor: Actor,
  number: string | undefined,
  draft?: { readonly body: string; readonly problem: string },
) {
  const { language } = frame
  const found = await getComment(ctx, number)
  const { comment, target } = found
  if (comment.hidden) throw notFound()
  return page(
    ReplyPage({
      frame,
      target,
      clock: clockOf(ctx, target),
      comment,
      body: draft?.body ?? '',
      problem: draft?.problem,
      officialAs: mayAnswer(actor, found) ? textIn(target.answeringOrganisation.name, language) : undefined,
      signedAs: signedAs(actor, language) ?? '',
      owner: actor.account,
    }),
    draft ? 422 : 200,
  )
}

export const replyRoutes: readonly Route[] = [
  get('/comments/:number/reply', { allow: permissions.reply }, ({ ctx, frame, actor, params }) =>
    replyPage(ctx, frame, actor, params.number),
  ),

  // Forms on pages that were opened before the address changed still work.
  ...['/comments/:number/reply', `${FORMER_PATH}/:number/reply`].map((path) =>
    post(
      path,
      {
        allow: permissions.reply,
        relation: 'in the name of an organisation: the one that answers the comment',
        perHour: POSTS_PER_HOUR,
        bytes: PASTED_FORM_BYTES,
      },
      async ({ ctx, frame, language, actor, params, body }) => {
        const typed = readField(body, 'body')
        const { number } = (await getComment(ctx, params.number)).comment
        const reply = {
          comment: number,
          body: typed,
          asOrganisation: readChoice(body, 'as') === 'body',
          pageLanguage: language,
        }
        const replied = await submitReply(ctx, reply)
        if (replied.ok) return seeOther(`/${language}${commentPath(number)}#replied`)
        if (replied.refusal === 'no-comment') throw notFound()
        return replyPage(ctx, frame, actor, params.number, {
          body: typed,
          problem: words[replied.refusal][language],
        })
      },
    ),
  ),
]
