import type { ComponentChildren } from 'preact'
import type { Language } from '#domain/base/text.ts'
import type { Piece } from '#domain/search/index.ts'
import { safeHref } from '#ui/safe-link/safe-link.tsx'

export type SearchResult = {
  readonly href: string
  /** Where the result leads inside the thing: a provision. */
  readonly inside?: { readonly href: string; readonly text: string } | undefined
  readonly title: readonly Piece[]
  /** The language of the title, where it is not that of the page. */
  readonly titleLanguage?: Language | undefined
  readonly snippet: readonly Piece[]
  readonly snippetLanguage?: Language | undefined
  /** What it is, when, where. */
  readonly facts: readonly ComponentChildren[]
}

/** A text with the words marked that were searched. */
export const Marked = ({ pieces }: { readonly pieces: readonly Piece[] }) => (
  <>{pieces.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}</>
)

/** What a search found, the best first, with the searched words in context. */
export const SearchResults = ({ items }: { readonly items: readonly SearchResult[] }) => (
  <ol class="results">
    {items.map(({ href, inside, title, titleLanguage, snippet, snippetLanguage, facts }) => (
      <li>
        <p class="meta">
          {facts.map((fact) => (
            <span>{fact}</span>
          ))}
        </p>
        <h3 lang={titleLanguage}>
          <a href={safeHref(href)}>
            <Marked pieces={title} />
          </a>
        </h3>
        {snippet.length > 0 ? (
          <p lang={snippetLanguage}>
            {inside ? (
              <>
                <a href={safeHref(inside.href)}>{inside.text}</a>:{' '}
              </>
            ) : null}
            <Marked pieces={snippet} />
          </p>
        ) : null}
      </li>
    ))}
  </ol>
)
