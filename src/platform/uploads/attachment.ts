import { accept, type Result } from '#domain/base/result.ts'
import type { Upload } from '#platform/http/index.ts'
import { inspectDocument, inspectPicture } from '#platform/inspection/index.ts'
import type { UploadRefusal } from './messages.ts'

/** A file that was inspected and is not stored yet. */
export type CheckedFile = {
  readonly type: string
  readonly bytes: Uint8Array
  readonly width?: number
  readonly height?: number
  /** Its original name with the extension of its detected type: programs are chosen by the extension. */
  readonly name: string
}

/** How photographs begin (JPEG, PNG, RIFF of WebP, the brands of AVIF), as Latin-1. */
const PICTURES = [/^\xff\xd8\xff/, /^\x89PNG/, /^RIFF....WEBP/s, /^....ftypavi[fs]/s]
const NAME_LENGTH = 100

const nameAs = (name: string, format: string) =>
  `${name.replace(/\.[^.]{1,5}$/, '').slice(0, NAME_LENGTH) || format}.${format}`

/** Inspects a picture or a document that comes with a text. A picture is encoded anew, without its metadata. */
export async function checkAttachment(upload: Upload): Promise<Result<CheckedFile, UploadRefusal>> {
  const beginning = Buffer.from(upload.bytes.subarray(0, 16)).toString('latin1')
  if (PICTURES.some((signature) => signature.test(beginning))) {
    if (upload.tooLarge) return { ok: false, refusal: 'picture-too-large' }
    const picture = await inspectPicture(upload.bytes)
    return picture.ok ? accept({ ...picture.value.large, name: nameAs(upload.name, 'webp') }) : picture
  }
  if (upload.tooLarge) return { ok: false, refusal: 'document-too-large' }
  const document = await inspectDocument(upload.bytes)
  if (!document.ok) return document
  const { type, format } = document.value
  return accept({ type, bytes: upload.bytes, name: nameAs(upload.name, format.toLowerCase()) })
}
