import { linkHorizontal } from 'd3-shape'
import type { Language } from '#domain/base/text.ts'
import { chartMessages } from '#ui/chart/messages.ts'
import { type FlowChart, labelFormat } from '#ui/chart/model.ts'
import { filled, stroked } from '#ui/chart/palette.ts'
import { type Drawing, Label, round } from '#ui/chart/parts.tsx'
import { SMALL, wrap } from '#ui/chart/text.ts'
import { type FlowNode, type Flows, layOutFlow } from './layout.ts'

/** Height of the fullest column's amounts together. */
const AMOUNTS = 260
const LEADING = 15
const NODE = 10
const BETWEEN = 16
/** So that the smallest amount is still seen. */
const LEAST = 1.5

type Placed = FlowNode & {
  readonly x: number
  readonly y: number
  readonly height: number
  readonly lines: readonly string[]
  readonly anchor: 'start' | 'middle' | 'end'
}

/** Nodes in columns, each as high as its amount and named above it; between them the amounts as bands. */
export function drawFlow(chart: FlowChart, width: number, language: Language): Drawing | undefined {
  const flows = layOutFlow(chart)
  if (!flows || flows.links.length === 0) return undefined
  const amounts = flows.nodes.map(({ amount }) => amount)
  const format = labelFormat(chart, language, amounts, width / flows.columns)
  const placed = place(flows, width, format)
  const nodes = new Map(placed.map((node) => [node.id, node]))
  const thickness = thicknessOf(flows)
  const [left, arrived] = [new Map<string, number>(), new Map<string, number>()]
  const path = linkHorizontal<unknown, readonly [number, number]>()
  const notes = [
    flows.beyond > 0 ? chartMessages.rest[language] : '',
    flows.none ? chartMessages.negative[language] : '',
  ]
  const bands = flows.links.flatMap(({ from, to, amount }) => {
    const [source, target] = [nodes.get(from), nodes.get(to)]
    if (!source || !target) return []
    const thick = thickness(amount)
    const start = source.y + (left.get(from) ?? 0) + thick / 2
    const end = target.y + (arrived.get(to) ?? 0) + thick / 2
    left.set(from, (left.get(from) ?? 0) + thick)
    arrived.set(to, (arrived.get(to) ?? 0) + thick)
    const d = path({ source: [round(source.x + NODE), round(start)], target: [round(target.x), round(end)] })
    return [
      <path
        {...stroked(placed.indexOf(source))}
        stroke-opacity="0.4"
        stroke-width={round(thick)}
        d={d ?? undefined}
      />,
    ]
  })
  return {
    width,
    height: Math.ceil(Math.max(...placed.map(({ y, height }) => y + height)) + 4),
    note: notes.filter(Boolean).join(' ') || undefined,
    content: (
      <>
        {bands}
        {placed.map((node, index) => (
          <>
            <rect
              {...filled(index)}
              x={round(node.x)}
              y={round(node.y)}
              width={NODE}
              height={round(node.height)}
            />
            <Label
              x={node.anchor === 'start' ? node.x : node.anchor === 'end' ? node.x + NODE : node.x + NODE / 2}
              y={node.y - 5 - (node.lines.length - 1) * LEADING}
              lines={node.lines}
              size={SMALL}
              leading={LEADING}
              anchor={node.anchor}
              halo
            />
          </>
        ))}
      </>
    ),
  }
}

/** The thickness of an amount in pixels: the same in every column, so that bands keep theirs. */
function thicknessOf({ nodes, columns }: Flows): (amount: number) => number {
  const sums = Array.from({ length: columns }, (_, column) =>
    nodes.reduce((sum, node) => sum + (node.column === column ? node.amount : 0), 0),
  )
  const most = Math.max(...sums)
  return (amount) => Math.max((amount / most) * AMOUNTS, LEAST)
}

function place(flows: Flows, width: number, format: (value: number) => string): readonly Placed[] {
  const { nodes, links, columns } = flows
  const thickness = thicknessOf(flows)
  const side = (id: string, end: 'from' | 'to') =>
    links.reduce((sum, link) => sum + (link[end] === id ? thickness(link.amount) : 0), 0)
  const step = columns > 1 ? (width - NODE) / (columns - 1) : 0
  // A name has half of the way to the next column, a whole one at the edges where nothing stands on the other side.
  const room = columns > 1 ? Math.min(step * (columns > 2 ? 0.62 : 0.48), 260) : width
  const below = Array.from({ length: columns }, () => 0)
  return nodes.map((node) => {
    const lines = [...wrap(node.name, SMALL, room), format(node.amount)]
    const y = (below[node.column] ?? 0) + lines.length * LEADING + 4
    const height = Math.max(side(node.id, 'from'), side(node.id, 'to'))
    below[node.column] = y + height + BETWEEN
    const anchor = node.column === 0 ? 'start' : node.column === columns - 1 ? 'end' : 'middle'
    return { ...node, x: node.column * step, y, height, lines, anchor }
  })
}
