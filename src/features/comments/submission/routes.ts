import { Type } from 'typebox'
import { emptyForm, hasProblems, refuseForm } from '#domain/base/form.ts'
import { commentKinds } from '#domain/comment/index.ts'
import {
  get,
  notFound,
  oneOf,
  PASTED_FORM_BYTES,
  page,
  pageNumber,
  post,
  type Reply,
  type Route,
  type RouteRequest,
  seeOther,
  VISITOR_POSTS_PER_HOUR,
} from '#platform/http/index.ts'
import { documentUpload, reserveUpload } from '#platform/uploads/index.ts'
import { readAuthorForm } from '../joining/form.ts'
import { CommentLetterSentPage } from '../joining/views.tsx'
import { commentPath, draftName } from '../model.ts'
import { sectionOf } from '../views.tsx'
import { submitComment } from './actions.ts'
import { readAttachmentField, refuseFile, retainAttachment, senderOf } from './attachment-form.ts'
import { type CommentFormState, commentFieldOf, readCommentForm } from './form.ts'
import { listAlikeComments } from './queries.ts'
import {
  type CommentForm,
  type CommentPageOptions,
  commentFormPage,
  getFormAnchor,
  type SentCommentForm,
} from './responses.ts'

const EMPTY_COMMENT: SentCommentForm['value'] = {
  kind: 'remark',
  body: '',
  wording: '',
  version: 0,
  seen: false,
}

/** Submits a posted comment, or shows the form again: with what is wrong, or with what has to be read first. */
async function postComment(request: RouteRequest, commentForm: CommentForm): Promise<Reply> {
  const { ctx, frame, actor, language, files, body } = request
  const sent = readCommentForm(body)
  const { value } = sent
  // Files for addresses that do not exist are not looked at.
  const formAnchor = await getFormAnchor(request, commentForm, value.version)
  const sender = senderOf(request)
  const read = readAuthorForm(body, actor, language)
  const { attachment, form } = await readAttachmentField(
    ctx,
    { ...sent.form, typed: { ...sent.form.typed, ...read.form.typed } },
    { files, sender },
  )
  const again = async (refused: CommentFormState, options: CommentPageOptions = {}, at = formAnchor) => {
    if (!attachment) return commentFormPage(request, commentForm, at, { value, form: refused }, options)
    const kept = await retainAttachment(ctx, frame.origin, refused, { attachment, sender })
    const cookie = kept.cookie ? { cookie: kept.cookie } : {}
    return commentFormPage(request, commentForm, at, { value, form: kept.form }, { ...options, ...cookie })
  }
  if (formAnchor.movedFrom !== undefined) return again(form)
  if (!read.ok || hasProblems(form))
    return again({ ...form, problems: { ...form.problems, ...read.form.problems } })
  const { target, anchor } = formAnchor
  const address = { id: target.id, anchor }
  const isWording = value.kind === 'wording'
  if (!value.seen && target.intake === 'open') {
    const alike = await listAlikeComments(ctx, address, value.body, isWording ? value.wording : '')
    if (alike.length > 0) return again(form, { alike })
  }
  const comment = {
    ...address,
    kind: value.kind,
    body: value.body,
    wording: isWording
      ? { text: value.wording, language: language === 'kk' ? ('kk' as const) : ('ru' as const) }
      : undefined,
    pageLanguage: language,
    attachment,
    version: formAnchor.edition?.version,
  }
  const withoutFile = (problem: 'upload-quota' | 'file-gone') =>
    commentFormPage(request, commentForm, formAnchor, { value, form: refuseFile(form, problem) })
  if (
    attachment &&
    'bytes' in attachment &&
    !(await reserveUpload(ctx, sender.uploader, attachment.bytes.length))
  )
    return withoutFile('upload-quota')
  const submitted = await submitComment(ctx, { targetKind: commentForm.kind, comment, author: read.value })
  if (!submitted.ok) {
    const { refusal } = submitted
    if (refusal === 'target-unknown' || refusal === 'kind-not-taken') throw notFound()
    if (refusal === 'anchor-moved')
      return again(form, {}, await getFormAnchor(request, commentForm, formAnchor.edition?.number ?? 0))
    if (refusal === 'file-gone') return withoutFile(refusal)
    return again(refuseForm(form, refusal, commentFieldOf))
  }
  if ('number' in submitted.value) return seeOther(`/${language}${commentPath(submitted.value.number)}#sent`)
  return page(
    CommentLetterSentPage({
      frame,
      email: submitted.value.confirmationSentTo,
      back: formAnchor.back,
      section: sectionOf(target),
      draft: draftName(target, anchor),
    }),
  )
}

const CommentFormQuery = Type.Object({
  kind: Type.Optional(oneOf(commentKinds)),
  version: Type.Optional(pageNumber),
})

/** Routes of a comment form. */
export const commentFormRoutes = (commentForm: CommentForm): readonly Route[] => [
  get(commentForm.path, { query: CommentFormQuery, allow: 'anyone' }, async (request) => {
    const { kind = EMPTY_COMMENT.kind, version } = request.query
    const formAnchor = await getFormAnchor(request, commentForm, Number(version ?? 0))
    const begun = { value: { ...EMPTY_COMMENT, kind }, form: emptyForm }
    return commentFormPage(request, commentForm, formAnchor, begun, { posted: false })
  }),

  post(
    commentForm.path,
    {
      allow: 'anyone',
      perHour: VISITOR_POSTS_PER_HOUR,
      bytes: PASTED_FORM_BYTES,
      // One more than allowed, so that two files are refused beside the field.
      uploads: { ...documentUpload, files: documentUpload.files + 1, fieldBytes: PASTED_FORM_BYTES },
    },
    (request) => postComment(request, commentForm),
  ),
]
