import type { Id } from '#domain/base/id.ts'
import { accept, refuse } from '#domain/base/result.ts'
import { changeContent } from '#features/drafts/index.ts'
import type { Context } from '#platform/context.ts'
import { filePath } from '#platform/files/index.ts'
import { type CheckedDocument, storeDocument } from '#platform/uploads/index.ts'
import { drafts } from '../../manifest/drafts.ts'
import { withDocument } from '../fields/model.ts'

/** Adds an uploaded file to the documents of a draft; it is stored only if it fits. */
export const addDraftDocument = async (
  ctx: Context,
  { id }: { readonly id: Id<'draft'> },
  document: CheckedDocument,
) =>
  changeContent(drafts, ctx, id, async (content, inside) => {
    const { name: title } = document
    const added = { title: { kk: title, ru: title, en: '' }, url: filePath(document) }
    const changed = withDocument(content, added)
    if (!changed) return refuse('too-many-files')
    await storeDocument(inside, document)
    return accept(changed)
  })
