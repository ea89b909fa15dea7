import type { ComponentChildren } from 'preact'
import { safeHref } from '#ui/safe-link/safe-link.tsx'
import type { Link } from '#ui/types.ts'

export type FindingItem = {
  /** The anchor: '#kostanay-problem-1'. */
  readonly id?: string | undefined
  readonly text: ComponentChildren
  /** The kind in a word, where the list has several. */
  readonly kind?: string | undefined
  readonly place?: Link | undefined
  /** The addressee of a recommendation. */
  readonly to?: Link | undefined
  readonly author?: Link | undefined
  /** The evidence. */
  readonly evidence?: readonly Link[] | undefined
}

export type FindingsProps = {
  readonly items: readonly FindingItem[]
  readonly words: { readonly evidence: string; readonly to: string; readonly author: string }
}

/** Findings, each with place, evidence, author and addressee. */
export const Findings = ({ items, words }: FindingsProps) => (
  <ul class="findings">{items.map((item) => entry(item, words))}</ul>
)

function entry(
  { id, text, kind, place, to, author, evidence = [] }: FindingItem,
  words: FindingsProps['words'],
) {
  const link = ({ href, text: name }: Link) => <a href={safeHref(href)}>{name}</a>
  const joined = evidence.flatMap((item, index) => (index > 0 ? [', ', link(item)] : [link(item)]))
  return (
    <li id={id}>
      {kind ? <small class="kind">{kind}</small> : null}
      <p>{text}</p>
      {place || to || author || joined.length > 0 ? (
        <p class="meta">
          {place ? link(place) : null}
          {to ? (
            <span>
              {words.to}: {link(to)}
            </span>
          ) : null}
          {joined.length > 0 ? (
            <span>
              {words.evidence}: {joined}
            </span>
          ) : null}
          {author ? (
            <span>
              {words.author}: {link(author)}
            </span>
          ) : null}
        </p>
      ) : null}
    </li>
  )
}

/** A group of findings under a third-level heading. */
export const FindingGroup = ({
  title,
  children,
}: {
  readonly title: ComponentChildren
  readonly children: ComponentChildren
}) => (
  <section class="group">
    <h3>{title}</h3>
    {children}
  </section>
)

/** Two columns to compare; stacked on a phone. */
export const Sides = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="sides">{children}</div>
)
