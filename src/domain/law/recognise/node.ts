import type { KindCode } from '#domain/law/kinds.ts'
import type { Cell, Provision } from '#domain/law/model.ts'
import type { Family } from './marks.ts'

/** A provision that is still being built. */
export type Node = {
  kind: KindCode
  num: string
  label: string
  heading: string
  text: string
  cells?: readonly Cell[]
  children: Node[]
  readonly block: number
  /** A node goes under the last one that weighs less. */
  readonly weight: number
  readonly family: Family | null
  readonly listLevel: number
}

export const newNode = (
  kind: KindCode,
  block: number,
  weight: number,
  own: Partial<Pick<Node, 'num' | 'label' | 'heading' | 'text' | 'cells' | 'family' | 'listLevel'>> = {},
): Node => ({
  kind,
  num: '',
  label: '',
  heading: '',
  text: '',
  children: [],
  block,
  weight,
  family: null,
  listLevel: 0,
  ...own,
})

/** Weights of families; a level adds its own depth, a decimal number its dots. */
export const WEIGHT = {
  appendix: 0,
  section: 10,
  chapter: 20,
  paragraph: 30,
  level: 35,
  article: 40,
  dot: 50,
  roman: 50,
  decimal: 50,
  preamble: 55,
  paren: 60,
  letter: 65,
  'small-roman': 67,
  bullet: 70,
  loose: 80,
  row: 90,
  footnote: 95,
} as const

const LISTS: ReadonlySet<Family | null> = new Set([
  'dot',
  'roman',
  'decimal',
  'paren',
  'letter',
  'small-roman',
  'bullet',
])
export const isListed = (node: Node): boolean => LISTS.has(node.family) && node.kind !== 'level'

/** Fields in the order of the type, absent cells absent, so that equal trees are equal as JSON. */
export const provisionOfNode = (node: Node): Provision => ({
  eId: '',
  kind: node.kind,
  num: node.num,
  label: node.label,
  heading: node.heading,
  text: node.text,
  ...(node.cells ? { cells: node.cells } : {}),
  children: node.children.map(provisionOfNode),
})
