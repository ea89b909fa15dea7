import type { Language } from '#domain/base/text.ts'
import {
  groupPins,
  type PlanView,
  type Point,
  scaleBar,
  type TileSource,
  tilesOf,
  tileUrl,
  viewOf,
} from '#domain/location/index.ts'
import { formatDistance } from './distance.ts'
import { locationMessages } from './messages.ts'

const SIZE = { width: 400, height: 320, margin: 36 }
/** A pin is at least 24 px wide on a telephone, where the plan is shown at four fifths of its size. */
const PIN = 15
const LETTER = 9
const SCALE_MAX = 130

export type PlanProps = {
  readonly language: Language
  /** What the plan shows: «Жақын жердегі жиындар». It is the alternative text; the points stand in a list beside it. */
  readonly title: string
  /** In the order of their numbers, from 1. */
  readonly points: readonly Point[]
  /** The point from which distances are measured. */
  readonly from?: Point | undefined
  /** Without it the plan has no ground, and nothing is fetched from anywhere. */
  readonly tiles?: TileSource | undefined
}

/** A plan of numbered points with a scale, drawn on the server. The list that goes with it says what the numbers are. */
export function Plan({ language, title, points, from, tiles }: PlanProps) {
  const all = from ? [...points, from] : points
  const view = viewOf(all, { ...SIZE, wholeZoom: tiles !== undefined })
  if (!view) return null
  const numbered = points.map((point, index) => ({ point, number: index + 1 }))
  return (
    <figure class="location-plan">
      <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="img" aria-label={title}>
        {tiles ? <Ground view={view} tiles={tiles} /> : null}
        {from ? <From view={view} point={from} /> : null}
        {groupPins(view, numbered, 2 * PIN).map(({ x, y, items }) => (
          <Pin x={x} y={y} numbers={items.map(({ number }) => number)} />
        ))}
        <Scale language={language} view={view} />
      </svg>
      <figcaption>
        {locationMessages.north[language]}.
        {tiles ? ` ${locationMessages.map[language]}: ${tiles.attribution}` : ''}
      </figcaption>
    </figure>
  )
}

const Ground = ({ view, tiles }: { readonly view: PlanView; readonly tiles: TileSource }) => (
  <g class="ground">
    {tilesOf(view).map((tile) => (
      <image href={tileUrl(tiles, tile)} x={round(tile.x)} y={round(tile.y)} width="256" height="256" />
    ))}
  </g>
)

function From({ view, point }: { readonly view: PlanView; readonly point: Point }) {
  const [pin] = groupPins(view, [{ point }], 0)
  return pin ? <circle class="from" cx={round(pin.x)} cy={round(pin.y)} r="7" /> : null
}

/** The numbers of a pin: a range, up to three numbers, or the first and how many more there are. */
function pinText(numbers: readonly number[]): string {
  const [first = 0] = numbers
  const last = numbers.at(-1) ?? first
  if (numbers.length > 2 && last - first === numbers.length - 1) return `${first}–${last}`
  return numbers.length > 3 ? `${first} +${numbers.length - 1}` : numbers.join(', ')
}

function Pin({
  x,
  y,
  numbers,
}: {
  readonly x: number
  readonly y: number
  readonly numbers: readonly number[]
}) {
  const text = pinText(numbers)
  const width = Math.max(2 * PIN, text.length * LETTER + PIN)
  return (
    <g class="pin">
      <rect x={round(x - width / 2)} y={round(y - PIN)} width={width} height={2 * PIN} rx={PIN} />
      <text x={round(x)} y={round(y + 5)} text-anchor="middle">
        {text}
      </text>
    </g>
  )
}

function Scale({ language, view }: { readonly language: Language; readonly view: PlanView }) {
  const { metres, pixels } = scaleBar(view, SCALE_MAX)
  const [left, bottom] = [12, SIZE.height - 12]
  return (
    <g class="scale">
      <rect x={left - 6} y={bottom - 26} width={round(Math.max(pixels, 60) + 12)} height="32" rx="3" />
      <path d={`M${left} ${bottom - 7}v7h${round(pixels)}v-7`} />
      <text x={left} y={bottom - 11}>
        {formatDistance(language, metres)}
      </text>
    </g>
  )
}

const round = (pixels: number) => Math.round(pixels * 10) / 10
