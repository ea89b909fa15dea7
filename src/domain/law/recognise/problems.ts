import type { KindCode } from '#domain/law/kinds.ts'
import type { Block, ProblemCode } from '#domain/law/model.ts'
import { compareNumbers, follows, isFirst, successor } from '#domain/law/numbers.ts'
import type { Line } from './lines.ts'
import type { Node } from './node.ts'

export type Complain = (code: ProblemCode, node: Node, found?: string, expected?: string) => void

/** Looks through the finished tree for what a person should see before it is saved. */
export function findProblems(root: Node, complain: Complain): void {
  const counted = new Map<KindCode, Node>()
  visit(root, counted, complain)
}

// Articles and chapters are counted through the act, and so are points that stand in no article; whatever else is counted
// among its siblings.
const THROUGH: ReadonlySet<KindCode> = new Set(['article', 'section'])
const AROUND_POINTS: ReadonlySet<KindCode> = new Set(['section', 'chapter', 'paragraph', 'level', 'appendix'])
/** Kinds whose lists begin with one. */
const FROM_ONE: ReadonlySet<KindCode> = new Set(['point', 'subpoint'])

const isThrough = (node: Node, parent: Node): boolean =>
  THROUGH.has(node.kind) ||
  (node.kind === 'point' && node.family === 'dot' && (parent.block < 0 || AROUND_POINTS.has(parent.kind)))

function visit(parent: Node, through: Map<KindCode, Node>, complain: Complain): void {
  const before = new Map<string, Node>()
  for (const node of parent.children) {
    if (node.kind === 'appendix') through.clear()
    if (node.num && node.kind !== 'footnote') {
      const key = `${node.kind} ${node.family}`
      const previous = isThrough(node, parent) ? through.get(node.kind) : before.get(key)
      if (previous) checkNumber(previous, node, complain)
      else if (FROM_ONE.has(node.kind)) checkFirst(node, complain)
      if (isThrough(node, parent)) through.set(node.kind, node)
      else before.set(key, node)
    }
    checkContent(parent, node, complain)
    visit(node, through, complain)
  }
}

const FIRST: Readonly<Record<string, string>> = { dot: '1', paren: '1' }

/** A list whose first number is not one: the beginning is missing, or it belongs to another list. */
function checkFirst(node: Node, complain: Complain): void {
  const first = FIRST[node.family ?? '']
  if (first !== undefined && !isFirst(node.num)) complain('number-skipped', node, node.num, first)
}

function checkNumber(previous: Node, node: Node, complain: Complain): void {
  const order = compareNumbers(previous.num, node.num)
  if (order === null || follows(previous.num, node.num)) return
  if (order === 0) complain('number-repeated', node, node.num)
  else if (order < 0) complain('number-skipped', node, node.num, successor(previous.num))
  // Counting anew under the next heading is usual; a step back to another number is not.
  else if (!isFirst(node.num)) complain('number-backwards', node, node.num, previous.num)
}

const NEEDS_HEADING: ReadonlySet<KindCode> = new Set(['section', 'chapter', 'paragraph', 'level'])
const NEEDS_CONTENT: ReadonlySet<KindCode> = new Set([
  ...NEEDS_HEADING,
  'article',
  'appendix',
  'point',
  'subpoint',
])

function checkContent(parent: Node, node: Node, complain: Complain): void {
  if (NEEDS_HEADING.has(node.kind) && !node.heading) complain('heading-missing', node, node.label)
  const empty = node.children.length === 0 && !node.text
  if (NEEDS_CONTENT.has(node.kind) && empty) complain('container-empty', node, node.label)
  if (node.kind === 'text' && isActContainer(parent)) complain('text-outside', node)
}

const isActContainer = (node: Node) =>
  (node.kind === 'chapter' || node.kind === 'section' || node.kind === 'paragraph') &&
  node.children.some(({ kind }) => kind === 'article')

/** Footnotes without their mark in the text, marks without their footnote, lines that nearly were provisions. */
export function findLooseEnds(
  blocks: readonly Block[],
  lines: ReadonlyMap<number, Line>,
  taken: ReadonlyMap<number, { node: Node }>,
  complain: Complain,
): void {
  const noteAt = (at: number) => {
    const node = taken.get(at)?.node
    return node?.kind === 'footnote' ? node : undefined
  }
  const markers = new Set(blocks.flatMap((_, at) => noteAt(at)?.num ?? []))
  let marks = new Set<string>()
  blocks.forEach((block, at) => {
    const node = taken.get(at)?.node
    if (!node) return
    if (noteAt(at)) {
      if (!marks.has(node.num)) complain('footnote-without-mark', node, node.num)
      return
    }
    marks = new Set(markers.size > 0 ? marksOf(textOf(block)) : [])
    for (const mark of marks) if (!markers.has(mark)) complain('mark-without-footnote', node, mark)
    const line = lines.get(at)
    for (const { code, found, expected } of line?.doubts ?? [])
      if (code !== 'looks-like-provision' || node.label === '') complain(code, node, found, expected)
  })
}

const marksOf = (text: string) => Array.from(text.matchAll(/\[(\d{1,3}|\*{1,3})\]/g), ([, mark = '']) => mark)
const textOf = (block: Block) =>
  block.type === 'table'
    ? block.rows.flatMap(({ cells }) => cells.map((cell) => cell.text)).join(' ')
    : block.text
