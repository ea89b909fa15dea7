import { safeHref } from '#ui/safe-link/safe-link.tsx'

export type SubNavItem = {
  readonly href: string
  readonly text: string
  readonly current?: boolean | undefined
  /** How many there are, already written. */
  readonly count?: string | undefined
}

/** The sides of one thing: the news, the meetings and the places of a territory. */
export const SubNav = ({
  label,
  items,
}: {
  readonly label: string
  readonly items: readonly SubNavItem[]
}) => (
  <nav class="sub" aria-label={label}>
    <ul>
      {items.map(({ href, text, current, count }) => (
        <li>
          <a href={safeHref(href)} aria-current={current ? 'page' : undefined}>
            {text} {count ? <small>{count}</small> : null}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
