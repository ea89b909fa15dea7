import type { Language } from '#domain/base/text.ts'
import { uiMessages } from '#ui/messages.ts'
import { safeHref } from '#ui/safe-link/safe-link.tsx'

export type SearchBoxProps = {
  readonly language: Language
  readonly action: string
  readonly label: string
  readonly name?: string
  readonly value?: string | undefined
  readonly help?: string | undefined
  /** The label of the button; 'search' by default. */
  readonly button?: string
}

/** A search field; the results are a page with its own address. */
export function SearchBox({ language, action, label, name = 'q', value, help, button }: SearchBoxProps) {
  return (
    <form class="search" action={safeHref(action)} method="get">
      <search>
        <label for={`s-${name}`}>{label}</label>
        {help ? <small id={`s-${name}-help`}>{help}</small> : null}
        <div>
          <input
            id={`s-${name}`}
            type="search"
            name={name}
            value={value}
            maxLength={100}
            autocomplete="off"
            spellcheck={false}
            aria-describedby={help ? `s-${name}-help` : undefined}
          />
          <button class="btn" type="submit">
            {button ?? uiMessages.find[language]}
          </button>
        </div>
      </search>
    </form>
  )
}
