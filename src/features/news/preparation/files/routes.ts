import type { FormState } from '#domain/base/form.ts'
import { findDraftSubject, refusedPartPage } from '#features/drafts/index.ts'
import {
  BUTTON_FORM,
  DESK_POSTS_PER_HOUR,
  post,
  type Route,
  SINGLE_POSTS_PER_HOUR,
  type SignedInRequest,
  submitForm,
} from '#platform/http/index.ts'
import { documentUpload, pictureUpload } from '#platform/uploads/index.ts'
import { drafts } from '../../manifest/drafts.ts'
import { newsDeskPath } from '../../model.ts'
import { newsPermissions } from '../../permissions.ts'
import { addAttachment, changePicture, removeAttachment } from '../actions.ts'
import {
  type FileProblem,
  fileFieldOf,
  fileMessages,
  readAttachmentForm,
  readPictureForm,
  readRemovedAttachmentField,
} from '../form.ts'
import { newsPages } from '../routes.ts'
import { filesPart, getNewsDraft } from './responses.ts'

const writeGuard = { allow: newsPermissions.write, of: findDraftSubject(drafts) } as const
const uploadGuard = { ...writeGuard, perHour: SINGLE_POSTS_PER_HOUR }
const removalGuard = { ...writeGuard, perHour: DESK_POSTS_PER_HOUR }
const ITEM_PATH = newsDeskPath({ id: ':id' })

/** All of these forms stand on the page of the files, and lead back to it. */
const onFilesPage = (request: SignedInRequest) => ({
  fieldOf: fileFieldOf,
  page: (form: FormState<FileProblem>) =>
    refusedPartPage(drafts, newsPages, request, filesPart, form, fileMessages),
  next: () => newsDeskPath({ id: request.params.id ?? '' }) + filesPart.path,
})

/** Takes the picture of an item and its documents, and takes them out again. */
export const uploadRoutes: readonly Route[] = [
  post(`${ITEM_PATH}/picture`, { ...uploadGuard, uploads: pictureUpload }, async (request) => {
    const draft = await getNewsDraft(request)
    return submitForm(request, await readPictureForm(request.files), {
      act: (picture) => changePicture(request.ctx, draft, picture),
      ...onFilesPage(request),
    })
  }),

  post(`${ITEM_PATH}/picture/remove`, removalGuard, async (request) => {
    const draft = await getNewsDraft(request)
    return submitForm(request, BUTTON_FORM, {
      act: () => changePicture(request.ctx, draft, null),
      ...onFilesPage(request),
    })
  }),

  post(`${ITEM_PATH}/attachments`, { ...uploadGuard, uploads: documentUpload }, async (request) => {
    const draft = await getNewsDraft(request)
    return submitForm(request, await readAttachmentForm(request.files), {
      act: (document) => addAttachment(request.ctx, draft, document),
      ...onFilesPage(request),
    })
  }),

  post(`${ITEM_PATH}/attachments/remove`, removalGuard, async (request) => {
    const sha256 = readRemovedAttachmentField(request.body)
    const draft = await getNewsDraft(request)
    return submitForm(request, BUTTON_FORM, {
      act: () => removeAttachment(request.ctx, draft, sha256),
      ...onFilesPage(request),
    })
  }),
]
