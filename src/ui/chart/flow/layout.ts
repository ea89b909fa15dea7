import { type FlowChart, knownAmount, LIMITS } from '#ui/chart/model.ts'

export type FlowNode = {
  readonly id: string
  readonly name: string
  readonly column: number
  /** The greater of what comes in and what goes out. */
  readonly amount: number
}
export type Flows = {
  readonly nodes: readonly FlowNode[]
  /** Links with an amount above zero between nodes that there are. */
  readonly links: readonly { readonly from: string; readonly to: string; readonly amount: number }[]
  readonly columns: number
  /** Links that are left to the table: beyond the limit of a picture, and those of nothing or less. */
  readonly beyond: number
  readonly none: boolean
}

/**
 * Puts nodes into columns: one that nothing flows into stands in the first, every other one after all that flow into
 * it (Kahn's order of a directed graph). Undefined where amounts go round in a circle.
 */
export function layOutFlow({ nodes, links }: FlowChart): Flows | undefined {
  const names = new Map(nodes.map(({ id, name }) => [id, name]))
  const valid = links.flatMap(({ from, to, value }) => {
    const amount = knownAmount(value) ?? 0
    return amount > 0 && names.has(from) && names.has(to) ? [{ from, to, amount }] : []
  })
  const drawn = valid.slice(0, LIMITS.links)
  const columns = columnsOf(drawn)
  if (!columns) return undefined
  const sum = (id: string, end: 'from' | 'to') =>
    drawn.reduce((total, link) => total + (link[end] === id ? link.amount : 0), 0)
  return {
    nodes: nodes.flatMap(({ id, name }) => {
      const column = columns.get(id)
      return column === undefined
        ? []
        : [{ id, name, column, amount: Math.max(sum(id, 'from'), sum(id, 'to')) }]
    }),
    links: drawn,
    columns: Math.max(0, ...columns.values()) + 1,
    beyond: valid.length - drawn.length,
    none: valid.length < links.length,
  }
}

function columnsOf(
  links: readonly { readonly from: string; readonly to: string }[],
): ReadonlyMap<string, number> | undefined {
  const incoming = new Map<string, number>()
  for (const { from, to } of links) {
    incoming.set(from, incoming.get(from) ?? 0)
    incoming.set(to, (incoming.get(to) ?? 0) + 1)
  }
  const columns = new Map<string, number>()
  const ready = [...incoming].filter(([, count]) => count === 0).map(([id]) => id)
  for (const id of ready) columns.set(id, 0)
  for (const id of ready)
    for (const { from, to } of links) {
      if (from !== id) continue
      columns.set(to, Math.max(columns.get(to) ?? 0, (columns.get(id) ?? 0) + 1))
      const left = (incoming.get(to) ?? 0) - 1
      incoming.set(to, left)
      if (left === 0) ready.push(to)
    }
  return ready.length === incoming.size ? columns : undefined
}
