import type { FormState } from '#domain/base/form.ts'
import type { Label } from '#domain/base/text.ts'

export const LOGO_PATH = '/desk/site/logo'
/** Characters: a screen reader says it on every page. */
export const ALT_MAX = 100

/** The logo of a city. Both files are PNG. */
export type SiteLogo = {
  readonly sha256: string
  /** The icon of the site; null: the logo is not square enough, and that of Kenes stays. */
  readonly icon: string | null
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** What the picture shows, in all three languages. */
  readonly alt: Label
}

/** A new logo as it was sent: the tokens of files that were inspected and wait for the form to be saved. */
export type SentLogo = { readonly logo: string; readonly icon: string | null }

/** The form of the logo, with the files that wait for it to be saved. */
export type LogoForm<Problem extends string = string> = FormState<Problem> & {
  readonly sent?: SentLogo | undefined
}
