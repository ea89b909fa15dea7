import type { Language } from '#domain/base/text.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { uiMessages } from '#ui/messages.ts'
import { safeHref } from '#ui/safe-link/safe-link.tsx'

export type SubscribeProps = {
  readonly language: Language
  readonly atom?: string | undefined
  readonly json?: string | undefined
  readonly ical?: string | undefined
}

/** Links to the same list as a feed or a calendar. */
export const Subscribe = ({ language, atom, json, ical }: SubscribeProps) => (
  <p class="subscribe">
    {atom || json ? <b>{uiMessages.subscribe[language]}</b> : null}
    {ical ? (
      <a href={safeHref(ical)} type="text/calendar">
        <Icon name="calendar" /> {uiMessages.toCalendar[language]}
      </a>
    ) : null}
    {atom ? (
      <a href={safeHref(atom)} type="application/atom+xml">
        <Icon name="feed" /> Atom
      </a>
    ) : null}
    {json ? (
      <a href={safeHref(json)} type="application/feed+json">
        JSON Feed
      </a>
    ) : null}
  </p>
)
