import type { Colour } from './accent.ts'
import type { Label } from './text.ts'

/** The statements of a site, each on a page of its own. */
export const siteStatements = ['imprint', 'accessibility'] as const
export type SiteStatement = (typeof siteStatements)[number]

/** The logo of a city, as pages show it. */
export type LogoFace = {
  /** The address of the picture. */
  readonly src: string
  /** Pixels of the file. */
  readonly width: number
  readonly height: number
  readonly alt: Label
  /** The address of the icon of the site; null: that of Kenes. */
  readonly icon: string | null
}

/** What every page shows of the city that runs the site. */
export type SiteFace = {
  readonly name: Label
  readonly email: string | null
  readonly phone: string | null
  /** The colour of links, buttons and the mark; null: that of Kenes. */
  readonly accent: Colour | null
  /** Beside the name; null: the mark of Kenes. */
  readonly logo: LogoFace | null
  /** The statements that have been written. */
  readonly statements: readonly SiteStatement[]
}

/** Where the style sheets of accent colours are. */
export const ACCENTS_PATH = '/accents'
/** The address of the style sheet with an accent. */
export const accentPath = (colour: Colour): string => `${ACCENTS_PATH}/${colour.slice(1)}.css`
