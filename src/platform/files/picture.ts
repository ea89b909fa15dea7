import sharp from 'sharp'
import type { TransactionContext } from '#platform/context.ts'
import { addFile } from './index.ts'

const LARGE = 1200
const SMALL = 480
const QUALITY = 78

/**
 * Stores a photograph as WebP at the two widths that pages use, in px; returns the hashes. It is rotated
 * upright, and metadata such as the location is removed. Undefined when the bytes are not a picture.
 */
export async function addPicture(
  inside: Pick<TransactionContext, 'db' | 'files'>,
  bytes: Uint8Array,
): Promise<{ readonly large: string; readonly small: string } | undefined> {
  const sized = async (width: number) => {
    const { data, info } = await sharp(bytes)
      .rotate()
      .resize({ width, withoutEnlargement: true })
      .webp({ quality: QUALITY })
      .toBuffer({ resolveWithObject: true })
    return { type: 'image/webp', bytes: data, width: info.width, height: info.height }
  }
  const sizes = await Promise.all([sized(LARGE), sized(SMALL)]).catch(() => undefined)
  if (!sizes) return undefined
  return { large: await addFile(inside, sizes[0]), small: await addFile(inside, sizes[1]) }
}
