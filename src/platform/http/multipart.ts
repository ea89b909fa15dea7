import type { FastifyRequest } from 'fastify'
import { HttpProblem } from './problem.ts'

/** What a form with files may bring. */
export type UploadLimits = {
  /** Bytes of one file; a longer one arrives as `tooLarge`, so that the form can say so beside its field. */
  readonly bytes: number
  readonly files: number
  /** Bytes of one field of words, where people paste more than the usual. */
  readonly fieldBytes?: number
}

/** A file as it was sent. Neither its name nor the type that it claims says what is in it. */
export type Upload = {
  readonly field: string
  /** The last part of its name, for people to recognise it by. */
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

/** Controls, direction marks (U+202E makes 'fdp.exe' read 'exe.pdf') and what a folder's name could be. */
const cleanName = (name: string) =>
  (name.split(/[/\\]/).at(-1) ?? '').replaceAll(/\p{C}/gu, '').normalize('NFC').trim().slice(-NAME_LENGTH)

/**
 * Reads a multipart form (RFC 7578) with its files, at most as much as the limits say. `keep: false` reads the
 * words and lets the files go: for somebody whose session has ended.
 */
export async function readMultipart(
  request: FastifyRequest,
  { bytes, files, fieldBytes = FIELD_BYTES }: UploadLimits,
  keep: boolean,
): Promise<MultipartForm> {
  // Browsers always say how long a form is. What is far over every limit is not even read to its end.
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

/** What the parser says of a form that ends too early, has no boundary or too many parts: a fault of the sender's. */
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
    // A field of which nothing was chosen is sent as a file without a name.
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
