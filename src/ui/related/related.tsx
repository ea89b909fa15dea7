import type { ComponentChildren } from 'preact'

export type RelatedItem = {
  /** A link, or a title where there is no page any more. */
  readonly title: ComponentChildren
  /** What it is, when, in what state. */
  readonly facts: readonly ComponentChildren[]
  /** What can be done with it. */
  readonly children?: ComponentChildren
}

export type RelatedGroup = {
  /** What the things are to that of the page: «С чего это началось». */
  readonly title: string
  readonly items: readonly RelatedItem[]
}

/** What a thing is linked with, in groups; under a second-level heading. */
export const Related = ({ groups }: { readonly groups: readonly RelatedGroup[] }) => (
  <>
    {groups.map(({ title, items }) => (
      <div class="related">
        <h3>{title}</h3>
        <ul>
          {items.map(({ title: name, facts, children }) => (
            <li>
              {name}
              <p class="meta">
                {facts.map((fact) => (
                  <span>{fact}</span>
                ))}
              </p>
              {children}
            </li>
          ))}
        </ul>
      </div>
    ))}
  </>
)
