import { type HierarchyRectangularNode, hierarchy, partition } from 'd3-hierarchy'
import type { Language } from '#domain/base/text.ts'
import { chartMessages } from '#ui/chart/messages.ts'
import { type ChartPart, type IcicleChart, knownAmount, LIMITS, labelFormat } from '#ui/chart/model.ts'
import { filled, ground } from '#ui/chart/palette.ts'
import { type Drawing, Label, round } from '#ui/chart/parts.tsx'
import { partTotalOf } from '#ui/chart/table.ts'
import { SMALL, widthOf, wrap } from '#ui/chart/text.ts'
import { safeHref } from '#ui/safe-link/safe-link.tsx'

/** A part of the lowest level has this height on average, within these bounds. */
const PART_HEIGHT = 48
const [LOWEST, HIGHEST] = [160, 720]
const LEVELS = 3
/** A level narrower than this holds no word of official Kazakh. */
const LEVEL_WIDTH = 150
const LEADING = 15
/** Below this height a part is a line that cannot be pointed at. */
const LEAST = 3
const STRIPE = 5

/** A part with its number in the table. */
type Numbered = {
  readonly part: ChartPart
  readonly number: number
  readonly amount: number
  readonly inside: readonly Numbered[]
}
type Cell = HierarchyRectangularNode<Numbered>

/** Parts of a whole from left to right: each part as high as its amount, its own parts to the right of it. */
export function drawIcicle(chart: IcicleChart, width: number, language: Language): Drawing | undefined {
  const parts = numbered(chart.parts)
  const total = parts.reduce((sum, { amount }) => sum + Math.max(0, amount), 0)
  if (total <= 0) return undefined
  const levels = Math.max(1, Math.min(LEVELS, depthOf(parts), Math.floor(width / LEVEL_WIDTH)))
  const height = Math.min(HIGHEST, Math.max(LOWEST, PART_HEIGHT * leavesOf(parts)))
  const whole: Numbered = { part: { name: chart.title }, number: 0, amount: total, inside: parts }
  const root = partition<Numbered>().size([height, width])(
    hierarchy(whole, ({ inside }) => inside.filter(({ amount }) => amount > 0)).sum(({ inside, amount }) =>
      inside.some((item) => item.amount > 0) ? 0 : amount,
    ),
  )
  const cells = root
    .descendants()
    .filter(({ depth, x0, x1 }) => depth > 0 && depth <= levels && x1 - x0 >= LEAST)
    .slice(0, LIMITS.cells)
  if (cells.length === 0) return undefined
  const format = labelFormat(
    chart,
    language,
    cells.map(({ data }) => data.amount),
    width / levels,
  )
  const drawn = cells.map((cell) => ({ cell, ...labelOf(cell, width / levels, format) }))
  const listed = root.descendants().length - 1
  const notes = [
    drawn.some(({ whole }) => !whole) || cells.length < listed ? chartMessages.small[language] : '',
    hasNone(parts) ? chartMessages.negative[language] : '',
  ]
  return {
    width,
    height,
    note: notes.filter(Boolean).join(' ') || undefined,
    content: drawn.map(({ cell, lines }) => (
      <PartCell cell={cell} lines={lines} left={((cell.depth - 1) * width) / levels} width={width / levels} />
    )),
  }
}

/** The number that a part has in the table, whose rows stand in the same order: each part before its own. */
function numbered(parts: readonly ChartPart[]): readonly Numbered[] {
  let number = 0
  const visit = (part: ChartPart): Numbered => {
    number += 1
    return {
      part,
      number,
      amount: knownAmount(partTotalOf(part)) ?? 0,
      inside: (part.parts ?? []).map(visit),
    }
  }
  return parts.map(visit)
}

const depthOf = (parts: readonly Numbered[]): number =>
  parts.length === 0 ? 0 : 1 + Math.max(...parts.map(({ inside }) => depthOf(inside)))

const leavesOf = (parts: readonly Numbered[]): number =>
  parts.reduce((sum, { inside }) => sum + (inside.length > 0 ? leavesOf(inside) : 1), 0)

const hasNone = (parts: readonly Numbered[]): boolean =>
  parts.some(({ amount, inside }) => amount <= 0 || hasNone(inside))

/** What fits into a cell: name and amount, else its number, else nothing. */
function labelOf(
  { x0, x1, data }: Cell,
  width: number,
  format: (value: number) => string,
): { readonly lines: readonly string[]; readonly whole: boolean } {
  const room = width - STRIPE - 12
  const lines = Math.floor((x1 - x0 - 5) / LEADING)
  const figure = format(data.amount)
  const name = wrap(data.part.name, SMALL, room, 50)
  const joined = `${name.at(-1)} – ${figure}`
  const together = widthOf(joined, SMALL) <= room ? [...name.slice(0, -1), joined] : [...name, figure]
  if (together.length <= lines) return { lines: together, whole: true }
  return { lines: lines > 0 ? [`№ ${data.number}`] : [], whole: false }
}

/** The branch of the first level that a cell belongs to gives it its colour. */
function branchOf(cell: Cell): number {
  const branch = cell.ancestors().at(-2) ?? cell
  return (cell.ancestors().at(-1)?.children ?? []).indexOf(branch)
}

function PartCell({
  cell,
  lines,
  left,
  width,
}: {
  readonly cell: Cell
  readonly lines: readonly string[]
  readonly left: number
  readonly width: number
}) {
  const { x0, x1, depth, data } = cell
  const at = { y: round(x0 + 0.75), height: round(Math.max(x1 - x0 - 1.5, 1)) }
  const label =
    lines.length > 0 ? (
      <Label
        x={left + STRIPE + 6}
        y={x0 + 5 + SMALL}
        lines={lines}
        size={SMALL}
        leading={LEADING}
        strong={depth === 1}
      />
    ) : null
  return (
    <>
      <rect {...ground} {...at} x={round(left)} width={round(width - 2)} />
      <rect {...filled(branchOf(cell))} {...at} x={round(left)} width={depth === 1 ? STRIPE : 3} />
      {data.part.href && label ? <a href={safeHref(data.part.href)}>{label}</a> : label}
    </>
  )
}
