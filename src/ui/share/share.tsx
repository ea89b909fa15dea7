import type { HTMLAttributes } from 'preact'
import type { Language } from '#domain/base/text.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { uiMessages } from '#ui/messages.ts'

export type ShareProps = {
  readonly language: Language
  /** The absolute address of what is shared. */
  readonly url: string
  readonly title: string
}

/**
 * Links for sharing a page without third-party scripts. Telegram and WhatsApp are plain links; the buttons for the
 * share sheet of the device and for copying appear where the browser supports them (client.ts).
 */
export function Share({ language, url, title }: ShareProps) {
  const target = encodeURIComponent(url)
  const text = encodeURIComponent(title)
  return (
    <kenes-share class="share" data-url={url} data-title={title} data-copied={uiMessages.copied[language]}>
      <b>{uiMessages.share[language]}</b>
      <a href={`https://t.me/share/url?url=${target}&text=${text}`} rel="noopener external">
        <Icon name="telegram" /> Telegram
      </a>
      <a href={`https://wa.me/?text=${text}%20${target}`} rel="noopener external">
        <Icon name="whatsapp" /> WhatsApp
      </a>
      <button type="button" value="copy" hidden>
        <Icon name="copy" /> {uiMessages.copyLink[language]}
      </button>
      <button type="button" value="sheet" hidden>
        <Icon name="share" /> {uiMessages.shareBy[language]}
      </button>
      <output />
    </kenes-share>
  )
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'kenes-share': HTMLAttributes<HTMLElement> & {
        'data-url': string
        'data-title': string
        'data-copied': string
      }
    }
  }
}
