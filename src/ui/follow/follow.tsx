import type { Language } from '#domain/base/text.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { uiMessages } from '#ui/messages.ts'
import { safeHref } from '#ui/safe-link/safe-link.tsx'

export type FollowProps = {
  readonly language: Language
  /** The displayed name of the channel: '@kenes_kz'. */
  readonly name: string
  readonly href: string
  /** The dark modules of the QR code as one path, and the side of the square in modules, margin included. */
  readonly qr?: { readonly path: string; readonly size: number } | undefined
}

/** A link to the Telegram channel, with a QR code for readers of a large screen or of paper. */
export const Follow = ({ language, name, href, qr }: FollowProps) => (
  <section class="follow">
    <h2>{uiMessages.follow[language]}</h2>
    <p>{uiMessages.followWhy[language]}</p>
    <a href={safeHref(href)} rel="noopener external">
      <Icon name="telegram" /> {name}
    </a>
    {qr ? (
      <svg
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        role="img"
        aria-label={uiMessages.qr[language](name)}
        shape-rendering="crispEdges"
      >
        <path fill="#fff" d={`M0 0h${qr.size}v${qr.size}H0z`} />
        <path fill="#14212b" d={qr.path} />
      </svg>
    ) : null}
  </section>
)
