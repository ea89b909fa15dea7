import type { Language } from '#domain/base/text.ts'
import { formatNumber } from '#ui/format/index.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { uiMessages } from '#ui/messages.ts'
import { safeHref } from '#ui/safe-link/safe-link.tsx'

export type PaginationProps = {
  readonly language: Language
  /** From 1. */
  readonly page: number
  readonly pages: number
  readonly hrefOf: (page: number) => string
  /** The label of this navigation where a page has two. */
  readonly label?: string | undefined
}

/** The pages around this one with the first and the last; 0 stands for a gap. */
export function pagesAround(page: number, pages: number): readonly number[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((n) => n >= 1 && n <= pages)
  const sorted = [...new Set(wanted)].sort((a, b) => a - b)
  return sorted.flatMap((n, index) => {
    const gap = n - (sorted[index - 1] ?? n)
    if (gap === 2) return [n - 1, n]
    return gap > 2 ? [0, n] : [n]
  })
}

/** The pagination of a list; nothing when there is one page. */
export function Pagination({ language, page, pages, hrefOf, label }: PaginationProps) {
  if (pages < 2) return null
  return (
    <nav class="pages" aria-label={label ?? uiMessages.pages[language]}>
      {page > 1 ? (
        <a rel="prev" href={safeHref(hrefOf(page - 1))}>
          <Icon name="previous" /> {uiMessages.newer[language]}
        </a>
      ) : null}
      <ol>
        {pagesAround(page, pages).map((n) => (
          <li>
            {n === 0 ? (
              '…'
            ) : (
              <a
                href={safeHref(hrefOf(n))}
                aria-label={uiMessages.page[language](formatNumber(language, n))}
                aria-current={n === page ? 'page' : undefined}
              >
                {formatNumber(language, n)}
              </a>
            )}
          </li>
        ))}
      </ol>
      {page < pages ? (
        <a rel="next" href={safeHref(hrefOf(page + 1))}>
          {uiMessages.older[language]} <Icon name="next" />
        </a>
      ) : null}
    </nav>
  )
}
