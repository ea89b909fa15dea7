import { emptyForm, type FormState } from '#domain/base/form.ts'
import { textIn } from '#domain/base/text.ts'
import { formPage, notFound, type SignedInRequest } from '#platform/http/index.ts'
import { may } from '#platform/identity/index.ts'
import { signedAs } from '../joining/responses.ts'
import { subjectOfTarget } from '../kinds.ts'
import { commentClockOf, getComment } from '../responses.ts'
import { ReplyPage, type ReplyProblem } from './views.tsx'

/** A comment with the form of a reply to it. */
export async function replyPage(
  { ctx, frame, language, actor, params }: SignedInRequest,
  form: FormState<ReplyProblem> = emptyForm,
) {
  const { comment, target, kind } = await getComment(ctx, params.number)
  if (comment.hidden) throw notFound()
  const mayAnswer = may(actor, kind.answer, subjectOfTarget(target))
  const view = ReplyPage({
    frame,
    target,
    clock: commentClockOf(ctx, target),
    comment,
    form,
    officialAs: mayAnswer ? textIn(target.answeringOrganisation.name, language) : undefined,
    signedAs: signedAs(actor, language) ?? '',
    owner: actor.account,
  })
  return formPage(view, form)
}
