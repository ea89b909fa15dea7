import { scaleLinear } from 'd3-scale'
import type { Language } from '#domain/base/text.ts'
import { known, labelFormat, type MapChart, type Tile } from '#ui/chart/model.ts'
import { axisLine, filled, ground } from '#ui/chart/palette.ts'
import { type Drawing, Label, round } from '#ui/chart/parts.tsx'
import { SMALL, widthOf, wrap } from '#ui/chart/text.ts'
import { safeHref } from '#ui/safe-link/safe-link.tsx'
import { abbreviationOf } from './abbreviation.ts'

const GAP = 4
/** A tile at least as wide has room for its short name. */
const NAMED = 76
const BAR = 5

/** A tile for each region with its figure, and a bar in it as long as the figure is great: it needs no colour. */
export function drawMap(chart: MapChart, width: number, language: Language): Drawing | undefined {
  const amounts = chart.tiles.flatMap(({ value }) => known(value) ?? [])
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

const nameOf = ({ name, value }: Tile, format: (value: number) => string): string => {
  const amount = known(value)
  return amount === undefined ? name : `${name}: ${format(amount)}`
}

function TileFigure({
  tile,
  side,
  size,
  format,
  length,
}: {
  readonly tile: Tile
  readonly side: number
  readonly size: { readonly name: number; readonly figure: number }
  readonly format: (value: number) => string
  readonly length: (value: number) => number
}) {
  const x = tile.column * (side + GAP)
  const y = tile.row * (side + GAP)
  const amount = known(tile.value)
  const name =
    side < NAMED ? [abbreviationOf(tile.short, tile.abbreviation)] : wrap(tile.short, size.name, side - 4)
  const figure = amount === undefined ? '–' : format(amount)
  // A narrow tile writes what is long smaller rather than over its edge.
  const fitting = (text: string, wanted: number) =>
    round(Math.min(wanted, (wanted * (side - 4)) / Math.max(widthOf(text, wanted), 1)))
  return (
    <>
      <rect {...ground} x={round(x)} y={round(y)} width={round(side)} height={round(side)} rx="3" />
      <Label
        x={x + side / 2}
        y={y + size.name + 4}
        lines={name}
        size={side < NAMED ? fitting(name[0] ?? '', size.name) : size.name}
        leading={size.name + 1.5}
        anchor="middle"
        quiet
      />
      <Label
        x={x + side / 2}
        y={y + side - BAR - (side < NAMED ? 4 : 14)}
        lines={[figure]}
        size={fitting(figure, size.figure)}
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
