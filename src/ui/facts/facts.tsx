import type { ComponentChildren } from 'preact'

export type Fact = { readonly term: string; readonly value: ComponentChildren }

/** A description list: when, where, who. */
export const Facts = ({ items }: { readonly items: readonly Fact[] }) => (
  <dl class="facts">
    {items.map(({ term, value }) => (
      <div>
        <dt>{term}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
