import { type ScaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import type { Language } from '#domain/base/text.ts'
import { chartMessages } from '#ui/chart/messages.ts'
import {
  type Amount,
  isAlone,
  knownAmount,
  LIMITS,
  labelFormat,
  type MultiplesChart,
  type Panel,
} from '#ui/chart/model.ts'
import { aimed, axisLine, filled, stroked } from '#ui/chart/palette.ts'
import { type Drawing, Label, round } from '#ui/chart/parts.tsx'
import { lineScale } from '#ui/chart/scale.ts'
import { LEADING, SIZE, SMALL, widthOf, wrap } from '#ui/chart/text.ts'
import { formatCompact } from '#ui/format/index.ts'
import { safeHref } from '#ui/safe-link/safe-link.tsx'

const PLOT = 64
const BETWEEN = 24
const PANEL = 140
const KEY_SIGN = 42

/** A small chart for each place, all on one scale, so that heights can be compared over panels. */
export function drawMultiples(chart: MultiplesChart, width: number, language: Language): Drawing | undefined {
  const panels = chart.panels.slice(0, LIMITS.panels)
  const first = Math.max(0, chart.periods.length - LIMITS.periods)
  const periods = chart.periods.slice(first)
  const recent = (values: readonly Amount[]) =>
    periods.map((_, index) => knownAmount(values[first + index]) ?? null)
  const drawn = panels.map((panel) => ({
    ...panel,
    values: recent(panel.values),
    target: panel.target && recent(panel.target),
  }))
  const amounts = drawn
    .flatMap(({ values, target = [] }) => [...values, ...target])
    .filter((value) => value !== null)
  if (amounts.length === 0) return undefined
  const columns = Math.max(1, Math.floor((width + BETWEEN) / (PANEL + BETWEEN)))
  const side = (width - (columns - 1) * BETWEEN) / columns
  const scale = lineScale(amounts, [PLOT, 6])
  const format = labelFormat(chart, language, amounts, side / 2)
  const figure = Math.max(...amounts.map((amount) => widthOf(format(amount), SIZE))) + 8
  const [least = 0, most = 0] = scale.domain()
  const span = [periods[0], periods.at(-1)].filter((value) => value !== undefined)
  const note = chartMessages.sameScale[language](
    [...new Set(span)].join(' – '),
    formatCompact(language, least),
    formatCompact(language, most),
  )
  const head = wrap(note, SMALL, width)
  const rows = inRows(drawn, columns, side)
  const last = rows.at(-1)
  const bottom = head.length * LEADING + 10 + (last ? last.top + last.height : 0)
  const aimedAt =
    chart.targetName !== undefined && drawn.some(({ target }) => target !== undefined)
      ? wrap(chart.targetName, SMALL, width - KEY_SIGN)
      : []
  const left = chart.panels.length - panels.length
  return {
    width,
    height: Math.ceil(bottom + (aimedAt.length > 0 ? 16 + (aimedAt.length - 1) * LEADING : 0)),
    note: left > 0 ? chartMessages.rest[language] : undefined,
    content: (
      <>
        <Label x={0} y={12} lines={head} size={SMALL} quiet />
        {rows.flatMap(({ top, names, items }) =>
          items.map(({ panel, lines }, column) => (
            <g
              transform={`translate(${round(column * (side + BETWEEN))} ${head.length * LEADING + 10 + top})`}
            >
              <Name panel={panel} lines={lines} />
              <g transform={`translate(0 ${names * LEADING + 4})`}>
                <Plot
                  panel={panel}
                  side={side}
                  scale={scale}
                  figure={figure}
                  format={format}
                  language={language}
                />
              </g>
            </g>
          )),
        )}
        {aimedAt.length > 0 ? (
          <>
            <path {...aimed} stroke-width="2" stroke-dasharray="5 4" d={`M0 ${round(bottom + 4)}h34`} />
            <Label x={KEY_SIGN} y={bottom + 8} lines={aimedAt} size={SMALL} quiet />
          </>
        ) : null}
      </>
    ),
  }
}

type Drawn = Omit<Panel, 'target'> & { readonly target?: readonly Amount[] | undefined }
type Row = {
  readonly top: number
  readonly height: number
  /** Lines of the longest name in the row. */
  readonly names: number
  readonly items: readonly { readonly panel: Drawn; readonly lines: readonly string[] }[]
}

/** Panels side by side; those of a row begin their plots at one height. */
function inRows(panels: readonly Drawn[], columns: number, side: number): readonly Row[] {
  const rows: Row[] = []
  let top = 0
  for (let at = 0; at < panels.length; at += columns) {
    const items = panels
      .slice(at, at + columns)
      .map((panel) => ({ panel, lines: wrap(panel.name, SIZE, side) }))
    const names = Math.max(...items.map(({ lines }) => lines.length))
    const height = names * LEADING + 4 + PLOT + BETWEEN
    rows.push({ top, height, names, items })
    top += height
  }
  return rows
}

const Name = ({ panel, lines }: { readonly panel: Drawn; readonly lines: readonly string[] }) => {
  const name = <Label x={0} y={SIZE} lines={lines} strong />
  return panel.href ? <a href={safeHref(panel.href)}>{name}</a> : name
}

type PlotProps = {
  readonly panel: Drawn
  readonly side: number
  readonly scale: ScaleLinear<number, number>
  /** Room for the last figure at the right. */
  readonly figure: number
  readonly format: (value: number) => string
  readonly language: Language
}

function Plot({ panel: { values, target }, side, scale, figure, format, language }: PlotProps) {
  const points = scalePoint(values.keys(), [6, side - figure])
  const at = (index: number) => points(index) ?? 6
  const path = (amounts: readonly Amount[]) =>
    line<Amount>()
      .defined((value) => value !== null)
      .x((_, index) => round(at(index)))
      .y((value) => round(scale(value ?? 0)))
      .digits(1)([...amounts]) ?? undefined
  const last = values.findLastIndex((value) => value !== null)
  const value = values[last] ?? null
  const floor = round(scale(Math.max(0, scale.domain()[0] ?? 0)))
  return (
    <>
      <path {...axisLine} d={`M0 ${floor}H${round(side - figure + 4)}`} />
      {target ? <path {...aimed} stroke-width="2" stroke-dasharray="5 4" d={path(target)} /> : null}
      <path {...stroked(0)} stroke-width="2.5" d={path(values)} />
      {values.map((amount, index) =>
        amount !== null && index !== last && isAlone(values, index) ? (
          <circle {...filled(0)} cx={round(at(index))} cy={round(scale(amount))} r="3" />
        ) : null,
      )}
      {value === null ? (
        <Label
          x={0}
          y={PLOT / 2}
          lines={wrap(chartMessages.unknown[language], SMALL, side)}
          size={SMALL}
          quiet
        />
      ) : (
        <>
          <circle {...filled(0)} cx={round(at(last))} cy={round(scale(value))} r="4" />
          <Label x={at(last) + 8} y={scale(value) + 5} lines={[format(value)]} strong halo />
        </>
      )}
    </>
  )
}
