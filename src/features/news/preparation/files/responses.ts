import { type DraftPart, openForPage } from '#features/drafts/index.ts'
import { filePath } from '#platform/files/index.ts'
import type { SignedInRequest } from '#platform/http/index.ts'
import { type DocumentType, documentTypes } from '#platform/uploads/index.ts'
import { drafts } from '../../manifest/drafts.ts'
import { readFileForm } from '../form.ts'
import { preparationMessages } from '../messages.ts'
import type { NewsContent } from '../model.ts'
import { findPicture } from '../store.ts'
import { FilesForm } from './views.tsx'

/** Its picture and documents, with the words that they need. */
export const filesPart: DraftPart<NewsContent> = {
  path: '/files',
  label: preparationMessages.files,
  bytes: 300_000,
  autosave: false,
  read: readFileForm,
  draw: async ({ db }, { language }, opened, form) => {
    const { picture, attachments } = opened.draft.content
    const kept = picture ? await findPicture(db, picture.sha256) : undefined
    return FilesForm({
      language,
      opened,
      form,
      picture: kept && { src: filePath(kept), width: kept.width, height: kept.height },
      attachments: attachments.map((attachment) => ({
        href: filePath(attachment),
        format: documentTypes[attachment.type as DocumentType] ?? '',
      })),
    })
  },
}

export const getNewsDraft = async ({ ctx, params }: SignedInRequest) =>
  (await openForPage(drafts, ctx, params.id)).draft
