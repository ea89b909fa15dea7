import type { ComponentChildren } from 'preact'
import type { Language } from '#domain/base/text.ts'
import { formatBytes } from '#ui/format/index.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { shownIn } from '#ui/messages.ts'
import { SafeLink } from '#ui/safe-link/safe-link.tsx'

export type DocumentItem = {
  readonly title: ComponentChildren
  readonly href: string
  /** The common name of the format: 'PDF'. */
  readonly format?: string | undefined
  readonly bytes?: number | undefined
  readonly lang?: Language | undefined
  /** The file name for downloads. */
  readonly download?: string | undefined
}

/** Documents to read or download; format and size are shown before the download. */
export const Documents = ({
  language,
  items,
}: {
  readonly language: Language
  readonly items: readonly DocumentItem[]
}) => (
  <ul class="docs">
    {items.map(({ title, href, format, bytes, lang, download }) => (
      <li>
        <Icon name="document" />
        <div>
          <SafeLink href={href} download={download} {...(lang ? { hreflang: lang } : {})}>
            {title}
          </SafeLink>
          <small>
            {[
              format,
              bytes === undefined ? '' : formatBytes(language, bytes),
              lang && lang !== language ? (shownIn[lang][language] ?? '') : '',
            ]
              .filter(Boolean)
              .join(', ')}
          </small>
        </div>
      </li>
    ))}
  </ul>
)
