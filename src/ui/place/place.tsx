import type { ComponentChildren } from 'preact'
import type { Language } from '#domain/base/text.ts'
import type { Point } from '#domain/location/index.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { PointLink } from '#ui/location/index.ts'
import { uiMessages } from '#ui/messages.ts'
import { SafeLink, safeHref } from '#ui/safe-link/safe-link.tsx'
import type { Link } from '#ui/types.ts'

export type TerritoryTrailProps = {
  readonly language: Language
  /** From the republic down to the parent. */
  readonly trail: readonly Link[]
  /** The territory itself, when the trail stands on its own page. */
  readonly current?: string | undefined
  /** The label of this navigation where a page has two. */
  readonly label?: string | undefined
}

/** The territories that contain a territory, as a trail of links. */
export const TerritoryTrail = ({ language, trail, current, label }: TerritoryTrailProps) => (
  <nav class="trail" aria-label={label ?? uiMessages.youAreHere[language]}>
    <ol>
      {trail.map(({ href, text }) => (
        <li>
          <a href={safeHref(href)}>{text}</a>
        </li>
      ))}
      {current ? <li aria-current="page">{current}</li> : null}
    </ol>
  </nav>
)

export type VenueProps = {
  readonly language: Language
  readonly venue?: ComponentChildren
  readonly address?: ComponentChildren
  readonly territory?: Link | undefined
  readonly point?: Point | null | undefined
  readonly mapHref?: string | undefined
  readonly onlineHref?: string | undefined
}

/** The venue of a meeting: building, address, territory, map, link to take part online. */
export const Venue = ({ language, venue, address, territory, point, mapHref, onlineHref }: VenueProps) => (
  <address class="where">
    {venue ? <b>{venue}</b> : null}
    {address ? <span>{address}</span> : null}
    {territory ? <a href={safeHref(territory.href)}>{territory.text}</a> : null}
    {point ? <PointLink language={language} point={point} /> : null}
    {mapHref ? (
      <SafeLink href={mapHref} rel="noopener external">
        <Icon name="place" /> {uiMessages.onMap[language]}
      </SafeLink>
    ) : null}
    {onlineHref ? (
      <SafeLink href={onlineHref} rel="noopener external">
        <Icon name="video" /> {uiMessages.online[language]}
      </SafeLink>
    ) : null}
  </address>
)
