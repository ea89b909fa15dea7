import { type ScaleLinear, scalePoint } from 'd3-scale'
import { line, symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape'
import type { Language } from '#domain/base/text.ts'
import { chartMessages } from '#ui/chart/messages.ts'
import {
  type Amount,
  isAlone,
  knownAmount,
  LIMITS,
  labelFormat,
  type Series,
  type TrendChart,
} from '#ui/chart/model.ts'
import { aimed, axisLine, DASHES, filled, gridLine, PAPER, stroked } from '#ui/chart/palette.ts'
import { type Drawing, Label, round } from '#ui/chart/parts.tsx'
import { lineScale } from '#ui/chart/scale.ts'
import { LEADING, SIZE, SMALL, widthOf, wrap } from '#ui/chart/text.ts'
import { formatCompact } from '#ui/format/index.ts'

const SYMBOLS = [symbolCircle, symbolSquare, symbolDiamond, symbolTriangle] as const
const HEIGHT = 210
const TOP = 24
/** From this width on lines are named at their ends, below it in a key under them. */
const NAMED = 480
const NAME_MAX = 150
const LABEL_WIDTH = 84
/** Points beyond which a mark on each would hide the line. */
const MARKED = 30

type Line = Series & { readonly index: number; readonly target: boolean }

type Frame = {
  readonly x: (index: number) => number
  readonly y: ScaleLinear<number, number>
  readonly left: number
  readonly right: number
  readonly bottom: number
}

/** Lines over periods with their figures on them. Where a period has no figure the line is interrupted. */
export function drawTrend(chart: TrendChart, width: number, language: Language): Drawing | undefined {
  // The newest periods are what a trend is read for.
  const first = Math.max(0, chart.periods.length - LIMITS.periods)
  const periods = chart.periods.slice(first)
  const shown = chart.series.slice(0, LIMITS.series).map((item, index) => ({ ...item, index, target: false }))
  const all: readonly Line[] = (
    chart.target ? [...shown, { ...chart.target, index: shown.length, target: true }] : shown
  ).map((item) => ({
    ...item,
    values: periods.map((_, index) => knownAmount(item.values[first + index]) ?? null),
  }))
  const amounts = all.flatMap(({ values }) => values.filter((value) => value !== null))
  if (amounts.length === 0) return undefined
  const named = all.length > 1
  const names = named && width >= NAMED ? Math.min(NAME_MAX, widest(all.map(({ name }) => name)) + 12) : 0
  const scale = lineScale(amounts, [HEIGHT, TOP])
  const ticks = scale.ticks(4)
  const left =
    widest(
      ticks.map((tick) => formatCompact(language, tick)),
      SMALL,
    ) + 10
  const format = labelFormat(chart, language, amounts, LABEL_WIDTH)
  const ends = widest(all.map(({ values }) => format(values.findLast((value) => value !== null) ?? 0)))
  const right = width - Math.max(names + 10, ends / 2 + 4, named ? ends + 10 : 0)
  const points = scalePoint(periods.keys(), [left + 12, right])
  const frame: Frame = { x: (index) => points(index) ?? left, y: scale, left, right, bottom: HEIGHT }
  const key = named && names === 0 ? keyOf(all, width) : []
  return {
    width,
    height: HEIGHT + 26 + key.reduce((sum, { height }) => sum + height, 0),
    note: first > 0 || shown.length < chart.series.length ? chartMessages.rest[language] : undefined,
    content: (
      <>
        <Grid frame={frame} ticks={ticks} language={language} />
        <Periods frame={frame} periods={periods} width={width} />
        {all.toReversed().map((item) => (
          <Path line={item} frame={frame} />
        ))}
        {named ? (
          <Ends lines={all} frame={frame} names={names} format={format} />
        ) : (
          <Figures values={all[0]?.values ?? []} frame={frame} format={format} />
        )}
        {key.map(({ line, lines, top }) => (
          <Key line={line} lines={lines} y={HEIGHT + 46 + top} />
        ))}
      </>
    ),
  }
}

const widest = (texts: readonly string[], size = SIZE) =>
  Math.max(0, ...texts.map((text) => widthOf(text, size)))

const Grid = ({
  frame: { y, left, right },
  ticks,
  language,
}: {
  readonly frame: Frame
  readonly ticks: readonly number[]
  readonly language: Language
}) => (
  <>
    {ticks.map((tick) => (
      <>
        <path
          {...(tick === 0 ? axisLine : gridLine)}
          d={`M${round(left)} ${round(y(tick))}H${round(right)}`}
        />
        <Label
          x={left - 6}
          y={y(tick) + 4}
          lines={[formatCompact(language, tick)]}
          size={SMALL}
          anchor="end"
          quiet
        />
      </>
    ))}
  </>
)

/** As many periods as there is room for, always with the last one. */
function Periods({
  frame: { x, bottom },
  periods,
  width,
}: {
  readonly frame: Frame
  readonly periods: readonly string[]
  readonly width: number
}) {
  const room = periods.length > 1 ? x(1) - x(0) : width
  const every = Math.max(1, Math.ceil((widest(periods, SMALL) + 10) / room))
  return (
    <>
      {periods.map((period, index) => {
        if ((periods.length - 1 - index) % every !== 0) return null
        const half = widthOf(period, SMALL) / 2
        const at = Math.min(Math.max(x(index), half), width - half)
        return <Label x={at} y={bottom + 20} lines={[period]} size={SMALL} anchor="middle" quiet />
      })}
    </>
  )
}

const strokeOf = ({ index, target }: Line) =>
  target
    ? { ...aimed, 'stroke-width': 2, 'stroke-dasharray': '7 5' }
    : { ...stroked(index), 'stroke-width': 3, 'stroke-dasharray': DASHES[index] }

const markOf = (index: number, size = 60) => symbol(SYMBOLS[index % SYMBOLS.length], size)() ?? ''

function Path({ line: one, frame: { x, y } }: { readonly line: Line; readonly frame: Frame }) {
  const { values, index, target } = one
  const path = line<Amount>()
    .defined((value) => value !== null)
    .x((_, at) => round(x(at)))
    .y((value) => round(y(value ?? 0)))
    .digits(1)([...values])
  const marked = values.flatMap((value, at) => {
    const last = values.findLastIndex((each) => each !== null) === at
    return value !== null && (isAlone(values, at) || last || values.length <= MARKED) ? [{ value, at }] : []
  })
  return (
    <>
      {path ? <path {...strokeOf(one)} d={path} /> : null}
      {marked.map(({ value, at }) => (
        <path
          {...(target ? { ...aimed, class: 'aim hollow', fill: PAPER, 'stroke-width': 2 } : filled(index))}
          transform={`translate(${round(x(at))} ${round(y(value))})`}
          d={target ? markOf(0, 36) : markOf(index)}
        />
      ))}
    </>
  )
}

/** The figures of a single line on its points: all of them where they fit, else the ends and the extremes. */
function Figures({
  values,
  frame: { x, y, right, left },
  format,
}: {
  readonly values: readonly Amount[]
  readonly frame: Frame
  readonly format: (value: number) => string
}) {
  const points = values.flatMap((value, at) => (value === null ? [] : [{ value, at, text: format(value) }]))
  const amounts = points.map(({ value }) => value)
  const labelled = [
    points.at(-1),
    points[0],
    extreme(points, Math.max(...amounts)),
    extreme(points, Math.min(...amounts)),
  ]
  const room = values.length > 1 ? x(1) - x(0) : right
  const all = points.every(({ text }) => widthOf(text, SIZE) + 4 <= room)
  const written: { readonly from: number; readonly to: number }[] = []
  return (
    <>
      {(all ? points : labelled).map((point) => {
        if (!point) return null
        const half = widthOf(point.text, SIZE) / 2
        const at = Math.max(x(point.at), left + half)
        // Telling points come in the order of their weight: one that would cover another is left to the table.
        if (written.some(({ from, to }) => at - half < to && from < at + half)) return null
        written.push({ from: at - half, to: at + half })
        const low = y(point.value) - 10 < TOP - 8 || isValley(values, point.at)
        return (
          <Label
            x={at}
            y={y(point.value) + (low ? 21 : -10)}
            lines={[point.text]}
            anchor="middle"
            strong
            halo
          />
        )
      })}
    </>
  )
}

const extreme = <P extends { readonly value: number }>(points: readonly P[], value: number) =>
  points.find((point) => point.value === value)

/** Lower than both neighbours: its figure stands under it, off the line. */
const isValley = (values: readonly Amount[], at: number): boolean => {
  const [before, here, after] = [values[at - 1] ?? null, values[at] ?? 0, values[at + 1] ?? null]
  return before !== null && after !== null && before > here && after > here
}

const APART = 18
const KEY_SIGN = 42

/** At the end of each line its last figure, and its name where there is room for it, pushed apart where they meet. */
function Ends({
  lines,
  frame: { x, y, bottom },
  names,
  format,
}: {
  readonly lines: readonly Line[]
  readonly frame: Frame
  readonly names: number
  readonly format: (value: number) => string
}) {
  const ends = lines.flatMap((item) => {
    const at = item.values.findLastIndex((value) => value !== null)
    if (at < 0) return []
    const figure = format(item.values[at] ?? 0)
    const text = names > 0 ? wrap(item.name, SMALL, names) : []
    return [{ at, top: y(item.values[at] ?? 0), figure, text, height: APART + text.length * 15 }]
  })
  let edge = Number.NEGATIVE_INFINITY
  const placed = ends
    .toSorted((end, other) => end.top - other.top)
    .map((end) => {
      const top = Math.max(end.top, edge)
      edge = top + end.height
      return { ...end, top }
    })
  const over = Math.max(0, edge - APART - bottom - 10)
  return (
    <>
      {placed.map(({ at, top, figure, text }) => (
        <>
          <Label x={x(at) + 10} y={top + 5 - over} lines={[figure]} strong halo />
          {text.length > 0 ? (
            <Label x={x(at) + 10} y={top + 20 - over} lines={text} size={SMALL} leading={15} quiet />
          ) : null}
        </>
      ))}
    </>
  )
}

/** The names of all lines under each other, as high as each needs. */
function keyOf(all: readonly Line[], width: number) {
  let top = 0
  return all.map((line) => {
    const lines = wrap(line.name, SMALL, width - KEY_SIGN)
    const height = 22 + (lines.length - 1) * LEADING
    top += height
    return { line, lines, height, top: top - height }
  })
}

const Key = ({ line: one, lines, y }: { line: Line; lines: readonly string[]; y: number }) => (
  <>
    <path {...strokeOf(one)} d={`M0 ${y - 4}H34`} />
    {one.target ? null : (
      <path {...filled(one.index)} transform={`translate(17 ${y - 4})`} d={markOf(one.index)} />
    )}
    <Label x={KEY_SIGN} y={y} lines={lines} size={SMALL} />
  </>
)
