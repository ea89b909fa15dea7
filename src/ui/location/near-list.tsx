import type { ComponentChildren } from 'preact'
import type { Language } from '#domain/base/text.ts'
import type { Point } from '#domain/location/index.ts'
import { safeHref } from '#ui/safe-link/safe-link.tsx'
import { formatDistance } from './distance.ts'

export type NearItem = {
  readonly title: string
  /** Language of the title, when it differs from that of the page. */
  readonly lang?: string | undefined
  readonly href: string
  /** Null: it is not on the plan and has no number. */
  readonly point: Point | null
  /** From the chosen point; null: not known. */
  readonly metres: number | null
  readonly lines?: readonly ComponentChildren[]
}

/** Things in the order of their nearness, with the numbers of the plan and the distances. */
export function NearList({
  language,
  items,
}: {
  readonly language: Language
  readonly items: readonly NearItem[]
}) {
  const numbers = new Map(items.filter(({ point }) => point).map((item, index) => [item, index + 1]))
  return (
    <ol class="near-list">
      {items.map((item) => (
        <li>
          <span class="number">{numbers.get(item) ?? ''}</span>
          <div>
            <a href={safeHref(item.href)} lang={item.lang}>
              {item.title}
            </a>
            {(item.lines ?? []).map((line) => (
              <p>{line}</p>
            ))}
          </div>
          {item.metres === null ? null : <span class="far">{formatDistance(language, item.metres)}</span>}
        </li>
      ))}
    </ol>
  )
}
