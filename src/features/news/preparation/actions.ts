import { accept, type Result, refuse } from '#domain/base/result.ts'
import { changeContent } from '#features/drafts/index.ts'
import type { Context } from '#platform/context.ts'
import {
  type CheckedDocument,
  type CheckedPicture,
  storeDocument,
  storePicture,
} from '#platform/uploads/index.ts'
import { drafts } from '../manifest/drafts.ts'
import type { NewsDraft } from './checks.ts'
import { ATTACHMENTS_MAX, type NewsContent } from './model.ts'

/** Puts a picture into a draft, or takes it out with its words. */
export const changePicture = async (ctx: Context, { id }: NewsDraft, picture: CheckedPicture | null) =>
  changeContent(drafts, ctx, id, async (content, inside) =>
    accept(
      picture
        ? { ...content, picture: await storePicture(inside, picture) }
        : { ...content, picture, texts: { ...content.texts, alt: {}, caption: {} } },
    ),
  )

/** Adds a document to a draft; the same file once. It is stored only if it fits. */
export const addAttachment = (ctx: Context, { id }: NewsDraft, document: CheckedDocument) =>
  changeContent(drafts, ctx, id, async (content, inside): Promise<Result<NewsContent, 'too-many-files'>> => {
    const others = content.attachments.filter(({ sha256 }) => sha256 !== document.sha256)
    if (others.length >= ATTACHMENTS_MAX) return refuse('too-many-files')
    const { format, ...stored } = await storeDocument(inside, document)
    const added = { ...stored, name: stored.name || `document.${format.toLowerCase()}`, title: {} }
    return accept({ ...content, attachments: [...others, added] })
  })

export const removeAttachment = async (ctx: Context, { id }: NewsDraft, hash: unknown) =>
  changeContent(drafts, ctx, id, (content) =>
    accept({ ...content, attachments: content.attachments.filter(({ sha256 }) => sha256 !== hash) }),
  )
