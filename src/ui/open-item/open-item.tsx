import type { ComponentChildren } from 'preact'
import { Ornament } from '#ui/ornament/ornament.tsx'
import { safeHref } from '#ui/safe-link/safe-link.tsx'
import type { Link } from '#ui/types.ts'

/** Something that people can take part in, or its outcome, in a list: two facts above the title, two below. */
export type ListedItem = {
  /** Text, or an element with `lang` where it is not in the language of the page. */
  readonly title: ComponentChildren
  readonly href: string
  /** What it is: «Қоғамдық тыңдау». */
  readonly kind: string
  /** Until when, or since when, in words. */
  readonly timing: string
  /** A word for an unusual status: «Өтпейді». */
  readonly status?: string | undefined
  readonly place?: Link | undefined
  /** «10 пікір»; «20 пікірдің 7-і ескерілді». */
  readonly note?: string | undefined
}

export type ItemListProps = {
  readonly items: readonly ListedItem[]
  readonly level?: 2 | 3
}

/** Items of different kinds under each other. */
export const ItemList = ({ items, level = 3 }: ItemListProps) => {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <ul class="openings">
      {items.map(({ title, href, kind, timing, status, place, note }) => (
        <li>
          <p class="meta">
            {status ? <b class="st cancelled">{status}</b> : null}
            <span>{kind}</span>
            <span>{timing}</span>
          </p>
          <Heading>
            <a href={safeHref(href)}>{title}</a>
          </Heading>
          {place || note ? (
            <p class="meta">
              {place ? <a href={safeHref(place.href)}>{place.text}</a> : null}
              {note ? <span>{note}</span> : null}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

export type FeaturedItemProps = Omit<ListedItem, 'status' | 'place'> & {
  /** What it is about, in a sentence. */
  readonly subject: ComponentChildren
  readonly place: string
  /** The label of the button. */
  readonly action: string
}

/** The item that leads a page. */
export const FeaturedItem = ({
  title,
  href,
  kind,
  timing,
  place,
  note,
  subject,
  action,
}: FeaturedItemProps) => (
  <section class="featured" aria-labelledby="featured">
    <Ornament id="oiu-featured" />
    <p class="meta">
      <span>{kind}</span>
      <span>{place}</span>
    </p>
    <h2 id="featured">{title}</h2>
    <p>{subject}</p>
    <p class="until">{timing}</p>
    {note ? <p class="meta">{note}</p> : null}
    <a class="btn" href={safeHref(href)}>
      {action}
    </a>
  </section>
)

export type EntryPoint = {
  readonly href: string
  /** What one does there: «Пікір айтыңыз». */
  readonly title: string
  /** What is there now: «2 талқылау ашық». */
  readonly state: string
}

/** The ways into a site, for people who come for the first time. */
export const EntryPoints = ({
  label,
  items,
}: {
  readonly label: string
  readonly items: readonly EntryPoint[]
}) => (
  <nav class="ways" aria-label={label}>
    {items.map(({ href, title, state }) => (
      <a href={safeHref(href)}>
        <b>{title}</b>
        <span>{state}</span>
      </a>
    ))}
  </nav>
)
