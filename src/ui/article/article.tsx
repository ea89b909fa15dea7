import type { Language } from '#domain/base/text.ts'
import type { TrustedHtml } from '#domain/base/trusted-html.ts'
import { formatDateTime, formatDayTime, isoDateTime } from '#ui/format/index.ts'
import { languageNames, uiMessages } from '#ui/messages.ts'
import { Prose } from '#ui/prose/prose.tsx'
import { ReadCount } from '#ui/read-count/read-count.tsx'
import { safeHref } from '#ui/safe-link/safe-link.tsx'
import type { Link, Locale } from '#ui/types.ts'

export type BylineProps = Locale & {
  readonly publishedAt: string
  readonly updatedAt?: string | undefined
  readonly body?: Link | undefined
  readonly reads?: number | undefined
}

/** When it was published, by whom, and how often it was read. */
export const Byline = ({ language, zone, publishedAt, updatedAt, body, reads }: BylineProps) => (
  <p class="meta">
    <time dateTime={isoDateTime(publishedAt, zone)}>{formatDateTime(language, publishedAt, zone)}</time>
    {body ? <a href={safeHref(body.href)}>{body.text}</a> : null}
    {reads === undefined ? null : <ReadCount language={language} count={reads} />}
    {updatedAt ? <span>{uiMessages.updated[language](formatDayTime(language, updatedAt, zone))}</span> : null}
  </p>
)

export type LanguageVersion = {
  readonly language: Language
  readonly title: string
  readonly html: TrustedHtml
}

/** The same text in two or three languages, paragraph by paragraph. */
export const SideBySide = ({ versions }: { readonly versions: readonly LanguageVersion[] }) => (
  <div class="beside">
    {versions.map(({ language, title, html }) => (
      <article lang={language}>
        <p class="quiet">{languageNames[language].name}</p>
        <h2>{title}</h2>
        <Prose html={html} lang={language} />
      </article>
    ))}
  </div>
)

/** Topics as links to their feeds. */
export const Topics = ({ label, items }: { readonly label: string; readonly items: readonly Link[] }) => (
  <ul class="chips" aria-label={label}>
    {items.map(({ href, text }) => (
      <li>
        <a href={safeHref(href)}>{text}</a>
      </li>
    ))}
  </ul>
)
