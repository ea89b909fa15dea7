import { DAY_MS } from '#domain/base/duration.ts'
import { hasProblems, refuseForm, shortenTyped } from '#domain/base/form.ts'
import type { RefusalOf } from '#domain/base/result.ts'
import { notFound, page, type RouteRequest, type RouteResponse, seeOther } from '#platform/http/index.ts'
import { readUploadBrowser, uploadBrowserCookie } from '#platform/identity/index.ts'
import type { Attachment } from '#platform/uploads/index.ts'
import { readAuthorForm } from '../joining/form.ts'
import { CommentLetterSentPage } from '../joining/views.tsx'
import { commentPath, draftName } from '../model.ts'
import { sectionOf } from '../views.tsx'
import { type NewComment, type SubmittedComment, submitComment } from './actions.ts'
import { type FileSender, reserveAttachment, retainAttachment } from './attachments/actions.ts'
import { readAttachmentField, refuseFile } from './attachments/form.ts'
import { type CommentFormState, commentFieldOf, readCommentForm, type SentComment } from './form.ts'
import { loadSimilarComments } from './queries.ts'
import {
  type CommentForm,
  type CommentPageOptions,
  commentFormPage,
  type FormAnchor,
  getFormAnchor,
} from './responses.ts'

/** A comment that was sent: where, by whom, and with which file. */
type PostedComment = {
  readonly request: RouteRequest
  readonly commentForm: CommentForm
  readonly formAnchor: FormAnchor
  readonly value: SentComment
  readonly attachment: Attachment | undefined
  readonly sender: FileSender
}

const senderOf = ({ actor, network, request, frame }: RouteRequest): FileSender => ({
  uploader: actor ? { account: actor.account } : { network },
  browser: actor ? actor.session : readUploadBrowser(request, frame.origin),
})

/** Submits a posted comment, or shows the form again: with what is wrong, or with what has to be read first. */
export async function postComment(request: RouteRequest, commentForm: CommentForm): Promise<RouteResponse> {
  const { ctx, actor, language, files, body } = request
  const { value, form: read } = readCommentForm(body)
  const sent = shortenTyped(read)
  // Files for addresses that do not exist are not looked at.
  const formAnchor = await getFormAnchor(request, commentForm, value.version)
  const sender = senderOf(request)
  const author = readAuthorForm(body, actor, language)
  const typed = { ...sent.typed, ...author.form.typed }
  const { attachment, form } = await readAttachmentField(ctx, { ...sent, typed }, { files, sender })
  const posted = { request, commentForm, formAnchor, value, attachment, sender }

  if (formAnchor.movedFrom !== undefined) return showAgain(posted, form)
  if (!author.ok || hasProblems(form))
    return showAgain(posted, { ...form, problems: { ...form.problems, ...author.form.problems } })
  const alike = await listUnseenAlike(posted)
  if (alike.length > 0) return showAgain(posted, form, { alike })
  if (attachment && !(await reserveAttachment(ctx, { attachment, sender })))
    return showWithoutFile(posted, form, 'upload-quota')
  const submitted = await submitComment(ctx, {
    targetKind: commentForm.kind,
    comment: newCommentOf(posted),
    author: author.value,
  })
  return submitted.ok
    ? answerSubmitted(posted, submitted.value)
    : answerRefused(posted, form, submitted.refusal)
}

/** Comments like the one that was sent, unless the author has seen them. */
async function listUnseenAlike({ request, formAnchor: { target, anchor }, value }: PostedComment) {
  if (value.seen || target.intake !== 'open') return []
  const wording = value.kind === 'wording' ? value.wording : ''
  return loadSimilarComments(request.ctx, { id: target.id, anchor }, value.body, wording)
}

const newCommentOf = ({
  request: { language },
  formAnchor: { target, anchor, newestVersion },
  value: { kind, body, wording },
  attachment,
}: PostedComment): NewComment => ({
  id: target.id,
  anchor,
  kind,
  body,
  wording: kind === 'wording' ? { text: wording, language: language === 'kk' ? 'kk' : 'ru' } : undefined,
  pageLanguage: language,
  attachment,
  version: newestVersion?.id,
})

/** The form with its file, which is kept until it is sent again. */
async function showAgain(
  { request, commentForm, formAnchor, value, attachment, sender }: PostedComment,
  form: CommentFormState,
  options: CommentPageOptions = {},
): Promise<RouteResponse> {
  if (!attachment) return commentFormPage(request, commentForm, formAnchor, { value, form }, options)
  const retained = await retainAttachment(request.ctx, { attachment, sender })
  const shown = retained.ok ? { ...form, file: retained.value.file } : refuseFile(form, retained.refusal)
  const cookie =
    retained.ok && retained.value.browser ? { cookie: cookieOf(request, retained.value.browser) } : {}
  return commentFormPage(request, commentForm, formAnchor, { value, form: shown }, { ...options, ...cookie })
}

/** Binds a kept file to the browser of a visitor. */
const cookieOf = ({ ctx, frame }: RouteRequest, browser: string) =>
  uploadBrowserCookie(frame.origin, browser, new Date(ctx.now().getTime() + DAY_MS))

const showWithoutFile = (
  { request, commentForm, formAnchor, value }: PostedComment,
  form: CommentFormState,
  problem: 'upload-quota' | 'file-gone',
) => commentFormPage(request, commentForm, formAnchor, { value, form: refuseFile(form, problem) })

async function answerRefused(
  posted: PostedComment,
  form: CommentFormState,
  refusal: RefusalOf<typeof submitComment>,
): Promise<RouteResponse> {
  const { request, commentForm, formAnchor } = posted
  if (refusal === 'target-unknown' || refusal === 'kind-not-taken') throw notFound()
  if (refusal === 'file-gone') return showWithoutFile(posted, form, refusal)
  if (refusal !== 'anchor-moved') return showAgain(posted, refuseForm(form, refusal, commentFieldOf))
  const moved = await getFormAnchor(request, commentForm, formAnchor.newestVersion?.number ?? 0)
  return showAgain({ ...posted, formAnchor: moved }, form)
}

function answerSubmitted(
  { request: { frame, language }, formAnchor: { target, anchor, back } }: PostedComment,
  submitted: SubmittedComment,
): RouteResponse {
  if ('number' in submitted) return seeOther(`/${language}${commentPath(submitted.number)}#sent`)
  return page(
    CommentLetterSentPage({
      frame,
      email: submitted.confirmationSentTo,
      back,
      section: sectionOf(target),
      draft: draftName(target, anchor),
    }),
  )
}
