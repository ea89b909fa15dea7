import type { ComponentChildren } from 'preact'

export type TrendPoint = {
  /** The period as an axis names it: «II тоқсан». */
  readonly name: string
  readonly plan: number
  readonly fact?: number | undefined
  /** The fact, or where there is none yet the plan, as people write it. */
  readonly text: string
}

export type TrendProps = {
  /** What the picture says, in a sentence. */
  readonly title: ComponentChildren
  readonly points: readonly TrendPoint[]
  readonly planned: string
  readonly fact: string
}

const [WIDTH, HEIGHT, LEFT, TOP, BOTTOM] = [360, 170, 34, 26, 34]

/** How something went from period to period, against its plan. The figures stand on it; the table stands beside it. */
export function Trend({ title, points, planned, fact }: TrendProps) {
  const most = Math.max(...points.flatMap(({ plan, fact: done = 0 }) => [plan, done]), 0) || 1
  const step = points.length > 1 ? (WIDTH - 2 * LEFT) / (points.length - 1) : 0
  const x = (index: number) => Math.round(points.length > 1 ? LEFT + index * step : WIDTH / 2)
  const y = (amount: number) => Math.round(TOP + (1 - amount / most) * (HEIGHT - TOP - BOTTOM))
  const line = (amounts: readonly (number | undefined)[]) =>
    amounts.flatMap((amount, index) => (amount === undefined ? [] : [`${x(index)} ${y(amount)}`])).join('L')
  return (
    <figure class="trend">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <path class="floor" d={`M0 ${HEIGHT - BOTTOM}H${WIDTH}`} />
        <path class="plan" d={`M${line(points.map(({ plan }) => plan))}`} />
        {points.some(({ fact: done }) => done !== undefined) ? (
          <path class="fact" d={`M${line(points.map(({ fact: done }) => done))}`} />
        ) : null}
        {points.map(({ name, plan, fact: done, text }, index) => (
          <>
            <circle cx={x(index)} cy={y(done ?? plan)} r="5" class={done === undefined ? 'plan' : 'fact'} />
            <text x={x(index)} y={y(done ?? plan) - 10} class="amount">
              {text}
            </text>
            <text x={x(index)} y={HEIGHT - 12}>
              {name}
            </text>
          </>
        ))}
      </svg>
      <p class="key">
        <svg viewBox="0 0 30 10" aria-hidden="true">
          <path class="fact" d="M0 5H30" />
        </svg>
        {fact}
        <svg viewBox="0 0 30 10" aria-hidden="true">
          <path class="plan" d="M0 5H30" />
        </svg>
        {planned}
      </p>
    </figure>
  )
}
