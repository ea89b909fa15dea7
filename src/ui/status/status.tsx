import type { Language } from '#domain/base/text.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { uiMessages } from '#ui/messages.ts'

export type MeetingStatus = 'announced' | 'moved' | 'cancelled' | 'held'

/** The state of a meeting as an icon, a word and a colour. */
export const Status = ({
  language,
  status,
}: {
  readonly language: Language
  readonly status: MeetingStatus
}) => (
  <span class={`st ${status}`}>
    {Icon({ name: status })} {uiMessages[status][language]}
  </span>
)
