import type { FastifyRequest } from 'fastify'
import { HttpProblem } from '#platform/http/response/problem.ts'

/** Limits of a form with files. */
export type UploadLimits = {
  /** Bytes of one file; a larger one is passed on as `tooLarge`, so that the form can say so next to its field. */
  readonly bytes: number
  readonly files: number
  /** Bytes of one text field, where people paste long texts. */
  readonly fieldBytes?: number
}

/** A file as it was sent. Neither its name nor its declared type can be trusted. */
export type Upload = {
  readonly field: string
  /** The last part of its name, for people to recognise it. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly tooLarge: boolean
}

export type MultipartForm = {
  readonly fields: Readonly<Record<string, string>>
  readonly files: readonly Upload[]
}

const FIELDS = 60
const FIELD_BYTES = 64 * 1024
const FORM_BYTES = 1024 * 1024
const NAME_LENGTH = 200

/** Removes control characters, direction marks (U+202E makes 'fdp.exe' read 'exe.pdf') and folder names. */
const cleanName = (name: string) =>
  (name.split(/[/\\]/).at(-1) ?? '').replaceAll(/\p{C}/gu, '').normalize('NFC').trim().slice(-NAME_LENGTH)

/** Bytes that a form may hold in memory: what it declares, and no more than its limits let through. */
export function memoryOf(
  request: FastifyRequest,
  { bytes, files, fieldBytes = FIELD_BYTES }: UploadLimits,
): number {
  const most = FORM_BYTES + bytes * files + fieldBytes
  const declared = Number(request.headers['content-length'] ?? most)
  return Number.isFinite(declared) ? Math.min(declared, most) : most
}

/**
 * Reads a multipart form (RFC 7578) with its files within the limits. `keep: false` reads the text fields and
 * discards the files, for a request whose session has ended.
 */
export async function readMultipart(
  request: FastifyRequest,
  { bytes, files, fieldBytes = FIELD_BYTES }: UploadLimits,
  keep: boolean,
): Promise<MultipartForm> {
  // Browsers always send Content-Length. A body far above every limit is refused without reading it to the end.
  const length = Number(request.headers['content-length'] ?? Number.NaN)
  if (!Number.isFinite(length) || length > FORM_BYTES + 2 * (bytes * files + fieldBytes))
    throw new HttpProblem(413)
  const limits = { fileSize: bytes, files, fields: FIELDS, fieldSize: fieldBytes, fieldNameSize: 100 }
  try {
    return await readParts(request.parts({ limits }), keep)
  } catch (error) {
    throw error instanceof HttpProblem ? error : malformed(error)
  }
}

/** Maps parser errors (truncated form, missing boundary, too many parts) to client errors. */
const malformed = (error: unknown) =>
  new HttpProblem((error as { statusCode?: unknown }).statusCode === 413 ? 413 : 400)

async function readParts(parts: ReturnType<FastifyRequest['parts']>, keep: boolean): Promise<MultipartForm> {
  const fields: Record<string, string> = {}
  const uploads: Upload[] = []
  for await (const part of parts) {
    if (part.type === 'field') {
      if (part.valueTruncated) throw new HttpProblem(413)
      if (typeof part.value === 'string') fields[part.fieldname] = part.value
      continue
    }
    const pieces: Buffer[] = []
    for await (const piece of part.file) if (keep) pieces.push(piece as Buffer)
    const tooLarge = part.file.truncated
    const content = Buffer.concat(tooLarge ? [] : pieces)
    // A file field without a chosen file is sent as a file without a name.
    if (part.filename || content.length > 0)
      uploads.push({
        field: part.fieldname,
        name: cleanName(part.filename ?? ''),
        bytes: content,
        tooLarge,
      })
  }
  return { fields, files: keep ? uploads : [] }
}
