import type { Language } from '#domain/base/text.ts'
import type { TrustedHtml } from '#domain/base/trusted-html.ts'

export type ProseProps = {
  readonly html: TrustedHtml
  /** The language of the text, when it is not that of the page. */
  readonly lang?: Language | undefined
}

/** A text with headings, lists, tables and pictures, rendered from Markdown. */
export const Prose = ({ html, lang }: ProseProps) => (
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the type is given only to what the sanitiser returned
  <div class="prose" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />
)
