import { Type } from 'typebox'
import { emptyForm } from '#domain/base/form.ts'
import { commentKinds } from '#domain/comment/index.ts'
import {
  get,
  oneOf,
  PASTED_FORM_BYTES,
  pageNumber,
  post,
  type Route,
  VISITOR_POSTS_PER_HOUR,
} from '#platform/http/index.ts'
import { documentUpload } from '#platform/uploads/index.ts'
import { postComment } from './post-responses.ts'
import { type CommentForm, commentFormPage, getFormAnchor, type SentCommentForm } from './responses.ts'

const EMPTY_COMMENT: SentCommentForm['value'] = {
  kind: 'remark',
  body: '',
  wording: '',
  version: 0,
  seen: false,
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
    const emptyComment = { value: { ...EMPTY_COMMENT, kind }, form: emptyForm }
    return commentFormPage(request, commentForm, formAnchor, emptyComment, { posted: false })
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
