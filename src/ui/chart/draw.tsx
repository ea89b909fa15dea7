import type { Language } from '#domain/base/text.ts'
import { drawBars } from './bars/draw-bars.tsx'
import { drawFlow } from './flow/draw-flow.tsx'
import { layOutFlow } from './flow/layout.ts'
import { drawIcicle } from './icicle/draw-icicle.tsx'
import { drawMap } from './map/draw-map.tsx'
import { chartMessages } from './messages.ts'
import { type Chart, formatOf, knownAmount } from './model.ts'
import { drawMultiples } from './multiples/draw-multiples.tsx'
import { type Drawing, Label } from './parts.tsx'
import { chartTable, partTotalOf } from './table.ts'
import { LEADING, SMALL, wrap } from './text.ts'
import { drawTrend } from './trend/draw-trend.tsx'

/** Widths for which a picture is drawn, in pixels: a phone of 360 px, and a column of text on a desk. */
export const NARROW = 320
export const WIDE = 680

/** The picture of a chart for a width, what is counted above it; undefined where there is nothing to draw. */
export function draw(chart: Chart, width: number, language: Language): Drawing | undefined {
  const drawing = drawKind(chart, width, language)
  if (!drawing || !chart.unit) return drawing
  const lines = wrap(chart.unit, SMALL, width)
  const down = lines.length * LEADING + 4
  return {
    ...drawing,
    height: drawing.height + down,
    content: (
      <>
        <Label x={0} y={SMALL} lines={lines} size={SMALL} quiet />
        <g transform={`translate(0 ${down})`}>{drawing.content}</g>
      </>
    ),
  }
}

function drawKind(chart: Chart, width: number, language: Language): Drawing | undefined {
  switch (chart.kind) {
    case 'bars':
      return drawBars(chart, width, language)
    case 'trend':
      return drawTrend(chart, width, language)
    case 'multiples':
      return drawMultiples(chart, width, language)
    case 'icicle':
      return drawIcicle(chart, width, language)
    case 'flow':
      return drawFlow(chart, width, language)
    case 'map':
      return drawMap(chart, width, language)
  }
}

/** Why a chart has no picture, in a sentence. */
export function reasonNotDrawn(chart: Chart, language: Language): string {
  if (chart.kind === 'flow' && chart.links.length > 0 && layOutFlow(chart) === undefined)
    return chartMessages.circle[language]
  if (chart.kind === 'icicle' && chart.parts.some((part) => (partTotalOf(part) ?? 0) > 0))
    return chartMessages.tooSmall[language]
  return chartMessages.noData[language]
}

/** Of bars their lengths and targets: where they begin and a part of them are no figures of their own. */
const describedAmounts = (chart: Chart): readonly number[] =>
  chart.kind === 'bars'
    ? chart.bars
        .flatMap(({ value, target }) => [
          knownAmount(value),
          chart.targetName === undefined ? undefined : knownAmount(target),
        ])
        .filter((amount) => amount !== undefined)
    : chartTable(chart).rows.flatMap(({ cells }) => cells.filter((cell) => typeof cell === 'number'))

/** What a picture shows, for those who do not see it: its kind, and between which figures it lies. */
export function describe(chart: Chart, language: Language): string {
  const format = formatOf(chart, language)
  const amounts = describedAmounts(chart)
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const amount of amounts) {
    least = Math.min(least, amount)
    most = Math.max(most, amount)
  }
  const unit = chart.unit ? `, ${chart.unit}` : ''
  return `${chartMessages[chart.kind][language]} ${chartMessages.range[language](amounts.length, format(least), format(most) + unit)}`
}

/** The same chart without its links, for files. */
export function withoutLinks(chart: Chart): Chart {
  switch (chart.kind) {
    case 'bars':
      return { ...chart, bars: chart.bars.map(({ href: _, ...bar }) => bar) }
    case 'multiples':
      return { ...chart, panels: chart.panels.map(({ href: _, ...panel }) => panel) }
    case 'map':
      return { ...chart, tiles: chart.tiles.map(({ href: _, ...tile }) => tile) }
    case 'icicle':
      return { ...chart, parts: unlinked(chart.parts) }
    default:
      return chart
  }
}

type Parts = Extract<Chart, { kind: 'icicle' }>['parts']
const unlinked = (parts: Parts): Parts =>
  parts.map(({ href: _, parts: inside, ...part }) => ({ ...part, parts: inside && unlinked(inside) }))

/** Whether a picture has links: then it is a group of them, else an image. */
export function hasLinks(chart: Chart): boolean {
  const linked = (parts: Parts): boolean =>
    parts.some(({ href, parts: inside }) => href || (inside && linked(inside)))
  switch (chart.kind) {
    case 'bars':
      return chart.bars.some(({ href }) => href)
    case 'multiples':
      return chart.panels.some(({ href }) => href)
    case 'map':
      return chart.tiles.some(({ href }) => href)
    case 'icicle':
      return linked(chart.parts)
    default:
      return false
  }
}
