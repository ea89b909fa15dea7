import type { Result } from '#domain/base/result.ts'
import { accept } from '#domain/base/result.ts'
import type { Db } from '#platform/db/index.ts'
import { addFile } from '#platform/files/index.ts'
import type { Upload } from '#platform/http/index.ts'
import { inspectDocument, inspectPicture } from '#platform/inspection/index.ts'
import { DOCUMENT_BYTES, type DocumentType } from './document.ts'
import type { DocumentRefusal, PictureRefusal } from './messages.ts'
import { PICTURE_BYTES } from './picture.ts'

export { type DocumentType, documentTypes } from './document.ts'
export { type DocumentRefusal, type PictureRefusal, type UploadRefusal, uploadMessages } from './messages.ts'

/** Limits for the `uploads` of a route that takes one picture, or one document. */
export const pictureUpload = { bytes: PICTURE_BYTES, files: 1 }
export const documentUpload = { bytes: DOCUMENT_BYTES, files: 1 }

/** A picture that is kept: for its page and, about 480 pixels wide, for lists. */
export type StoredPicture = { readonly sha256: string; readonly preview: string }

/** A document that is kept, as its link describes it. */
export type StoredDocument = {
  readonly sha256: string
  readonly type: DocumentType
  /** As people call it: 'PDF'. */
  readonly format: string
  readonly bytes: number
  /** Its name as it was sent, for the one who saves it. */
  readonly name: string
}

/** Takes an uploaded picture: checked, resized, without metadata, kept in both sizes. */
export async function storePicture(
  db: Db,
  upload: Upload | undefined,
): Promise<Result<StoredPicture, PictureRefusal>> {
  if (!upload) return { ok: false, refusal: 'file-missing' }
  if (upload.tooLarge) return { ok: false, refusal: 'picture-too-large' }
  const prepared = await inspectPicture(upload.bytes)
  if (!prepared.ok) return prepared
  const { large, small } = prepared.value
  return accept({ sha256: await addFile(db, large), preview: await addFile(db, small) })
}

/** Takes an uploaded document as it is, if readers can be given it. */
export async function storeDocument(
  db: Db,
  upload: Upload | undefined,
): Promise<Result<StoredDocument, DocumentRefusal>> {
  if (!upload) return { ok: false, refusal: 'file-missing' }
  if (upload.tooLarge) return { ok: false, refusal: 'document-too-large' }
  const checked = await inspectDocument(upload.bytes)
  if (!checked.ok) return checked
  const { type, format } = checked.value
  const sha256 = await addFile(db, { type, bytes: upload.bytes })
  return accept({ sha256, type, format, bytes: upload.bytes.length, name: upload.name })
}
