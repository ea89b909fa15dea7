import { accept, type Result, refuse } from '#domain/base/result.ts'
import type { Block, Correction, Recognition } from './model.ts'
import { type Placed, walk } from './tree.ts'

/** A text as it was read, with what a person has said of it. */
export type Correctable = {
  readonly blocks: readonly Block[]
  readonly corrections: readonly Correction[]
}

/** Says what a block is; a second word on the same block replaces the first, one that says nothing takes it back. */
export function correctBlock({ blocks, corrections }: Correctable, changes: Correction): Correctable {
  const { block, ...meant } = changes
  const others = corrections.filter((correction) => correction.block !== block)
  return { blocks, corrections: Object.keys(meant).length > 0 ? [...others, changes] : others }
}

/** One block becomes several; what was said of those after it goes with them. */
function replaceBlock(
  { blocks, corrections }: Correctable,
  block: number,
  by: readonly Block[],
): Correctable {
  const shift = by.length - 1
  return {
    blocks: [...blocks.slice(0, block), ...by, ...blocks.slice(block + 1)],
    corrections: corrections.map((correction) =>
      correction.block > block ? { ...correction, block: correction.block + shift } : correction,
    ),
  }
}

const bare = (text: string) => text.replace(/\s+/g, '')

/**
 * Cuts a paragraph where a person has put line breaks into it. The lines must have its signs and no others: a word
 * that was changed on the way would be a change of the draft. What was said of the paragraph holds for the first.
 */
export function splitBlock(
  text: Correctable,
  block: number,
  lines: readonly string[],
): Result<Correctable, 'not-a-paragraph' | 'words-changed'> {
  const whole = text.blocks[block]
  if (whole?.type !== 'paragraph') return refuse('not-a-paragraph')
  const parts = lines.map(bare).filter((part) => part !== '')
  if (parts.join('') !== bare(whole.text)) return refuse('words-changed')
  const pieces = cut(whole.text, parts)
  const [first = '', ...rest] = pieces
  const { marker: _marker, listLevel: _level, role: _role, depth: _depth, notices: _notices, ...look } = whole
  return accept(
    replaceBlock(text, block, [
      { ...whole, text: first },
      ...rest.map((piece) => ({ ...look, text: piece })),
    ]),
  )
}

/** The text in pieces that have the signs of the parts, with the spaces that it had. */
function cut(text: string, parts: readonly string[]): readonly string[] {
  const ends: number[] = []
  let [signs, goal] = [0, 0]
  for (const part of parts.slice(0, -1)) {
    goal += part.length
    let at = ends.at(-1) ?? 0
    for (; signs < goal; at += 1) if (!/\s/.test(text.charAt(at))) signs += 1
    ends.push(at)
  }
  return [...ends, text.length].map((end, n) => text.slice(ends[n - 1] ?? 0, end).trim())
}

/** Reads a table that only laid out the page as what it held: a paragraph for each cell, row by row. */
export function unfoldTable(text: Correctable, block: number): Result<Correctable, 'not-a-table'> {
  const table = text.blocks[block]
  if (table?.type !== 'table') return refuse('not-a-table')
  const cells = table.rows.flatMap(({ cells }) => cells.filter(({ text: words }) => words.trim() !== ''))
  const paragraphs = cells.map(
    ({ text: words }, at): Block => ({
      type: 'paragraph',
      text: words,
      ...(at === 0 && table.notices ? { notices: table.notices } : {}),
    }),
  )
  if (paragraphs.length === 0) return refuse('not-a-table')
  return accept(replaceBlock(correctBlock(text, { block }), block, paragraphs))
}

const CLOSED = new Set(['row', 'footnote', 'table', 'docTitle'])

/** What a block may stand under, from the outside in: the provision before it and all that this one stands under. */
export function parentsFor({ document, blocks }: Recognition, block: number): readonly Placed[] {
  const eId = blocks.find((item) => item.block === block)?.eId
  const placed = walk(document)
  const before = placed[placed.findIndex(({ provision }) => provision.eId === eId) - 1]
  const parents: Placed[] = []
  for (let at: Placed | null = before ?? null; at; at = at.parent)
    if (!CLOSED.has(at.provision.kind)) parents.unshift(at)
  return parents
}
