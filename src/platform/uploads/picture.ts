import { fileTypeFromBuffer } from 'file-type'
import sharp, { type Metadata } from 'sharp'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { PictureRefusal } from './messages.ts'

/** Maximum bytes of a photograph from a phone. */
export const PICTURE_BYTES = 10_000_000
/** More than any phone's camera; decoding a hundred megapixels would take 400 MB. */
const PIXELS = 50_000_000
const WIDTHS = { large: 1280, small: 480 } as const
const SHORTEST_SIDE = 200
const SECONDS = 15

export type PreparedPicture = {
  readonly type: 'image/webp'
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}
/** The picture for its page and for lists. */
export type PictureSizes = { readonly large: PreparedPicture; readonly small: PreparedPicture }

const TYPES = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/tiff', 'image/gif'])

// One thread for each picture: decoding is the most expensive operation on uploaded bytes.
sharp.concurrency(1)
sharp.cache(false)

/**
 * Prepares a picture for pages: decoded, rotated upright, resized and encoded as WebP without metadata (phones
 * store the location in photographs). The format is determined from the bytes, not from the name; SVG, which can
 * carry scripts, is refused.
 */
export async function preparePicture(bytes: Uint8Array): Promise<Result<PictureSizes, PictureRefusal>> {
  if (bytes.length === 0) return refuse('file-empty')
  if (bytes.length > PICTURE_BYTES) return refuse('picture-too-large')
  const found = await fileTypeFromBuffer(bytes)
  if (!found || !TYPES.has(found.mime)) return refuse(looksLikeSvg(bytes) ? 'picture-svg' : 'picture-unknown')
  const measured = await measure(bytes)
  if (!measured.ok) return measured
  try {
    return accept({
      large: await resized(bytes, WIDTHS.large),
      small: await resized(bytes, WIDTHS.small),
    })
  } catch {
    // An error of libvips on damaged bytes is an error of the file, not of the server.
    return refuse('picture-broken')
  }
}

async function measure(bytes: Uint8Array): Promise<Result<Metadata, PictureRefusal>> {
  let metadata: Metadata
  try {
    // Reads only the header of the file; nothing is decoded before its size is known.
    metadata = await sharp(bytes, { limitInputPixels: false }).metadata()
  } catch {
    return refuse('picture-broken')
  }
  const { width, height } = metadata
  if (width * height > PIXELS) return refuse('picture-too-many-pixels')
  if (Math.min(width, height) < SHORTEST_SIDE) return refuse('picture-too-small')
  return accept(metadata)
}

async function resized(bytes: Uint8Array, width: number): Promise<PreparedPicture> {
  const { data, info } = await sharp(bytes, {
    limitInputPixels: PIXELS,
    sequentialRead: true,
    failOn: 'truncated',
  })
    .timeout({ seconds: SECONDS })
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer({ resolveWithObject: true })
  return { type: 'image/webp', bytes: data, width: info.width, height: info.height }
}

/** Whether a file that is no picture of pixels is a drawing, so that its refusal can say what to do. */
export const looksLikeSvg = (bytes: Uint8Array) =>
  /<svg[\s>]/i.test(Buffer.from(bytes.subarray(0, 4096)).toString('utf8'))
