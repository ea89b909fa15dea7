import type { LogoFace } from '#domain/base/site-face.ts'
import type { Language } from '#domain/base/text.ts'
import { CityLogo } from './logo.tsx'

/** How a logo stands beside the name of the site in both schemes, whichever the reader has. */
export const MastheadSamples = ({
  logo,
  language,
  name,
  light,
  dark,
}: {
  readonly logo: LogoFace
  readonly language: Language
  readonly name: string
  /** What the samples are called. */
  readonly light: string
  readonly dark: string
}) => (
  <div class="samples">
    {(
      [
        ['light', light],
        ['dark', dark],
      ] as const
    ).map(([scheme, label]) => (
      <figure>
        <figcaption>{label}</figcaption>
        <p class={`sample ${scheme}`}>
          <CityLogo logo={logo} language={language} />
          {name}
        </p>
      </figure>
    ))}
  </div>
)
