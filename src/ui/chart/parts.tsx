import type { ComponentChildren } from 'preact'
import { INK, PAPER, QUIET } from './palette.ts'
import { LEADING, SIZE } from './text.ts'

/** A picture of a chart for one width, in pixels at its natural size. */
export type Drawing = {
  readonly width: number
  readonly height: number
  readonly content: ComponentChildren
  /** What only the table shows, in a sentence. */
  readonly note?: string | undefined
}

/** To a tenth of a pixel: no eye sees more, and each figure costs a byte. */
export const round = (value: number): number => Math.round(value * 10) / 10

type LabelProps = {
  readonly x: number
  /** The base line of the first line. */
  readonly y: number
  readonly lines: readonly string[]
  readonly size?: number
  readonly leading?: number
  readonly strong?: boolean
  readonly quiet?: boolean
  readonly anchor?: 'start' | 'middle' | 'end'
  /** Keeps letters readable where a line runs under them. */
  readonly halo?: boolean
}

/** A text of a picture, already broken into lines. */
export function Label({
  x,
  y,
  lines,
  size = SIZE,
  leading = LEADING,
  strong,
  quiet,
  anchor = 'start',
  halo,
}: LabelProps) {
  const [only = '', ...more] = lines
  return (
    <text
      x={round(x)}
      y={round(y)}
      font-size={size}
      font-weight={strong ? 700 : 500}
      fill={quiet ? QUIET : INK}
      class={[quiet ? 'soft' : 'ink', halo ? 'halo' : ''].filter(Boolean).join(' ')}
      text-anchor={anchor === 'start' ? undefined : anchor}
      {...(halo
        ? { stroke: PAPER, 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
        : {})}
    >
      {more.length === 0
        ? only
        : lines.map((line, index) => (
            <tspan x={round(x)} dy={index === 0 ? undefined : leading}>
              {line}
            </tspan>
          ))}
    </text>
  )
}
