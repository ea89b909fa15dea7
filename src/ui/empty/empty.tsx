import type { ComponentChildren } from 'preact'
import { safeHref } from '#ui/safe-link/safe-link.tsx'
import type { Link } from '#ui/types.ts'

export type EmptyProps = {
  /** What is missing: «Бұл ауылда әзірге жиын жоқ». */
  readonly title: string
  /** The reason, and what can be done. */
  readonly children?: ComponentChildren
  readonly actions?: readonly Link[]
}

/** The placeholder of an empty list, with the reason and next steps. */
export const Empty = ({ title, children, actions = [] }: EmptyProps) => (
  <div class="empty">
    <b>{title}</b>
    {children ? <p>{children}</p> : null}
    {actions.length > 0 ? (
      <ul>
        {actions.map(({ href, text }) => (
          <li>
            <a href={safeHref(href)}>{text}</a>
          </li>
        ))}
      </ul>
    ) : null}
  </div>
)
