import { findDraftSubject, type OpenedDraft, openForPage, partPage } from '#features/drafts/index.ts'
import {
  DESK_POSTS_PER_HOUR,
  notFound,
  post,
  type Reply,
  type Route,
  type RouteRequest,
  SINGLE_POSTS_PER_HOUR,
  seeOther,
} from '#platform/http/index.ts'
import type { Actor } from '#platform/identity/index.ts'
import {
  checkDocument,
  checkPicture,
  documentUpload,
  pictureUpload,
  type UploadRefusal,
  uploadMessages,
} from '#platform/uploads/index.ts'
import { drafts } from '../manifest/drafts.ts'
import { DESK_PATH } from '../model.ts'
import { newsPermissions } from '../permissions.ts'
import { addAttachment, changePicture, removeAttachment } from './actions.ts'
import { filesPart } from './file-responses.ts'
import { readRemovedAttachmentField } from './form.ts'
import { preparationMessages as words } from './messages.ts'
import type { NewsContent } from './model.ts'
import { newsPages } from './routes.ts'

type Post = RouteRequest<Readonly<Record<string, never>>, Actor>
type Opened = OpenedDraft<NewsContent>

const writing = { allow: newsPermissions.write, of: findDraftSubject(drafts) } as const
const uploading = { ...writing, perHour: SINGLE_POSTS_PER_HOUR }
const removing = { ...writing, perHour: DESK_POSTS_PER_HOUR }

const filesPage = (request: Post, opened: Opened, errors: Readonly<Record<string, string>>, status: number) =>
  partPage(drafts, newsPages, request, filesPart, opened, { errors }, status)

const refuseUpload = (request: Post, opened: Opened, control: string, refusal: UploadRefusal) =>
  filesPage(request, opened, { [control]: uploadMessages[refusal][request.language] }, 422)

/** The page of the files after a change of them, or what stands in the way. */
async function filesReply(
  request: Post,
  opened: Opened,
  done: Awaited<ReturnType<typeof changePicture | typeof addAttachment>>,
): Promise<Reply> {
  const { language } = request
  if (done.ok) return seeOther(`/${language}${DESK_PATH}/${opened.draft.id}${filesPart.path}`)
  if (done.refusal === 'draft-unknown') throw notFound()
  if (done.refusal === 'not-in-this-state') return filesPage(request, opened, {}, 409)
  return filesPage(request, opened, { attachment: words['too-many-files'][language] }, 422)
}

/** Takes the picture of an item and its documents, and takes them out again. */
export const uploadRoutes: readonly Route[] = [
  post(`${DESK_PATH}/:id/picture`, { ...uploading, uploads: pictureUpload }, async (request) => {
    const { ctx, params, files } = request
    const opened = await openForPage(drafts, ctx, params.id)
    const picture = await checkPicture(files[0])
    if (!picture.ok) return refuseUpload(request, opened, 'picture', picture.refusal)
    return filesReply(request, opened, await changePicture(ctx, opened.draft, picture.value))
  }),

  post(`${DESK_PATH}/:id/picture/remove`, removing, async (request) => {
    const opened = await openForPage(drafts, request.ctx, request.params.id)
    return filesReply(request, opened, await changePicture(request.ctx, opened.draft, null))
  }),

  post(`${DESK_PATH}/:id/attachments`, { ...uploading, uploads: documentUpload }, async (request) => {
    const { ctx, params, files } = request
    const opened = await openForPage(drafts, ctx, params.id)
    const document = await checkDocument(files[0])
    if (!document.ok) return refuseUpload(request, opened, 'attachment', document.refusal)
    return filesReply(request, opened, await addAttachment(ctx, opened.draft, document.value))
  }),

  post(`${DESK_PATH}/:id/attachments/remove`, removing, async (request) => {
    const sha256 = readRemovedAttachmentField(request.body)
    const opened = await openForPage(drafts, request.ctx, request.params.id)
    return filesReply(request, opened, await removeAttachment(request.ctx, opened.draft, sha256))
  }),
]
