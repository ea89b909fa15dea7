import type { ComponentChildren } from 'preact'
import type { Language } from '#domain/base/text.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { uiMessages } from '#ui/messages.ts'
import { safeHref } from '#ui/safe-link/safe-link.tsx'

export type AppliedFilter = {
  /** «Тақырып: мектеп» */
  readonly text: string
  /** The same page without this filter. */
  readonly removeHref: string
}

export type FiltersProps = {
  readonly language: Language
  readonly action: string
  readonly applied?: readonly AppliedFilter[]
  readonly resetHref?: string | undefined
  /** The fields: Select, TextField, Radios. */
  readonly children?: ComponentChildren
}

/** The filters of a list: a GET form, and the applied filters as links that remove them. */
export const Filters = ({ language, action, applied = [], resetHref, children }: FiltersProps) => (
  <div class="filters">
    {applied.length > 0 ? (
      <ul class="chips" aria-label={uiMessages.applied[language]}>
        {applied.map(({ text, removeHref }) => (
          <li>
            <a href={safeHref(removeHref)} aria-label={uiMessages.removeFilter[language](text)}>
              {text} <Icon name="remove" />
            </a>
          </li>
        ))}
        {resetHref ? (
          <li>
            <a href={safeHref(resetHref)}>{uiMessages.reset[language]}</a>
          </li>
        ) : null}
      </ul>
    ) : null}
    <details>
      <summary>{uiMessages.filters[language]}</summary>
      <form action={safeHref(action)} method="get">
        {children}
        <button class="btn" type="submit">
          {uiMessages.apply[language]}
        </button>
      </form>
    </details>
  </div>
)
