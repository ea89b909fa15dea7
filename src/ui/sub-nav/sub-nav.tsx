import { safeHref } from '#ui/safe-link/safe-link.tsx'

export type SubNavItem = {
  readonly href: string
  readonly text: string
  readonly current?: boolean | undefined
  /** The formatted count. */
  readonly count?: string | undefined
}

/** The navigation between the parts of one thing: news, meetings and places of a territory. */
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
