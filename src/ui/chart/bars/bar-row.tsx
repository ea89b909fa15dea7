import type { ScaleLinear } from 'd3-scale'
import { type Bar, knownAmount } from '#ui/chart/model.ts'
import { aimed, axisLine, filled, gridLine, hollow, stroked } from '#ui/chart/palette.ts'
import { Label, round } from '#ui/chart/parts.tsx'
import { LEADING, SIZE } from '#ui/chart/text.ts'
import { safeHref } from '#ui/safe-link/safe-link.tsx'

export const THICK = 16
export const GAP = 14

export type BarLine = {
  readonly bar: Bar
  readonly lines: readonly string[]
  readonly top: number
  readonly height: number
}

/** Where a bar begins and ends, as amounts; undefined where either is not known. */
export function spanOf({ value, from }: Bar): { readonly start: number; readonly end: number } | undefined {
  const [start, length] = [knownAmount(from === undefined ? 0 : from), knownAmount(value)]
  return start === undefined || length === undefined ? undefined : { start, end: start + length }
}

/** The told-apart part of a bar, in its direction; undefined where there is none within it. */
export function partOf(bar: Bar): number | undefined {
  const [whole, some] = [knownAmount(bar.value), knownAmount(bar.part)]
  if (!spanOf(bar) || whole === undefined || some === undefined || some === 0) return undefined
  return Math.sign(some) === Math.sign(whole) && Math.abs(some) <= Math.abs(whole) ? some : undefined
}

type BarRowProps = {
  readonly row: BarLine
  /** Of a waterfall, where there is room between the bars: the bar under this one. */
  readonly next: BarLine | undefined
  readonly x: ScaleLinear<number, number>
  readonly namesWidth: number
  readonly text: string
}

export function BarRow({ row, next, x, namesWidth, text }: BarRowProps) {
  const { bar, lines, top, height } = row
  const { span, target } = { span: spanOf(bar), target: knownAmount(bar.target) }
  const y = barTop(row, namesWidth)
  const { start, end } = span ?? { start: 0, end: 0 }
  const below = end < start
  const edge =
    target === undefined || below !== target < start
      ? x(end)
      : (below ? Math.min : Math.max)(x(end), x(target) + (below ? -2 : 2))
  const name = (
    <Label
      x={0}
      y={namesWidth > 0 ? top + (height - lines.length * LEADING) / 2 + SIZE : top + SIZE - 1}
      lines={lines}
      strong={Boolean(bar.emphasis)}
    />
  )
  return (
    <>
      {bar.href ? <a href={safeHref(bar.href)}>{name}</a> : name}
      <path
        {...gridLine}
        d={`M${round(x.range()[0] ?? 0)} ${round(y + THICK / 2)}H${round(x.range()[1] ?? 0)}`}
      />
      {span ? (
        <Shape bar={bar} tip={x(end)} start={x(start)} joint={x(end - (partOf(bar) ?? 0))} y={y} />
      ) : null}
      <path
        {...axisLine}
        d={`M${round(x(0))} ${round(y - (namesWidth > 0 ? GAP / 2 : 2))}v${THICK + (namesWidth > 0 ? GAP : 4)}`}
      />
      {span && next && spanOf(next.bar)?.start === end ? (
        <path {...axisLine} d={`M${round(x(end))} ${round(y + THICK)}V${round(barTop(next, namesWidth))}`} />
      ) : null}
      {target === undefined ? null : <Target x={x(target)} y={y - 3} height={THICK + 6} />}
      <Label
        x={edge + (below ? -6 : 6)}
        y={y + THICK / 2 + 5}
        lines={[text]}
        anchor={below ? 'end' : 'start'}
        strong={knownAmount(bar.value) !== undefined}
        quiet={knownAmount(bar.value) === undefined}
        halo
      />
    </>
  )
}

const barTop = ({ top, height }: BarLine, namesWidth: number): number =>
  namesWidth > 0 ? top + (height - THICK) / 2 : top + height - THICK

type ShapeProps = {
  readonly bar: Bar
  /** Places from the left: where the bar begins, where its told-apart part begins, and where both end. */
  readonly start: number
  readonly joint: number
  readonly tip: number
  readonly y: number
}

/** A bar: full, and from the joint on striped. */
function Shape({ bar, start, joint, tip, y }: ShapeProps) {
  const colour = bar.emphasis ? 1 : 0
  const full = Math.abs(joint - start)
  return (
    <>
      {full > 0 || joint === tip ? (
        <rect
          {...filled(colour)}
          x={round(Math.min(start, joint))}
          y={round(y)}
          width={round(Math.max(full, 1))}
          height={THICK}
        />
      ) : null}
      {joint === tip ? null : (
        <Striped from={Math.min(joint, tip)} to={Math.max(joint, tip)} y={y} colour={colour} />
      )}
    </>
  )
}

type StripedProps = {
  readonly from: number
  readonly to: number
  readonly y: number
  readonly colour: number
  readonly height?: number
}

/** An outline with stripes across: a dash of one thick line, so that a picture stays small. */
export function Striped({ from, to, y, colour, height = THICK }: StripedProps) {
  const width = Math.max(to - from, 1)
  return (
    <>
      <rect {...hollow} x={round(from)} y={round(y)} width={round(width)} height={height} />
      <path
        {...stroked(colour)}
        stroke-width={height}
        stroke-dasharray="1.5 3.5"
        d={`M${round(from)} ${round(y + height / 2)}H${round(from + width)}`}
      />
      <path
        {...stroked(colour)}
        stroke-width="1.5"
        d={`M${round(from)} ${round(y + 0.75)}H${round(from + width - 0.75)}V${round(y + height - 0.75)}H${round(from)}`}
      />
    </>
  )
}

/** A mark across a bar, on an edge that parts it from the bar whatever their colours. */
const Target = ({ x, y, height }: { readonly x: number; readonly y: number; readonly height: number }) => (
  <>
    <path class="edge" stroke="#fbfaf6" stroke-width="6" d={`M${round(x)} ${round(y)}v${height}`} />
    <path {...aimed} stroke-width="3" d={`M${round(x)} ${round(y)}v${height}`} />
  </>
)
