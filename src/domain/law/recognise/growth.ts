import type { Language } from '#domain/base/text.ts'
import type { BlockRole, Correction } from '#domain/law/model.ts'
import { type Node, newNode } from './node.ts'

/** The tree while it grows: `open` are the nodes from the top to the last one that may still get children. */
export type Growth = {
  readonly language: Language
  readonly root: Node
  open: Node[]
  /** Of the block before, when it was a paragraph. */
  last: Node | null
  /** The node that took each block's words. */
  readonly taken: Map<number, { node: Node; role: BlockRole }>
  readonly impossible: Correction[]
  /** The quotation that is being read: the block that began it, and its provision. */
  quotation: { readonly from: number; readonly node: Node } | null
}

export const newGrowth = (language: Language): Growth => ({
  language,
  root: newNode('text', -1, Number.NEGATIVE_INFINITY),
  open: [],
  last: null,
  taken: new Map(),
  impossible: [],
  quotation: null,
})

/** Whether nothing stands after a node and what is under it: only then may words be added to it in their order. */
export function isLast({ root }: Growth, node: Node): boolean {
  for (let last = root.children.at(-1); last; last = last.children.at(-1)) if (last === node) return true
  return false
}

export const top = (growth: Growth): Node => growth.open.at(-1) ?? growth.root

export function attach(growth: Growth, node: Node): void {
  top(growth).children.push(node)
  growth.open.push(node)
}

/** Puts a node under the last open one that weighs less, or at the depth that a person or a file has said. */
export function place(growth: Growth, node: Node, correction: Correction | null): void {
  if (correction?.depth !== undefined) {
    if (correction.depth > growth.open.length || correction.depth < 0) growth.impossible.push(correction)
    growth.open.length = Math.max(0, Math.min(correction.depth, growth.open.length))
  } else {
    while (growth.open.length > 0 && top(growth).weight >= node.weight) growth.open.pop()
  }
  attach(growth, node)
}
