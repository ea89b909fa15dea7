import type { ComponentChildren } from 'preact'

export type EntryItem = {
  readonly title: ComponentChildren
  /** A note beside the title: «осы құрылғы». */
  readonly mark?: string | undefined
  readonly lines?: readonly ComponentChildren[]
  /** Actions: forms with one button. */
  readonly children?: ComponentChildren
}

/** A person's own things with actions for each: devices, keys. */
export const Entries = ({ items }: { readonly items: readonly EntryItem[] }) => (
  <ul class="entries">
    {items.map(({ title, mark, lines = [], children }) => (
      <li>
        <div>
          <b>{title}</b>
          {mark ? <span class="mark"> {mark}</span> : null}
          {lines.map((line) => (
            <p>{line}</p>
          ))}
        </div>
        {children ? <div class="does">{children}</div> : null}
      </li>
    ))}
  </ul>
)
