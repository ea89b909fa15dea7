import { Type } from 'typebox'
import { type FormFields, hasProblems, refuseForm } from '#domain/base/form.ts'
import { commentKinds } from '#domain/comment/index.ts'
import type { Context } from '#platform/context.ts'
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
  seeOther,
  type Upload,
  VISITOR_POSTS_PER_HOUR,
} from '#platform/http/index.ts'
import { documentUpload, reserveUpload } from '#platform/uploads/index.ts'
import { readAuthorForm } from '../joining/form.ts'
import { CommentLetterSentPage } from '../joining/views.tsx'
import { commentPath, draftName } from '../model.ts'
import { sectionOf } from '../views.tsx'
import { submitComment } from './actions.ts'
import {
  readAttachmentField,
  refuseFile,
  retainAttachment,
  type Sender,
  senderOf,
} from './attachment-form.ts'
import { type CommentFormState, commentFieldOf, readCommentForm } from './form.ts'
import { listAlikeComments } from './queries.ts'
import {
  type CommentForm,
  commentFormPage,
  emptyCommentForm,
  type FormAnchor,
  type FormAnswer,
  type FormVisit,
  type SentForm,
} from './responses.ts'

/** A form with the files that came with it. */
type PostedComment = FormVisit & {
  readonly sender: Sender
  readonly body: FormFields
  readonly files: readonly Upload[]
  readonly params: Readonly<Record<string, string>>
}

/** Where an anchor is in the edition that was published after its form had been sent. */
async function getMovedAnchor(
  { find }: CommentForm,
  { ctx, params }: PostedComment,
  { edition }: FormAnchor,
) {
  const moved = await find(ctx, params, edition?.number ?? 0)
  if (!moved) throw notFound()
  return moved
}

/** Submits a posted comment, or shows the form with the errors. */
async function postComment(
  kind: CommentForm,
  request: PostedComment,
  formAnchor: FormAnchor,
  sent: SentForm,
): Promise<Reply> {
  const { ctx, frame, actor, sender, files, body } = request
  const { language } = frame
  const { value } = sent
  const read = readAuthorForm(body, actor, language)
  const { attachment, form } = await readAttachmentField(
    ctx,
    { ...sent.form, typed: { ...sent.form.typed, ...read.form.typed } },
    { files, sender },
  )
  const again = async (refused: CommentFormState, shown: FormAnswer = {}, at = formAnchor) => {
    if (!attachment) return commentFormPage(kind, request, at, { value, form: refused }, shown)
    const kept = await retainAttachment(ctx, frame.origin, refused, { attachment, sender })
    const cookie = kept.cookie ? { cookie: kept.cookie } : {}
    return commentFormPage(kind, request, at, { value, form: kept.form }, { ...shown, ...cookie })
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
    commentFormPage(kind, request, formAnchor, { value, form: refuseFile(form, problem) })
  if (
    attachment &&
    'bytes' in attachment &&
    !(await reserveUpload(ctx, sender.uploader, attachment.bytes.length))
  )
    return withoutFile('upload-quota')
  const submitted = await submitComment(ctx, { targetKind: kind.kind, comment, author: read.value })
  if (!submitted.ok) {
    const { refusal } = submitted
    if (refusal === 'target-unknown' || refusal === 'kind-not-taken') throw notFound()
    if (refusal === 'anchor-moved') return again(form, {}, await getMovedAnchor(kind, request, formAnchor))
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

const FormQuery = Type.Object({
  kind: Type.Optional(oneOf(commentKinds)),
  version: Type.Optional(pageNumber),
})

/** Routes of a comment form. */
export function commentFormRoutes(form: CommentForm): readonly Route[] {
  const getFormAnchor = async (ctx: Context, params: Readonly<Record<string, string>>, edition: number) => {
    const formAnchor = await form.find(ctx, params, edition)
    if (!formAnchor) throw notFound()
    return formAnchor
  }
  return [
    get(form.path, { query: FormQuery, allow: 'anyone' }, async ({ ctx, frame, actor, params, query }) => {
      const formAnchor = await getFormAnchor(ctx, params, Number(query.version ?? 0))
      const begun = {
        ...emptyCommentForm,
        value: { ...emptyCommentForm.value, kind: query.kind ?? 'remark' },
      }
      return commentFormPage(form, { ctx, frame, actor }, formAnchor, begun, { posted: false })
    }),

    post(
      form.path,
      {
        allow: 'anyone',
        perHour: VISITOR_POSTS_PER_HOUR,
        bytes: PASTED_FORM_BYTES,
        // One more than allowed, so that two files are refused beside the field.
        uploads: { ...documentUpload, files: documentUpload.files + 1, fieldBytes: PASTED_FORM_BYTES },
      },
      async (request) => {
        const { ctx, frame, actor, params, body, files } = request
        const sent = readCommentForm(body)
        // Files for addresses that do not exist are not looked at.
        const formAnchor = await getFormAnchor(ctx, params, sent.value.version)
        return postComment(
          form,
          { ctx, frame, actor, body, files, params, sender: senderOf(request) },
          formAnchor,
          sent,
        )
      },
    ),
  ]
}
