import type { ComponentChildren } from 'preact'
import type { Language } from '#domain/base/text.ts'

export type BlockquoteProps = {
  readonly words: string
  /** The language of the quotation, where it differs from the page's. */
  readonly lang?: Language | undefined
  /** Where it was said. */
  readonly from?: ComponentChildren
}

/** A verbatim quotation of a person. */
export const Blockquote = ({ words, lang, from }: BlockquoteProps) => (
  <figure class="quote">
    <blockquote lang={lang}>{words}</blockquote>
    {from ? <figcaption>{from}</figcaption> : null}
  </figure>
)
