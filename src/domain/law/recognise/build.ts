import type { KindCode } from '#domain/law/kinds.ts'
import type { Correction, FootnoteBlock, TableBlock } from '#domain/law/model.ts'
import { follows } from '#domain/law/numbers.ts'
import { attach, type Growth, isLast, place, top } from './growth.ts'
import { type Line, tidy } from './lines.ts'
import { isListed, type Node, newNode, WEIGHT } from './node.ts'
import { addNumbered } from './numbered.ts'
import { type Outline, roleOf } from './roles.ts'

/** Adds a paragraph; `next` is the next numbered line, for paragraphs that stand between two items of a list. */
export function addLine(growth: Growth, line: Line, outline: Outline, next: Line | null): void {
  const role = roleOf(line, outline, growth.last)
  if (role === 'heading' || role === 'continuation') {
    join(growth, line, role)
    return
  }
  if (role === 'footnote') {
    const node = attachNote(growth, noteOf(line))
    growth.last = node
    growth.taken.set(line.block, { node, role })
    return
  }
  const node =
    line.quotation !== null && role === 'quoted'
      ? addQuoted(growth, line, line.quotation)
      : role === 'loose' || UNNUMBERED.has(role)
        ? addUnnumbered(growth, line, role, next)
        : addNumbered(growth, line, role)
  growth.last = node
  growth.taken.set(line.block, { node, role: role === 'loose' ? node.kind : role })
}

const UNNUMBERED: ReadonlySet<KindCode> = new Set([
  'part',
  'text',
  'docTitle',
  'preamble',
  'quoted',
  'note',
  'signature',
])

/** The first paragraph of a quotation is its provision, the others stand under it. */
function addQuoted(growth: Growth, line: Line, from: number): Node {
  if (growth.quotation?.from !== from || !isLast(growth, growth.quotation.node)) {
    climb(growth, null)
    const node = newNode('quoted', line.block, WEIGHT.loose, { text: line.text })
    attach(growth, node)
    growth.quotation = { from, node }
    return node
  }
  openQuotation(growth, growth.quotation.node)
  const node = newNode('text', line.block, WEIGHT.loose, { text: line.text })
  attach(growth, node)
  return node
}

/** Makes a quotation the innermost open node, with what it stands in. */
function openQuotation(growth: Growth, quotation: Node): void {
  const at = growth.open.indexOf(quotation)
  if (at >= 0) growth.open.length = at + 1
  else growth.open.push(quotation)
}

/** More words for the node of the block before; after a footnote they would come in the wrong order, so stand alone. */
function join(growth: Growth, line: Line, role: 'heading' | 'continuation'): void {
  const last = growth.last
  if (!last || last.children.length > 0 || !isLast(growth, last)) {
    const node = addUnnumbered(growth, line, 'loose', null)
    growth.last = node
    growth.taken.set(line.block, { node, role: node.kind })
    return
  }
  if (role === 'continuation' && last.kind === 'appendix' && last.heading === '' && last.text === '') {
    last.label = [last.label, line.text].filter(Boolean).join(' ')
  } else if ((role === 'heading' && last.text === '') || last.heading !== '') {
    last.heading = [last.heading, line.text].filter(Boolean).join(' ')
  } else {
    last.text = [last.text, line.text].filter(Boolean).join(' ')
  }
  growth.taken.set(line.block, { node: last, role })
}

function addUnnumbered(growth: Growth, line: Line, role: KindCode | 'loose', next: Line | null): Node {
  if (role === 'docTitle') {
    const node = newNode('docTitle', line.block, WEIGHT.loose, { text: line.text })
    place(growth, node, { block: line.block, depth: 0 })
    return node
  }
  if (role === 'preamble') return addToPreamble(growth, line)
  if (line.correction?.depth !== undefined) {
    const node = newNode(role === 'loose' ? 'text' : role, line.block, WEIGHT.loose, { text: line.text })
    place(growth, node, line.correction)
    return node
  }
  // Title, requisites and signatures stand at the top.
  if ((role === 'text' || role === 'signature') && !line.correction) growth.open.length = topmost(growth)
  else climb(growth, next)
  const kind = role === 'loose' ? looseKind(growth) : role
  const node = newNode(kind, line.block, WEIGHT.loose, { text: line.text })
  attach(growth, node)
  return node
}

const topmost = (growth: Growth) => (growth.open[0]?.kind === 'appendix' ? 1 : 0)

function addToPreamble(growth: Growth, line: Line): Node {
  const last = growth.root.children.at(-1)
  growth.open.length = 0
  if (last?.kind === 'preamble') growth.open.push(last)
  else attach(growth, newNode('preamble', line.block, WEIGHT.preamble))
  const node = newNode('text', line.block, WEIGHT.loose, { text: line.text })
  attach(growth, node)
  return node
}

/** Closes what an unnumbered paragraph does not belong to: items of a list unless the list goes on after it. */
function climb(growth: Growth, next: Line | null): void {
  const stays = (node: Node) => {
    if (node.weight < WEIGHT.paren || node.kind === 'preamble') return true
    if (!isListed(node) || node.family === 'bullet') return false
    return next?.mark?.family === node.family && follows(node.num, next.mark?.num ?? '')
  }
  while (growth.open.length > 0 && !stays(top(growth))) growth.open.pop()
}

const WITH_PARTS: ReadonlySet<KindCode> = new Set(['article', 'point', 'subpoint', 'item'])
const looseKind = (growth: Growth): KindCode => (WITH_PARTS.has(top(growth).kind) ? 'part' : 'text')

/** A table stands where a paragraph would; its rows are provisions. */
export function addTable(
  growth: Growth,
  table: TableBlock,
  block: number,
  correction: Correction | null,
  quotation: number | null,
): void {
  const node = newNode('table', block, WEIGHT.loose)
  const depth = correction?.depth ?? table.depth
  if (depth !== undefined) place(growth, node, { block, depth })
  else if (
    quotation !== null &&
    growth.quotation?.from === quotation &&
    isLast(growth, growth.quotation.node)
  ) {
    openQuotation(growth, growth.quotation.node)
    attach(growth, node)
  } else {
    climb(growth, null)
    attach(growth, node)
  }
  for (const { cells } of table.rows) {
    if (cells.length === 0) continue
    const tidied = cells.map((cell) => ({ ...cell, text: tidy(cell.text) }))
    node.children.push(newNode('row', block, WEIGHT.row, { cells: tidied }))
  }
  growth.last = null
  growth.taken.set(block, { node, role: 'table' })
}

/** A footnote goes under the node whose words refer to it, which is that of the block before. */
export function addFootnote(growth: Growth, footnote: FootnoteBlock, block: number): Node {
  const num = tidy(footnote.marker)
  const own = { num, label: num, text: tidy(footnote.text) }
  const node = attachNote(growth, newNode('footnote', block, WEIGHT.footnote, own))
  growth.taken.set(block, { node, role: 'footnote' })
  return node
}

/** A footnote has nothing under it, so it does not stay open. */
function attachNote(growth: Growth, node: Node): Node {
  if (top(growth).kind === 'footnote') growth.open.pop()
  attach(growth, node)
  growth.open.pop()
  return node
}

const NOTE = /^(\[?(\d{1,3}|\*{1,3})\]?[.)]?)\s+(.*)$/su

/** A paragraph that a person has called a footnote: «1 Питьевая вода», as a printed page has it at its foot. */
function noteOf({ block, text, correction }: Line): Node {
  const [, label = '', found = '', words = text] = NOTE.exec(text) ?? []
  const num = correction?.num ?? found
  const own = { num, label: num === found ? label : num, text: words }
  return newNode('footnote', block, WEIGHT.footnote, own)
}
