import { accept, type Result } from '#domain/base/result.ts'
import type { TransactionContext } from '#platform/context.ts'
import { addFile, addPassingFile, fileHash, renewFile } from '#platform/files/index.ts'
import type { Upload } from '#platform/http/index.ts'
import { inspectDocument, inspectLogo, inspectPicture } from '#platform/inspection/index.ts'
import type { CheckedFile } from './attachment.ts'
import { DOCUMENT_BYTES, type DocumentType } from './document.ts'
import { LOGO_BYTES } from './logo.ts'
import type { DocumentRefusal, LogoRefusal, PictureRefusal } from './messages.ts'
import { PICTURE_BYTES } from './picture.ts'
import { type RetainedUpload, takeRetainedUpload } from './retained.ts'

export { type CheckedFile, checkAttachment } from './attachment.ts'
export { type DocumentType, documentTypes } from './document.ts'
export {
  type DocumentRefusal,
  type LogoRefusal,
  type PictureRefusal,
  type UploadRefusal,
  uploadMessages,
} from './messages.ts'
export { reserveUpload, type Uploader, uploadQuotas } from './quota.ts'
export { findRetainedUpload, RETAINED_MS, type RetainedUpload, retainUpload } from './retained.ts'
export { uploadRetention } from './retention.ts'

/** Limits for the `uploads` of a route that accepts one picture or one document. */
export const pictureUpload = { bytes: PICTURE_BYTES, files: 1 }
export const logoUpload = { bytes: LOGO_BYTES, files: 1 }
export const documentUpload = { bytes: DOCUMENT_BYTES, files: 1 }

/** The transaction of the act that takes a file. */
type Inside = Pick<TransactionContext, 'db' | 'files'>

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

/** A picture that was inspected, in both sizes, without metadata; it is not stored yet. */
export type CheckedPicture = Extract<
  Awaited<ReturnType<typeof inspectPicture>>,
  { readonly ok: true }
>['value']

/** A document that may be offered to readers; it is not stored yet. */
export type CheckedDocument = Omit<StoredDocument, 'bytes'> & { readonly content: Uint8Array }

/** Inspects an uploaded picture. */
export async function checkPicture(
  upload: Upload | undefined,
): Promise<Result<CheckedPicture, PictureRefusal>> {
  if (!upload) return { ok: false, refusal: 'file-missing' }
  if (upload.tooLarge) return { ok: false, refusal: 'picture-too-large' }
  return inspectPicture(upload.bytes)
}

/** Stores a picture. */
export const storePicture = async (
  inside: Inside,
  { large, small }: CheckedPicture,
): Promise<StoredPicture> => ({
  sha256: await addFile(inside, large),
  preview: await addFile(inside, small),
})

/** Inspects an uploaded logo: what pages show, and the icon of the site. */
export async function checkLogo(
  upload: Upload,
): Promise<Result<{ readonly logo: CheckedFile; readonly icon: CheckedFile | null }, LogoRefusal>> {
  if (upload.tooLarge) return { ok: false, refusal: 'logo-too-large' }
  const checked = await inspectLogo(upload.bytes)
  if (!checked.ok) return checked
  const { logo, icon } = checked.value
  return accept({ logo: { ...logo, name: 'logo.png' }, icon: icon && { ...icon, name: 'icon.png' } })
}

/** Inspects an uploaded document. */
export async function checkDocument(
  upload: Upload | undefined,
): Promise<Result<CheckedDocument, DocumentRefusal>> {
  if (!upload) return { ok: false, refusal: 'file-missing' }
  if (upload.tooLarge) return { ok: false, refusal: 'document-too-large' }
  const checked = await inspectDocument(upload.bytes)
  if (!checked.ok) return checked
  const { type, format } = checked.value
  const { name, bytes: content } = upload
  return accept({ sha256: fileHash(content), type, format, name, content })
}

/** Stores a document, unchanged. */
export async function storeDocument(
  inside: Inside,
  { content, ...document }: CheckedDocument,
): Promise<StoredDocument> {
  await addFile(inside, { type: document.type, bytes: content })
  return { ...document, bytes: content.length }
}

/** A file that comes with a text: inspected just now, or kept since its form was refused. */
export type Attachment = CheckedFile | RetainedUpload

/**
 * Stores an attachment; undefined: its token was used already. What
 * was inspected just now must have been reserved in the quotas.
 */
export async function storeAttachment(
  inside: Inside,
  attachment: Attachment,
  now: Date,
): Promise<{ readonly sha256: string; readonly name: string } | undefined> {
  const { name } = attachment
  if ('bytes' in attachment) return { sha256: await addPassingFile(inside, attachment, now), name }
  const sha256 = await takeRetainedUpload(inside.db, attachment.token)
  if (sha256 === undefined) return undefined
  await renewFile(inside.db, sha256, now)
  return { sha256, name }
}
