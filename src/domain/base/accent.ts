/** A colour of sRGB as '#rrggbb' in lower case. */
export type Colour = string

/** The accent of a site in one scheme, under the names of the custom properties of `ui/styles/tokens.css`. */
export type AccentScheme = {
  /** Links, buttons, the mark. */
  readonly sky: Colour
  /** The same under the pointer, and on its pale background. */
  readonly 'sky-strong': Colour
  /** The pale background of what is chosen. */
  readonly 'sky-wash': Colour
  /** Text on buttons. */
  readonly 'on-sky': Colour
}
export type Accent = { readonly light: AccentScheme; readonly dark: AccentScheme }

/** Backgrounds and texts of each scheme, as in `ui/styles/tokens.css`: paper, surface, wash; ink, quiet. */
export const accentGrounds = {
  light: { grounds: ['#fbfaf6', '#ffffff', '#f3f0e7'], texts: ['#14212b', '#55626b'], on: '#ffffff' },
  dark: { grounds: ['#0f181d', '#17232a', '#1c2a32'], texts: ['#e8eef0', '#a7b5bc'], on: '#0f181d' },
} as const

/** Contrast of text (WCAG 2.2, 1.4.3); it is more than the 3 : 1 of controls (1.4.11). */
const TEXT_CONTRAST = 4.5
const STEPS = 255
/** How much of the accent its pale background has at most, and how far its strong form goes on. */
const [WASH_SHARE, STRONG_SHARE] = [0.12, 0.25]

/** A typed colour, with or without `#`, of three or six digits; undefined: it is none. */
export function parseColour(typed: string): Colour | undefined {
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(typed.trim())?.[1]?.toLowerCase()
  if (!digits) return undefined
  return `#${digits.length === 3 ? digits.replaceAll(/./g, '$&$&') : digits}`
}

const channelsOf = (colour: Colour) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

/** Relative luminance of a colour, from 0 to 1 (WCAG 2.2). */
function luminance(colour: Colour): number {
  const [r = 0, g = 0, b = 0] = channelsOf(colour).map((value) => {
    const channel = value / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** The contrast ratio of two colours, from 1 to 21 (WCAG 2.2). */
export function contrastOf(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** The colour with a share of another one, from 0 to 1. */
function mix(colour: Colour, other: Colour, share: number): Colour {
  const others = channelsOf(other)
  const mixed = channelsOf(colour).map((value, at) =>
    Math.round(value + ((others[at] ?? 0) - value) * share)
      .toString(16)
      .padStart(2, '0'),
  )
  return `#${mixed.join('')}`
}

const isReadable = (text: Colour, grounds: readonly Colour[]) =>
  grounds.every((ground) => contrastOf(text, ground) >= TEXT_CONTRAST)

/** Whether the colour can be read as text on every light background, and white on it. */
export const isAccent = (colour: Colour): boolean => isReadable(colour, accentGrounds.light.grounds)

/** The colour itself where it can be an accent, else the first one on its way to black that can. */
export const nearestAccent = (colour: Colour): Colour => mixUntil(colour, '#000000', isAccent)

/** Mixes with as little of another colour as is enough; the other colour itself must be good enough. */
function mixUntil(colour: Colour, other: Colour, isEnough: (mixed: Colour) => boolean): Colour {
  for (let step = 0; step < STEPS; step += 1) {
    const mixed = mix(colour, other, step / STEPS)
    if (isEnough(mixed)) return mixed
  }
  return other
}

/** The palest background in the accent on which it and the texts of the scheme can be read. */
function washOf(sky: Colour, { grounds, texts }: (typeof accentGrounds)[keyof typeof accentGrounds]) {
  const [paper, surface] = grounds
  const ground = contrastOf(sky, surface) > contrastOf(sky, paper) ? surface : paper
  return mixUntil(mix(ground, sky, WASH_SHARE), ground, (wash) =>
    [sky, ...texts].every((text) => contrastOf(text, wash) >= TEXT_CONTRAST),
  )
}

/**
 * The accent of both schemes from one colour (`isAccent`). In the dark scheme it is lightened until it can be read on
 * every dark background.
 */
export function accentOf(colour: Colour): Accent {
  const { light, dark } = accentGrounds
  const onDark = mixUntil(colour, '#ffffff', (mixed) => isReadable(mixed, dark.grounds))
  return {
    light: {
      sky: colour,
      'sky-strong': mix(colour, '#000000', STRONG_SHARE),
      'sky-wash': washOf(colour, light),
      'on-sky': light.on,
    },
    dark: {
      sky: onDark,
      'sky-strong': mix(onDark, '#ffffff', 2 * STRONG_SHARE),
      'sky-wash': washOf(onDark, dark),
      'on-sky': dark.on,
    },
  }
}
