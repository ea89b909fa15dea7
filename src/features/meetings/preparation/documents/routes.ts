import { findDraftSubject, openForPage, refusedPartPage } from '#features/drafts/index.ts'
import { DESK_POSTS_PER_HOUR, post, type Route, submitForm } from '#platform/http/index.ts'
import { documentUpload } from '#platform/uploads/index.ts'
import { drafts } from '../../manifest/drafts.ts'
import { meetingPermissions } from '../../permissions.ts'
import { DRAFTS_PATH, draftPath } from '../model.ts'
import { formPart } from '../responses.ts'
import { meetingPages } from '../routes.ts'
import { addDraftDocument } from './actions.ts'
import { documentFieldOf, documentMessages, readDocumentForm } from './form.ts'

const uploadGuard = {
  allow: meetingPermissions.write,
  of: findDraftSubject(drafts),
  perHour: DESK_POSTS_PER_HOUR,
  uploads: documentUpload,
}

/** Documents that are uploaded for a draft. */
export const documentRoutes: readonly Route[] = [
  post(`${DRAFTS_PATH}/:id/upload`, uploadGuard, async (request) => {
    const { ctx, params, files } = request
    const { draft } = await openForPage(drafts, ctx, params.id)
    return submitForm(request, await readDocumentForm(files), {
      act: (document) => addDraftDocument(ctx, draft, document),
      fieldOf: documentFieldOf,
      page: (form) => refusedPartPage(drafts, meetingPages, request, formPart, form, documentMessages),
      next: () => `${draftPath(draft)}#documents`,
    })
  }),
]
