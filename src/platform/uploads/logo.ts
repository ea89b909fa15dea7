import sharp, { type Sharp } from 'sharp'
import { accentGrounds, contrastOf } from '#domain/base/accent.ts'
import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { LogoRefusal } from './messages.ts'
import { measurePicture, type PixelLimits } from './pixels.ts'

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

const LIMITS: PixelLimits<LogoRefusal> = {
  types: new Set(['image/png', 'image/jpeg', 'image/webp']),
  bytes: LOGO_BYTES,
  pixels: PIXELS,
  shortestSide: SHORTEST_SIDE,
  refusals: {
    bytes: 'logo-too-large',
    type: 'logo-unknown',
    pixels: 'logo-too-many-pixels',
    side: 'logo-too-small',
  },
}
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
  const measured = await measurePicture(bytes, LIMITS)
  if (!measured.ok) return measured
  const { width, height } = measured.value
  const ratio = Math.max(width, height) / Math.min(width, height)
  if (ratio > RATIO_MAX) return refuse('logo-shape')
  try {
    const logo = await encode(decode(bytes).resize({ ...BOX, fit: 'inside', withoutEnlargement: true }))
    if (!(await isSeen(logo.bytes))) return refuse('logo-invisible')
    return accept({ logo, icon: ratio <= ICON_RATIO_MAX ? await makeIcon(bytes) : null })
  } catch {
    // An error of libvips on damaged bytes is an error of the file, not of the server.
    return refuse('picture-broken')
  }
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
