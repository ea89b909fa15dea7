import type { ComponentChildren } from 'preact'
import type { Language } from '#domain/base/text.ts'
import { safeHref } from '#ui/safe-link/safe-link.tsx'

export type TaskItem = {
  readonly href: string
  readonly title: string
  readonly lang?: Language | undefined
  /** What to do, and in which section. */
  readonly why: ComponentChildren
  /** The deadline, with the remaining or elapsed time. */
  readonly term?: ComponentChildren
}

/** A list of tasks: what, why, by when. */
export const Tasks = ({ items }: { readonly items: readonly TaskItem[] }) => (
  <ul class="tasks">
    {items.map(({ href, title, lang, why, term }) => (
      <li>
        <a href={safeHref(href)} lang={lang}>
          {title}
        </a>
        {term ? <p class="term">{term}</p> : null}
        <p>{why}</p>
      </li>
    ))}
  </ul>
)
