import type { HTMLAttributes } from 'preact'
import type { Language } from '#domain/base/text.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { uiMessages } from '#ui/messages.ts'
import { safeHref } from '#ui/safe-link/safe-link.tsx'

export type FollowButtonProps = {
  readonly language: Language
  /** The kind of the thing, slice first, and its id: 'territories.place', '391010000'. */
  readonly kind: string
  readonly id: string
  /** The name of the thing, where several buttons stand on a page. */
  readonly name?: string | undefined
}

/**
 * Follows a thing by one press; people who are not signed in are asked for their address on the next page. It is the
 * same for all readers, so that pages with it can be cached: a script shows those who are signed in what they follow.
 */
export const FollowButton = ({ language, kind, id, name }: FollowButtonProps) => {
  const path = `/${language}/follow/${kind}/${encodeURIComponent(id)}`
  const labelOf = (text: string) => (name ? `${text}: ${name}` : undefined)
  const [follow, follows] = [uiMessages.followThing[language], uiMessages.followsThing[language]]
  return (
    <kenes-follow class="follow-button" data-state={`${path}/state`}>
      <form method="post" action={safeHref(path)}>
        <button type="submit" class="btn calm" aria-label={labelOf(follow)}>
          <Icon name="follow" /> <span>{follow}</span>
        </button>
      </form>
      <a class="btn calm" href={safeHref(path)} aria-label={labelOf(follows)} hidden>
        <Icon name="good" /> <span>{follows}</span>
      </a>
    </kenes-follow>
  )
}

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'kenes-follow': HTMLAttributes<HTMLElement> & { 'data-state': string }
    }
  }
}
