import type { Language } from '#domain/base/text.ts'
import { withIds } from '#domain/law/ids.ts'
import type {
  Block,
  Correction,
  LawDocument,
  ParagraphBlock,
  Problem,
  Provision,
  RecognisedBlock,
  Recognition,
} from '#domain/law/model.ts'
import { addFootnote, addLine, addTable } from './build.ts'
import { type Growth, newGrowth } from './growth.ts'
import { type Line, readLine } from './lines.ts'
import { type Node, provisionOfNode } from './node.ts'
import { type Complain, findLooseEnds, findProblems } from './problems.ts'
import { findQuotations, type Quotations } from './quotations.ts'
import { readOutline } from './roles.ts'
import { settleMarks } from './settle.ts'
import { markStamps } from './stamps.ts'

/**
 * The structure of a text out of its numbers and headings. Every word of the blocks is in the tree, in the same order;
 * what was not understood is in `problems`, and stands in the tree as text where it was found.
 *
 * @param corrections what a person has said of single blocks after having seen the result; the last on a block counts.
 */
export function recognise(
  blocks: readonly Block[],
  language: Language,
  corrections: readonly Correction[] = [],
): Recognition {
  const corrected = new Map(corrections.map((correction) => [correction.block, correction]))
  const quotations = findQuotations(blocks)
  const lines = readLines(blocks, corrected, quotations)
  const growth = grow(blocks, lines, corrected, language, quotations)
  const document = withIds({ language, provisions: growth.root.children.map(provisionOfNode) })
  const placed = placesOf(growth.root, document)
  return {
    document,
    blocks: describe(blocks, lines, growth, placed, corrected),
    problems: collectProblems(blocks, lines, growth, placed),
  }
}

function readLines(
  blocks: readonly Block[],
  corrected: ReadonlyMap<number, Correction>,
  quotations: Quotations,
): ReadonlyMap<number, Line> {
  const lines = blocks.flatMap((block, index): readonly Line[] => {
    const paragraph = asParagraph(block, corrected.get(index))
    if (!paragraph) return []
    const line = readLine(paragraph, index, quotations.of.get(index) ?? null, corrected.get(index) ?? null)
    if (line.text === '') return []
    const isOpen = quotations.open.includes(index)
    return [isOpen ? { ...line, doubts: [...line.doubts, QUOTATION_OPEN] } : line]
  })
  return new Map(markStamps(settleMarks(lines)).map((line) => [line.block, line]))
}

const QUOTATION_OPEN = { code: 'quotation-open', found: '', expected: '' } as const

/** A footnote of a file that a person has called something else is read as the paragraph that it was printed as. */
function asParagraph(block: Block, corrected: Correction | undefined): ParagraphBlock | null {
  if (block.type === 'paragraph') return block
  if (block.type === 'table' || !corrected?.role || corrected.role === 'footnote') return null
  return { type: 'paragraph', text: block.text, marker: block.marker }
}

function grow(
  blocks: readonly Block[],
  lines: ReadonlyMap<number, Line>,
  corrected: ReadonlyMap<number, Correction>,
  language: Language,
  quotations: Quotations,
): Growth {
  const ordered = [...lines.values()]
  const outline = readOutline(ordered)
  const next = nextMarked(ordered)
  const growth = newGrowth(language)
  blocks.forEach((block, index) => {
    const line = lines.get(index)
    if (line) addLine(growth, line, outline, next.get(index) ?? null)
    else if (block.type === 'table')
      addTable(growth, block, index, corrected.get(index) ?? null, quotations.of.get(index) ?? null)
    else if (block.type === 'footnote' && !asParagraph(block, corrected.get(index)))
      addFootnote(growth, block, index)
  })
  return growth
}

/** For every line the next one that has a number. */
function nextMarked(lines: readonly Line[]): ReadonlyMap<number, Line> {
  const next = new Map<number, Line>()
  let marked: Line | null = null
  for (const line of [...lines].reverse()) {
    if (marked) next.set(line.block, marked)
    if (line.mark) marked = line
  }
  return next
}

type Place = { readonly provision: Provision; readonly depth: number }

/** The finished provision of every node: both trees have one shape. */
function placesOf(root: Node, document: LawDocument): ReadonlyMap<Node, Place> {
  const places = new Map<Node, Place>()
  const visit = (nodes: readonly Node[], provisions: readonly Provision[], depth: number) => {
    nodes.forEach((node, at) => {
      const provision = provisions[at]
      if (!provision) return
      places.set(node, { provision, depth })
      visit(node.children, provision.children, depth + 1)
    })
  }
  visit(root.children, document.provisions, 0)
  return places
}

const FIRST_WORDS = 60

/** The beginning of a block, for people to find the place. */
function firstWordsOf(block: Block | undefined): string {
  if (!block) return ''
  return beginningOf(
    block.type === 'table'
      ? (block.rows[0]?.cells.map((cell) => cell.text).join(' ') ?? '')
      : `${(block.type === 'paragraph' && block.marker) || ''} ${block.text}`,
  )
}

function beginningOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= FIRST_WORDS) return line
  const cut = line.slice(0, FIRST_WORDS)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), FIRST_WORDS / 2)).trim()}…`
}

/** What follows the number in a line; all of it where the number was not taken for one. */
function restOf(line: Line, node: Node): string {
  const own = node.heading || node.text
  return own.startsWith(line.text) ? line.text : (line.mark?.rest ?? own)
}

/** The beginning of a line as it will be printed: the number that the provision has got, once, and its words. */
const printedOf = (line: Line | undefined, node: Node): string | null =>
  line?.block === node.block && node.label !== '' ? beginningOf(`${node.label} ${restOf(line, node)}`) : null

function describe(
  blocks: readonly Block[],
  lines: ReadonlyMap<number, Line>,
  growth: Growth,
  places: ReadonlyMap<Node, Place>,
  corrected: ReadonlyMap<number, Correction>,
): RecognisedBlock[] {
  return [...growth.taken].map(([block, { node, role }]) => {
    const place = places.get(node)
    const firstWords = firstWordsOf(blocks[block])
    return {
      block,
      role,
      num: node.num,
      label: node.label,
      depth: place?.depth ?? 0,
      eId: place?.provision.eId ?? '',
      firstWords,
      printed: printedOf(lines.get(block), node) ?? firstWords,
      corrected: corrected.has(block),
    }
  })
}

function collectProblems(
  blocks: readonly Block[],
  lines: ReadonlyMap<number, Line>,
  growth: Growth,
  places: ReadonlyMap<Node, Place>,
): Problem[] {
  const problems: Problem[] = []
  const add = (code: Problem['code'], block: number, node: Node, found: string, expected: string) => {
    const eId = places.get(node)?.provision.eId ?? ''
    problems.push({ code, block, eId, firstWords: firstWordsOf(blocks[block]), found, expected })
  }
  const complain: Complain = (code, node, found = '', expected = '') =>
    add(code, node.block, node, found, expected)
  findProblems(growth.root, complain)
  findLooseEnds(blocks, lines, growth.taken, complain)
  blocks.forEach(({ notices = [] }, block) => {
    const node = growth.taken.get(block)?.node
    if (node) for (const { code, found } of notices) add(code, block, node, found, '')
  })
  for (const { block, depth } of growth.impossible) {
    const node = growth.taken.get(block)?.node
    if (node) complain('depth-impossible', node, String(depth), String(places.get(node)?.depth ?? 0))
  }
  return problems.sort((a, b) => a.block - b.block)
}
