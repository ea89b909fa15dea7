import { fileTypeFromBuffer } from 'file-type'
import sharp, { type Metadata } from 'sharp'
import { accept, type Result, refuse } from '#domain/base/result.ts'

/** What a picture of one kind may be, and the words for what it is instead. */
export type PixelLimits<Refusal extends string> = {
  /** Media types, found out from the bytes. */
  readonly types: ReadonlySet<string>
  readonly bytes: number
  readonly pixels: number
  readonly shortestSide: number
  readonly refusals: Readonly<Record<'bytes' | 'type' | 'pixels' | 'side', Refusal>>
}

/**
 * Measures a picture of a stranger before anything of it is decoded. Its format is determined from the bytes, not from
 * the name; SVG, which can carry scripts, is refused.
 */
export async function measurePicture<Refusal extends string>(
  bytes: Uint8Array,
  limits: PixelLimits<Refusal>,
): Promise<Result<Metadata, Refusal | 'file-empty' | 'picture-svg' | 'picture-broken'>> {
  const { refusals } = limits
  if (bytes.length === 0) return refuse('file-empty')
  if (bytes.length > limits.bytes) return refuse(refusals.bytes)
  const found = await fileTypeFromBuffer(bytes)
  if (!found || !limits.types.has(found.mime))
    return refuse(looksLikeSvg(bytes) ? 'picture-svg' : refusals.type)
  let metadata: Metadata
  try {
    // Reads only the header of the file; nothing is decoded before its size is known.
    metadata = await sharp(bytes, { limitInputPixels: false }).metadata()
  } catch {
    return refuse('picture-broken')
  }
  const { width, height } = metadata
  if (width * height > limits.pixels) return refuse(refusals.pixels)
  if (Math.min(width, height) < limits.shortestSide) return refuse(refusals.side)
  return accept(metadata)
}

/** Whether a file that is no picture of pixels is a drawing, so that its refusal can say what to do. */
const looksLikeSvg = (bytes: Uint8Array) =>
  /<svg[\s>]/i.test(Buffer.from(bytes.subarray(0, 4096)).toString('utf8'))
