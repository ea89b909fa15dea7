import type { ComponentChildren } from 'preact'

/** Content that opens on demand, such as the table beside a picture. Works without scripts. */
export const Disclosure = ({
  summary,
  open,
  children,
}: {
  readonly summary: string
  /** Initially open. */
  readonly open?: boolean
  readonly children: ComponentChildren
}) => (
  <details class="fold" open={open}>
    <summary>{summary}</summary>
    {children}
  </details>
)
