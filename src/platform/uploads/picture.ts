import sharp from 'sharp'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { PictureRefusal } from './messages.ts'
import { measurePicture, type PixelLimits } from './pixels.ts'

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

const LIMITS: PixelLimits<PictureRefusal> = {
  types: new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/tiff', 'image/gif']),
  bytes: PICTURE_BYTES,
  pixels: PIXELS,
  shortestSide: SHORTEST_SIDE,
  refusals: {
    bytes: 'picture-too-large',
    type: 'picture-unknown',
    pixels: 'picture-too-many-pixels',
    side: 'picture-too-small',
  },
}

// One thread for each picture: decoding is the most expensive operation on uploaded bytes.
sharp.concurrency(1)
sharp.cache(false)

/**
 * Prepares a picture for pages: decoded, rotated upright, resized and encoded as WebP without metadata (phones
 * store the location in photographs). The format is determined from the bytes, not from the name; SVG, which can
 * carry scripts, is refused.
 */
export async function preparePicture(bytes: Uint8Array): Promise<Result<PictureSizes, PictureRefusal>> {
  const measured = await measurePicture(bytes, LIMITS)
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
