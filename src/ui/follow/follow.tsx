import type { Language } from '#domain/base/text.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { safeHref } from '#ui/safe-link/safe-link.tsx'
import { words } from '#ui/words.ts'

export type FollowProps = {
  readonly language: Language
  /** The channel as people write it: '@kenes_kz'. */
  readonly name: string
  readonly href: string
  /** The dark modules of the QR code as one path, and the side of the square in modules, margin included. */
  readonly qr?: { readonly path: string; readonly size: number } | undefined
}

/** An invitation to follow the Telegram channel; the code is for those who read on a large screen or on paper. */
export const Follow = ({ language, name, href, qr }: FollowProps) => (
  <section class="follow">
    <h2>{words.follow[language]}</h2>
    <p>{words.followWhy[language]}</p>
    <a href={safeHref(href)} rel="noopener external">
      <Icon name="telegram" /> {name}
    </a>
    {qr ? (
      <svg
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        role="img"
        aria-label={words.qr[language](name)}
        shape-rendering="crispEdges"
      >
        <path fill="#fff" d={`M0 0h${qr.size}v${qr.size}H0z`} />
        <path fill="#14212b" d={qr.path} />
      </svg>
    ) : null}
  </section>
)
