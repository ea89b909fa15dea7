import type { ComponentChildren } from 'preact'

/** Something that is one press away: the table beside a picture. The browser opens it without scripts. */
export const Disclosure = ({
  summary,
  open,
  children,
}: {
  readonly summary: string
  /** Shown as opened: what is in it matters now. */
  readonly open?: boolean
  readonly children: ComponentChildren
}) => (
  <details class="fold" open={open}>
    <summary>{summary}</summary>
    {children}
  </details>
)
