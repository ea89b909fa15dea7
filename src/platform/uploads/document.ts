import { fileTypeFromBuffer } from 'file-type'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { DocumentRefusal } from './messages.ts'
import { inspectPackedDocument } from './packed-document.ts'

export const DOCUMENT_BYTES = 15_000_000

/** Accepted document types with the common names of their formats. */
export const documentTypes = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PPTX',
  'application/vnd.oasis.opendocument.text': 'ODT',
  'application/vnd.oasis.opendocument.spreadsheet': 'ODS',
  'application/vnd.oasis.opendocument.presentation': 'ODP',
} as const
export type DocumentType = keyof typeof documentTypes
export type DocumentInfo = { readonly type: DocumentType; readonly format: string }

const isDocumentType = (mime: string): mime is DocumentType => mime in documentTypes

/**
 * Checks by its content whether a file may be offered to readers: a known format, complete, without macros or
 * programs, and not a decompression bomb.
 */
export async function checkDocumentBytes(bytes: Uint8Array): Promise<Result<DocumentInfo, DocumentRefusal>> {
  if (bytes.length === 0) return refuse('file-empty')
  if (bytes.length > DOCUMENT_BYTES) return refuse('document-too-large')
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (isZip) {
    const inspected = await inspectPackedDocument(bytes)
    if (!inspected.ok) return inspected
  }
  const found = await fileTypeFromBuffer(bytes)
  if (!found) return refuse('document-unknown')
  if (/macroenabled/i.test(found.mime)) return refuse('document-macros')
  // The container of .doc, .xls and of Office files encrypted with a password, whose content cannot be checked.
  if (found.mime === 'application/x-cfb') return refuse('document-closed')
  if (!isDocumentType(found.mime)) return refuse('document-unknown')
  if (found.mime === 'application/pdf') {
    const sound = checkPdf(bytes)
    if (!sound.ok) return sound
  }
  return accept({ type: found.mime, format: documentTypes[found.mime] })
}

const TAIL = 2048
const [LF, CR] = [0x0a, 0x0d]
// Actions that run automatically or start programs, and embedded files (ISO 32000-2, 12.6.4, 7.11.4).
const ACTIVE = /\/(?:JavaScript|JS|Launch|EmbeddedFile|RichMedia)(?![A-Za-z])/

function checkPdf(bytes: Uint8Array): Result<undefined, DocumentRefusal> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!file.subarray(-TAIL).includes('%%EOF')) return refuse('document-broken')
  // Any letter of a name may be written as #xx (7.3.5).
  const named = structureOf(file).replaceAll(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return ACTIVE.test(named) ? refuse('document-active') : accept(undefined)
}

/**
 * The parts of a PDF outside streams (7.3.8): compressed data contains any name by chance. Each byte is read a
 * fixed number of times, however many streams begin and never end.
 */
function structureOf(file: Buffer): string {
  const pieces: Buffer[] = []
  let from = 0
  for (let begin = file.indexOf('stream'); begin >= 0; ) {
    const after = begin + 'stream'.length
    const end = beginsData(file, begin, after) ? file.indexOf('endstream', after) : undefined
    if (end === -1) break
    if (end !== undefined) {
      pieces.push(file.subarray(from, begin))
      from = end + 'endstream'.length
    }
    begin = file.indexOf('stream', end === undefined ? after : from)
  }
  pieces.push(file.subarray(from))
  return Buffer.concat(pieces).toString('latin1')
}

/** Whether the letters before `after` are the keyword, and not the end of a longer word such as `endstream`. */
const beginsData = (file: Buffer, begin: number, after: number) =>
  !isLetter(file[begin - 1]) && (file[after] === LF || (file[after] === CR && file[after + 1] === LF))
const isLetter = (byte = 0) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
