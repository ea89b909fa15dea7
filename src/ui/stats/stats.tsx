import { safeHref } from '#ui/safe-link/safe-link.tsx'

export type Stat = {
  /** «656», «4,4» */
  readonly value: string
  /** What is counted, in the grammatical form of the value. */
  readonly label: string
  readonly href?: string | undefined
}

/** A few key figures. */
export const Stats = ({ items }: { readonly items: readonly Stat[] }) => (
  <dl class="stats">
    {items.map(({ value, label, href }) => (
      <div>
        <dt>{href ? <a href={safeHref(href)}>{label}</a> : label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
