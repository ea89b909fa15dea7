import { safeHref } from '#ui/safe-link/safe-link.tsx'

export type Stat = {
  /** «656», «4,4» */
  readonly value: string
  /** What is counted, in the form that goes with the value. */
  readonly label: string
  readonly href?: string | undefined
}

/** A few figures that are the message. */
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
