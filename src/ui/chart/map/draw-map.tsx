import { scaleLinear } from 'd3-scale'
import type { Language } from '#domain/base/text.ts'
import { type ChartTile, knownAmount, labelFormat, type MapChart } from '#ui/chart/model.ts'
import { axisLine, filled, ground } from '#ui/chart/palette.ts'
import { type Drawing, Label, round } from '#ui/chart/parts.tsx'
import { fitSize, SMALL, wrap } from '#ui/chart/text.ts'
import { safeHref } from '#ui/safe-link/safe-link.tsx'
import { abbreviationOf } from './abbreviation.ts'

const GAP = 4
/** A tile at least as wide has room for its short name. */
const NAMED = 76
const BAR = 5

/** A tile for each region with its figure, and a bar in it as long as the figure is great: it needs no colour. */
export function drawMap(chart: MapChart, width: number, language: Language): Drawing | undefined {
  const amounts = chart.tiles.flatMap(({ value }) => knownAmount(value) ?? [])
  if (amounts.length === 0) return undefined
  const columns = Math.max(...chart.tiles.map(({ column }) => column)) + 1
  const rows = Math.max(...chart.tiles.map(({ row }) => row)) + 1
  const side = (width - (columns - 1) * GAP) / columns
  const format = labelFormat(chart, language, amounts, side - 8)
  const most = Math.max(0, ...amounts)
  const length = scaleLinear([0, most || 1], [0, side - 12]).clamp(true)
  // One size for all names and one for all figures: a region is not smaller because its name is longer.
  const size = { name: side < NAMED ? 10.5 : SMALL, figure: side < NAMED ? 12 : 18 }
  return {
    width,
    height: Math.ceil(rows * (side + GAP) - GAP),
    content: chart.tiles.map((tile) => {
      const drawn = <TileFigure tile={tile} side={side} size={size} format={format} length={length} />
      return tile.href ? (
        <a class="region" href={safeHref(tile.href)} aria-label={nameOf(tile, format)}>
          {drawn}
        </a>
      ) : (
        drawn
      )
    }),
  }
}

/** What a tile is called, with what is seen on it at any width, so that it can be asked for by voice (WCAG 2.5.3). */
const nameOf = (tile: ChartTile, format: (value: number) => string): string => {
  const amount = knownAmount(tile.value)
  const seen = [tile.name, tile.short, abbreviationOf(tile.short, tile.abbreviation)]
  const names = seen.filter(
    (word, index) => !seen.slice(0, index).some((other) => ` ${other} `.includes(` ${word} `)),
  )
  return `${names.join(', ')}: ${amount === undefined ? '–' : format(amount)}`
}

function TileFigure({
  tile,
  side,
  size,
  format,
  length,
}: {
  readonly tile: ChartTile
  readonly side: number
  readonly size: { readonly name: number; readonly figure: number }
  readonly format: (value: number) => string
  readonly length: (value: number) => number
}) {
  const x = tile.column * (side + GAP)
  const y = tile.row * (side + GAP)
  const amount = knownAmount(tile.value)
  const narrow = side < NAMED
  const short = narrow ? abbreviationOf(tile.short, tile.abbreviation) : tile.short
  const nameSize = fitSize(short, size.name, side - 4)
  const figure = amount === undefined ? '–' : format(amount)
  return (
    <>
      <rect {...ground} x={round(x)} y={round(y)} width={round(side)} height={round(side)} rx="3" />
      <Label
        x={x + side / 2}
        y={y + size.name + 4}
        lines={wrap(short, nameSize, side - 4)}
        size={nameSize}
        leading={nameSize + 1.5}
        anchor="middle"
        quiet
      />
      <Label
        x={x + side / 2}
        y={y + side - BAR - (narrow ? 4 : 14)}
        lines={[figure]}
        size={fitSize(figure, size.figure, side - 4)}
        anchor="middle"
        strong={amount !== undefined}
        quiet={amount === undefined}
      />
      {amount === undefined ? null : (
        <>
          <path {...axisLine} d={`M${round(x + 6)} ${round(y + side - 3)}h${round(side - 12)}`} />
          <rect
            {...filled(0)}
            x={round(x + 6)}
            y={round(y + side - BAR - 1)}
            width={round(length(amount))}
            height={BAR}
          />
        </>
      )}
    </>
  )
}
