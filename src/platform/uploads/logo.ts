import { fileTypeFromBuffer } from 'file-type'
import sharp, { type Metadata, type Sharp } from 'sharp'
import { accentGrounds, contrastOf } from '#domain/base/accent.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { LogoRefusal } from './messages.ts'
import { looksLikeSvg } from './picture.ts'

/** Maximum bytes of a logo as it is sent; a drawing of this size needs far fewer. */
export const LOGO_BYTES = 2_000_000
/** Decoding sixteen megapixels takes 64 MB. */
const PIXELS = 16_000_000
const SHORTEST_SIDE = 64
/** A longer one would leave no room for the name on a phone. */
const RATIO_MAX = 4
/** Pixels of what pages show: three times as high as the masthead, for displays of three pixels a point. */
const BOX = { width: 528, height: 132 }
/** Pixels of each side of the icon, as phones ask for it. */
const ICON_SIDE = 180
/** A logo of about equal sides is an icon too; any other would be a strip in a square. */
const ICON_RATIO_MAX = 1.25
const SECONDS = 10

const TYPES = new Set(['image/png', 'image/jpeg', 'image/webp'])
/** The paper of the light scheme, on which a logo stands in both schemes. */
const [GROUND] = accentGrounds.light.grounds
/** Pixels of each side at most, when it is decided whether anything can be seen. */
const SAMPLE = 64
/** A part of the pixels that differs from the paper this much (WCAG 2.2); logos need not have the contrast of text. */
const [SEEN_SHARE, SEEN_CONTRAST] = [0.01, 1.5]

export type PreparedLogoFile = {
  readonly type: 'image/png'
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}
/** What pages show, and the icon of the site, where the logo is about square. */
export type PreparedLogo = { readonly logo: PreparedLogoFile; readonly icon: PreparedLogoFile | null }

/**
 * Prepares the logo of a city for the masthead: decoded, resized and encoded anew as PNG of at most 256 colours,
 * without metadata. The format is determined from the bytes. SVG is refused, because it can carry scripts and load
 * other files; so is what nobody would see on the paper of the site.
 */
export async function prepareLogo(bytes: Uint8Array): Promise<Result<PreparedLogo, LogoRefusal>> {
  if (bytes.length === 0) return refuse('file-empty')
  if (bytes.length > LOGO_BYTES) return refuse('logo-too-large')
  const found = await fileTypeFromBuffer(bytes)
  if (!found || !TYPES.has(found.mime)) return refuse(looksLikeSvg(bytes) ? 'picture-svg' : 'logo-unknown')
  const measured = await measure(bytes)
  if (!measured.ok) return measured
  const { width, height } = measured.value
  try {
    const logo = await encode(decode(bytes).resize({ ...BOX, fit: 'inside', withoutEnlargement: true }))
    if (!(await isSeen(logo.bytes))) return refuse('logo-invisible')
    const isSquare = Math.max(width, height) / Math.min(width, height) <= ICON_RATIO_MAX
    return accept({ logo, icon: isSquare ? await makeIcon(bytes) : null })
  } catch {
    // An error of libvips on damaged bytes is an error of the file, not of the server.
    return refuse('picture-broken')
  }
}

async function measure(bytes: Uint8Array): Promise<Result<Metadata, LogoRefusal>> {
  let metadata: Metadata
  try {
    // Reads only the header of the file; nothing is decoded before its size is known.
    metadata = await sharp(bytes, { limitInputPixels: false }).metadata()
  } catch {
    return refuse('picture-broken')
  }
  const { width, height } = metadata
  if (width * height > PIXELS) return refuse('logo-too-many-pixels')
  if (Math.min(width, height) < SHORTEST_SIDE) return refuse('logo-too-small')
  if (Math.max(width, height) / Math.min(width, height) > RATIO_MAX) return refuse('logo-shape')
  return accept(metadata)
}

const decode = (bytes: Uint8Array): Sharp =>
  sharp(bytes, { limitInputPixels: PIXELS, failOn: 'truncated' }).timeout({ seconds: SECONDS }).autoOrient()

async function encode(picture: Sharp): Promise<PreparedLogoFile> {
  const { data, info } = await picture.png({ palette: true }).toBuffer({ resolveWithObject: true })
  return { type: 'image/png', bytes: data, width: info.width, height: info.height }
}

/** Phones put a transparent icon on black, so it has the paper as its background. */
const makeIcon = (bytes: Uint8Array): Promise<PreparedLogoFile> =>
  encode(
    decode(bytes)
      .resize({ width: ICON_SIDE, height: ICON_SIDE, fit: 'contain', background: GROUND })
      .flatten({ background: GROUND }),
  )

/** Whether anything of it differs from the paper on which it stands. */
async function isSeen(bytes: Uint8Array): Promise<boolean> {
  const { data, info } = await sharp(bytes)
    .flatten({ background: GROUND })
    .resize({ width: SAMPLE, height: SAMPLE, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const pixels = info.width * info.height
  let seen = 0
  for (let at = 0; at < pixels; at += 1) {
    const from = at * info.channels
    const colour = `#${data.subarray(from, from + 3).toString('hex')}`
    if (contrastOf(colour, GROUND) >= SEEN_CONTRAST) seen += 1
  }
  return seen / pixels >= SEEN_SHARE
}
