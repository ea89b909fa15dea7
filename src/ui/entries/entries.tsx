import type { ComponentChildren } from 'preact'

export type Entry = {
  readonly title: ComponentChildren
  /** What is said beside the title: «осы құрылғы». */
  readonly mark?: string | undefined
  readonly lines?: readonly ComponentChildren[]
  /** What can be done with it: forms of one button. */
  readonly children?: ComponentChildren
}

/** Things of one's own, each with what can be done with it: devices, keys. */
export const Entries = ({ items }: { readonly items: readonly Entry[] }) => (
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
