import type { ComponentChildren } from 'preact'
import { safeHref } from '#ui/safe-link/safe-link.tsx'

export type Bar = {
  readonly name: string
  readonly href?: string | undefined
  readonly value: number
  /** The value as people write it, with what it is counted in where that is not said above. */
  readonly text: string
  /** What was planned: a mark on the bar. */
  readonly plan?: number | undefined
}

export type BarsProps = {
  /** What the picture says, in a sentence. */
  readonly title: ComponentChildren
  readonly bars: readonly Bar[]
  /** The word for the mark of the plan; needed where bars have one. */
  readonly planned?: string | undefined
}

const WIDTH = 400
const HEIGHT = 14

/** Amounts beside each other: a bar for each name, a mark where the plan stands, the amount in figures. */
export function Bars({ title, bars, planned }: BarsProps) {
  const most = Math.max(...bars.flatMap(({ value, plan = 0 }) => [value, plan]), 0) || 1
  const scale = (amount: number) => Math.max(0, Math.round((amount / most) * (WIDTH - 4) * 10) / 10)
  return (
    <figure class="bars">
      <figcaption>{title}</figcaption>
      <ul>
        {bars.map(({ name, href, value, text, plan }) => (
          <li>
            <span>{href ? <a href={safeHref(href)}>{name}</a> : name}</span>
            <b>{text}</b>
            <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
              <path class="track" d={`M0 ${HEIGHT / 2}H${WIDTH}`} />
              <rect width={scale(value)} height={HEIGHT} />
              {plan === undefined ? null : (
                <>
                  <path class="edge" d={`M${scale(plan) + 1} 0V${HEIGHT}`} />
                  <path class="plan" d={`M${scale(plan) + 1} 0V${HEIGHT}`} />
                </>
              )}
            </svg>
          </li>
        ))}
      </ul>
      {planned && bars.some(({ plan }) => plan !== undefined) ? (
        <p class="key">
          <svg viewBox="0 0 6 14" aria-hidden="true">
            <path class="plan" d="M3 0V14" />
          </svg>
          {planned}
        </p>
      ) : null}
    </figure>
  )
}
