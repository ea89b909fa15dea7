import type { Context } from '#platform/context.ts'
import { fileAddress } from '#platform/files/index.ts'
import { type Frame, get, page, post, type Reply, type Route, seeOther } from '#platform/http/index.ts'
import {
  type DocumentType,
  documentTypes,
  documentUpload,
  pictureUpload,
  storeDocument,
  storePicture,
  type UploadRefusal,
  uploadMessages,
} from '#platform/uploads/index.ts'
import { newsPermissions } from '../permissions.ts'
import { publishMessages } from '../publication/messages.ts'
import { changeContent, saveDraft } from './actions.ts'
import { FilesPage, type FilesPageProps } from './file-views.tsx'
import { readFileWords } from './form.ts'
import { partPath } from './frame-views.tsx'
import { messages } from './messages.ts'
import { ATTACHMENTS, DESK, type DraftContent } from './model.ts'
import { conflictPage, isEditable, newSitting, type Opened, openDraft, ownerOf } from './page-routes.ts'
import { findPicture } from './store.ts'

async function filesPage(
  ctx: Context,
  frame: Frame,
  { draft, zone }: Opened,
  more: Partial<FilesPageProps> = {},
  status = 200,
): Promise<Reply> {
  const { picture, attachments } = draft.content
  const kept = picture ? await findPicture(ctx.db, picture.sha256) : undefined
  return page(
    FilesPage({
      frame,
      draft,
      zone,
      sitting: newSitting(),
      editable: isEditable(draft),
      picture: kept && { src: fileAddress(kept), width: kept.width, height: kept.height },
      attachments: attachments.map((one) => ({
        href: fileAddress(one),
        format: documentTypes[one.type as DocumentType] ?? '',
      })),
      ...more,
    }),
    status,
  )
}

const writing = { allow: newsPermissions.write, of: ownerOf, invalidates: [] } as const
const UPLOADS_PER_HOUR = 200

const refusedUpload = (frame: Frame, name: string, refusal: UploadRefusal) => ({
  errors: { [name]: uploadMessages[refusal][frame.language] },
})

/** Puts what was uploaded into the draft and shows the page anew, or says why it was not taken. */
async function put(
  ctx: Context,
  frame: Frame,
  opened: Opened,
  change: (content: DraftContent) => DraftContent | undefined,
): Promise<Reply> {
  const done = await changeContent(ctx, opened.draft.id, change)
  if (done.ok) return seeOther(`/${frame.language}${partPath(opened.draft.id, 'files')}`)
  const code = done.refusal === 'too-many-files' ? 'too-many-files' : 'not-in-this-state'
  const errors = { attachment: publishMessages[code][frame.language] }
  return filesPage(ctx, frame, opened, { errors }, 422)
}

/** The picture of an item, its documents, and the words that they need. */
export const fileRoutes: readonly Route[] = [
  get(`${DESK}/:id/files`, { allow: newsPermissions.write, of: ownerOf }, async ({ ctx, frame, params }) =>
    filesPage(ctx, frame, await openDraft(ctx, params.id)),
  ),

  post(
    `${DESK}/:id/picture`,
    { ...writing, perHour: UPLOADS_PER_HOUR, uploads: pictureUpload },
    async ({ ctx, frame, params, files: sent }) => {
      const opened = await openDraft(ctx, params.id)
      const kept = await storePicture(ctx.db, sent[0])
      if (!kept.ok) return filesPage(ctx, frame, opened, refusedUpload(frame, 'picture', kept.refusal), 422)
      return put(ctx, frame, opened, (content) => ({ ...content, picture: kept.value }))
    },
  ),

  post(`${DESK}/:id/picture/remove`, { ...writing, perHour: 600 }, async ({ ctx, frame, params }) =>
    put(ctx, frame, await openDraft(ctx, params.id), (content) => ({
      ...content,
      picture: null,
      texts: { ...content.texts, alt: {}, caption: {} },
    })),
  ),

  post(
    `${DESK}/:id/attachments`,
    { ...writing, perHour: UPLOADS_PER_HOUR, uploads: documentUpload },
    async ({ ctx, frame, params, files: sent }) => {
      const opened = await openDraft(ctx, params.id)
      const kept = await storeDocument(ctx.db, sent[0])
      if (!kept.ok)
        return filesPage(ctx, frame, opened, refusedUpload(frame, 'attachment', kept.refusal), 422)
      const { sha256, type, bytes, name, format } = kept.value
      const added = { sha256, type, bytes, name: name || `document.${format.toLowerCase()}`, title: {} }
      return put(ctx, frame, opened, (content) => {
        const others = content.attachments.filter((one) => one.sha256 !== sha256)
        return others.length < ATTACHMENTS ? { ...content, attachments: [...others, added] } : undefined
      })
    },
  ),

  post(
    `${DESK}/:id/attachments/remove`,
    { ...writing, perHour: 600 },
    async ({ ctx, frame, params, body }) => {
      const { sha256 } = body as { sha256?: unknown }
      return put(ctx, frame, await openDraft(ctx, params.id), (content) => ({
        ...content,
        attachments: content.attachments.filter((one) => one.sha256 !== sha256),
      }))
    },
  ),

  post(
    `${DESK}/:id/files`,
    { ...writing, perHour: 1200, bytes: 300_000 },
    async ({ ctx, frame, params, body }) => {
      const opened = await openDraft(ctx, params.id)
      const { draft } = opened
      const { language } = frame
      const words = readFileWords(draft.content, body)
      if (Object.keys(words.problems).length > 0) {
        const errors = Object.fromEntries(
          Object.entries(words.problems).map(([name, code]) => [name, messages[code][language]]),
        )
        const problems = Object.entries(errors).map(([field, text]) => ({ field, text }))
        return filesPage(ctx, frame, opened, { errors, problems, typed: words.typed }, 422)
      }
      const saved = await saveDraft(ctx, draft.id, { ...words, auto: false })
      if (!saved.ok)
        return conflictPage(ctx, frame, await openDraft(ctx, params.id), 'files', words.content, words.typed)
      const next = (body as { then?: unknown }).then === 'preview' ? 'preview' : 'files'
      return seeOther(`/${language}${partPath(draft.id, next)}`)
    },
  ),
]
