import type { Block, Notice, ParagraphBlock } from '#domain/law/index.ts'
import { mergeNotices } from './notices.ts'
import { linesOf } from './signs.ts'
import { closeRows, type OpenCell } from './table.ts'

/** A footnote whose mark `[marker]` stands in the text before it. */
export type ReadNote = { readonly marker: string; readonly text: string; readonly notices: readonly Notice[] }

/** What a paragraph looks like; what stands in it comes as text. */
export type Shape = Pick<
  ParagraphBlock,
  'marker' | 'listLevel' | 'headingLevel' | 'centred' | 'right' | 'bold' | 'role' | 'depth'
>

/** A paragraph as a reader of files gathered it: line breaks that somebody set are `\n`. */
export type ReadParagraph = {
  readonly type: 'paragraph'
  readonly text: string
  readonly shape: Shape
  readonly notes: readonly ReadNote[]
  readonly notices: readonly Notice[]
}
export type ReadTable = {
  readonly type: 'table'
  readonly rows: readonly (readonly OpenCell[])[]
  readonly notices: readonly Notice[]
  readonly depth?: number
}
/** A footnote that a file of this program has as a paragraph. */
export type ReadFootnote = { readonly type: 'footnote' } & ReadNote

/** What a file consists of, in its order; cells of tables have contents of their own. */
export type Content = ReadParagraph | ReadTable | ReadFootnote

/** Contents as blocks: one line each, footnotes behind what refers to them, notices where their words stood. */
export function blocksOf(contents: readonly Content[]): Block[] {
  const blocks: Block[] = []
  let waiting: readonly Notice[] = []
  const put = (block: Block) => {
    blocks.push(withNotices(block, waiting))
    waiting = []
  }
  /** Of what left no block of its own: to be told at the block before it, at the beginning at the one after it. */
  const addNotices = (notices: readonly Notice[]) => {
    const before = blocks.at(-1)
    if (before) blocks[blocks.length - 1] = withNotices(before, notices)
    else waiting = [...waiting, ...notices]
  }
  for (const content of contents) {
    const { made, notices, notes } = blocksOfOne(content)
    const [first, ...rest] = made
    if (first) {
      put(withNotices(first, notices))
      for (const block of rest) put(block)
    } else addNotices(notices)
    for (const { marker, text, notices: own } of notes)
      put(withNotices({ type: 'footnote', marker, text }, own))
  }
  return blocks
}

type Made = {
  readonly made: readonly Block[]
  readonly notices: readonly Notice[]
  readonly notes: readonly ReadNote[]
}

function blocksOfOne(content: Content): Made {
  if (content.type === 'footnote') return { made: [], notices: [], notes: [content] }
  if (content.type === 'table') {
    const rows = closeRows(content.rows)
    const inside = content.rows.flatMap((row) => row.flatMap((cell) => cell.contents.map(insideOf)))
    const { depth } = content
    const table: Block = { type: 'table', rows, ...(depth === undefined ? {} : { depth }) }
    return {
      made: rows.some(({ cells }) => cells.length > 0) ? [table] : [],
      notices: [...content.notices, ...inside.flatMap(({ notices }) => notices)],
      notes: inside.flatMap(({ notes }) => notes),
    }
  }
  const { shape, notices, notes } = content
  const [text = '', ...more] = linesOf(content.text)
  const first: Block[] = text === '' && !shape.marker ? [] : [{ type: 'paragraph', text, ...shape }]
  return {
    made: [...first, ...more.map((line): Block => ({ type: 'paragraph', text: line }))],
    notices,
    notes,
  }
}

/** The footnotes and notices of a cell's contents, tables inside of it included. */
function insideOf(content: Content): Pick<Made, 'notices' | 'notes'> {
  if (content.type === 'footnote') return { notices: [], notes: [content] }
  if (content.type === 'paragraph') return content
  const inside = content.rows.flatMap((row) => row.flatMap((cell) => cell.contents.map(insideOf)))
  return {
    notices: [...content.notices, ...inside.flatMap(({ notices }) => notices)],
    notes: inside.flatMap(({ notes }) => notes),
  }
}

/** A block with what was noticed about it. */
function withNotices(block: Block, added: readonly Notice[]): Block {
  if (added.length === 0) return block
  return { ...block, notices: mergeNotices([...(block.notices ?? []), ...added]) }
}
