import type { ComponentChildren } from 'preact'
import type { Language } from '#domain/base/text.ts'

export type QuoteProps = {
  readonly words: string
  /** The language of the words, where it is not the page's. */
  readonly lang?: Language | undefined
  /** Where it was said. */
  readonly from?: ComponentChildren
}

/** What a person said, in that person's own words. */
export const Quote = ({ words, lang, from }: QuoteProps) => (
  <figure class="quote">
    <blockquote lang={lang}>{words}</blockquote>
    {from ? <figcaption>{from}</figcaption> : null}
  </figure>
)
