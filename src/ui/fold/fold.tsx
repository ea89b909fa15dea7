import type { ComponentChildren } from 'preact'

/** Something that is one press away: the table beside a picture. The browser opens it without scripts. */
export const Fold = ({
  summary,
  children,
}: {
  readonly summary: string
  readonly children: ComponentChildren
}) => (
  <details class="fold">
    <summary>{summary}</summary>
    {children}
  </details>
)
