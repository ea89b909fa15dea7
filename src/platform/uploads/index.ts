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

/** Limits for the `uploads` of a route that accepts one picture or one document. */
export const pictureUpload = { bytes: PICTURE_BYTES, files: 1 }
export const documentUpload = { bytes: DOCUMENT_BYTES, files: 1 }

/** A stored picture: for its page and, about 480 pixels wide, for lists. */
export type StoredPicture = { readonly sha256: string; readonly preview: string }

/** A stored document, as its link describes it. */
export type StoredDocument = {
  readonly sha256: string
  readonly type: DocumentType
  /** The common name of the format: 'PDF'. */
  readonly format: string
  readonly bytes: number
  /** Its original name, for downloads. */
  readonly name: string
}

/** Stores an uploaded picture: checked, resized, without metadata, in both sizes. */
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

/** Stores an uploaded document unchanged, if it may be offered to readers. */
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
