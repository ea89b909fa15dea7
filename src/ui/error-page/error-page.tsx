import type { ComponentChildren } from 'preact'
import type { Language } from '#domain/base/text.ts'
import { uiMessages } from '#ui/messages.ts'
import { safeHref } from '#ui/safe-link/safe-link.tsx'
import { SearchBox } from '#ui/search-box/search-box.tsx'
import type { Link } from '#ui/types.ts'

export type ErrorPageProps = {
  readonly language: Language
  /** HTTP status: 404. */
  readonly status: number
  /** What happened, in the reader's language: «Мұндай бет жоқ». */
  readonly title: string
  readonly children?: ComponentChildren
  /** Next steps; the first page is always among them. */
  readonly ways?: readonly Link[]
  /** The address of the search for territories; omitted when the site cannot answer (503). */
  readonly searchAction?: string | undefined
  readonly query?: string | undefined
}

/** The content of an error page: what happened, next steps, the search. */
export const ErrorPage = (props: ErrorPageProps) => {
  const { language, status, title, children, ways = [], searchAction, query } = props
  return (
    <div class="err">
      <p class="err-n" aria-hidden="true">
        {status}
      </p>
      <h1>{title}</h1>
      {children ? <p class="lead">{children}</p> : null}
      <ul>
        {[...ways, { href: `/${language}`, text: uiMessages.backHome[language] }].map(({ href, text }) => (
          <li>
            <a href={safeHref(href)}>{text}</a>
          </li>
        ))}
      </ul>
      {searchAction ? (
        <SearchBox
          language={language}
          action={searchAction}
          label={uiMessages.findPlace[language]}
          value={query}
        />
      ) : null}
    </div>
  )
}
