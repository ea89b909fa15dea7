import type { ComponentChild } from 'preact'
import { safeHref } from '#ui/safe-link/safe-link.tsx'

export type TerritoryItem = {
  readonly name: string
  readonly href: string
  /** The kind in words: «ауылдық округ». */
  readonly kind?: string | undefined
  /** Where it is, for search results. */
  readonly within?: string | undefined
  /** What is going on there, in words: «3 жиын». */
  readonly note?: string | undefined
  /** What can be done with it at once: a button. */
  readonly action?: ComponentChild
}

/** A list of territories: the parts of a district, search results. */
export const TerritoryList = ({ items }: { readonly items: readonly TerritoryItem[] }) => (
  <ul class="lands">
    {items.map(({ name, href, kind, within, note, action }) => {
      const small = [kind, within, note].filter(Boolean).join(' · ')
      return (
        <li>
          <a href={safeHref(href)}>{name}</a>
          {small ? <small>{small}</small> : null}
          {action}
        </li>
      )
    })}
  </ul>
)
