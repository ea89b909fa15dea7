import type { Block, Correction, ParagraphBlock } from '#domain/law/model.ts'
import { beginsProvision, type Mark, nearlyMark, parseLineMark, readMarker } from './marks.ts'

/** What is doubtful about a line, to be told at its place. */
export type Doubt = {
  readonly code: 'looks-like-provision' | 'number-lookalike' | 'number-doubled' | 'quotation-open'
  readonly found: string
  readonly expected: string
}

/** A paragraph with what can be said of it alone, before its neighbours are asked. */
export type Line = {
  readonly block: number
  readonly text: string
  readonly mark: Mark | null
  /** Set apart from running text: a style, centring, bold, capitals. */
  readonly emphasised: boolean
  readonly centred: boolean
  readonly right: boolean
  readonly headingLevel: number | null
  readonly listLevel: number
  /** Ends as a sentence does, so it is no heading. */
  readonly sentence: boolean
  /** The block that begins the quotation of several paragraphs in which it stands, as amending acts have them. */
  readonly quotation: number | null
  /** It opens an attached document, or is more of the label that does. */
  readonly stamp: 'begins' | 'goes-on' | null
  readonly doubts: readonly Doubt[]
  readonly correction: Correction | null
}

// U+00AD, U+200B–U+200D, U+2060 and U+FEFF are invisible and would make two equal words differ; control characters
// and halves of characters cannot be written into XML.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200d\u2060\ufeff\ufffe\uffff]/g

/** One line, single spaces, nothing invisible. */
export const tidy = (text: string): string =>
  text.toWellFormed().replace(INVISIBLE, '').replace(/\s+/g, ' ').trim()

const HEADING_LENGTH = 300
/** The sign that ends a sentence or an item, before marks of footnotes. */
const SENTENCE = /[.;:,…]["»”)]?(?:\s*\[[\d*]{1,3}\])*$/u

export const isSentence = (text: string): boolean => SENTENCE.test(text)

/** The paragraph of a block as a line. */
export function readLine(
  block: ParagraphBlock,
  index: number,
  quotation: number | null,
  typed: Correction | null,
): Line {
  const text = tidy(block.text)
  const marker = tidy(block.marker ?? '')
  const capitals =
    text.length > 3 && text.length < HEADING_LENGTH && text === text.toUpperCase() && /\p{L}{2}/u.test(text)
  const correction = correctionOf(block, index, typed)
  const isQuoted = quotation !== null && correction?.role === undefined
  return {
    block: index,
    text: [marker, text].filter(Boolean).join(' '),
    mark: isQuoted ? null : marker ? readMarker(marker, text) : parseLineMark(text),
    emphasised:
      !isQuoted &&
      text.length < HEADING_LENGTH &&
      (block.headingLevel !== undefined || block.centred === true || block.bold === true || capitals),
    centred: block.centred === true,
    right: block.right === true,
    headingLevel: isQuoted ? null : (block.headingLevel ?? null),
    listLevel: block.listLevel ?? 0,
    sentence: isSentence(text),
    quotation: isQuoted ? quotation : null,
    stamp: null,
    doubts: isQuoted ? [] : doubtsOf(marker, text),
    correction,
  }
}

/** What a file says of a block, and over it what a person says. */
function correctionOf(block: ParagraphBlock, index: number, changes: Correction | null): Correction | null {
  if (!block.role && block.depth === undefined) return changes
  return {
    block: index,
    ...(block.role ? { role: block.role } : {}),
    ...(block.depth === undefined ? {} : { depth: block.depth }),
    ...changes,
  }
}

function doubtsOf(marker: string, text: string): readonly Doubt[] {
  if (marker === '')
    return nearlyMark(text) ? [{ code: 'looks-like-provision', found: '', expected: '' }] : []
  const typed = beginsProvision(text) ? parseLineMark(text) : null
  const isNumber = typed !== null && typed.family !== 'bullet' && !/^[•–—-]$/.test(marker)
  return isNumber ? [{ code: 'number-doubled', found: typed.label, expected: marker }] : []
}

/** Blocks of paragraphs, with one that has two numbers on its line cut into two: «5. 1) вода;» is a point and its first item. */
export function splitDoubleNumbers(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.type !== 'paragraph' || block.role !== undefined) return [block]
    const split = cutAtSecondNumber(block)
    if (!split) return [block]
    const { marker: _marker, listLevel: _level, notices: _notices, ...look } = block
    const [outer, inner] = split
    return [
      { ...block, ...outer },
      { ...look, text: inner },
    ]
  })
}

const OUTER: readonly Mark['family'][] = ['article', 'dot', 'decimal', 'paren']
const INNER: Readonly<Record<string, readonly Mark['family'][]>> = {
  article: ['dot'],
  dot: ['paren', 'letter'],
  decimal: ['paren', 'letter'],
  paren: ['letter'],
}
/** «1) и 2) исключить», «1), 2)»: the numbers of others, that a sentence speaks of. */
const MENTIONED = /^(?:и|или|және|немесе|,|–|-)\s*\d?/iu

function cutAtSecondNumber({ marker, text }: ParagraphBlock): readonly [{ text: string }, string] | null {
  const line = tidy(text)
  const outer = marker ? readMarker(tidy(marker), line) : parseLineMark(line)
  if (!outer || outer.unsure || !OUTER.includes(outer.family)) return null
  const inner = parseLineMark(outer.rest)
  if (!inner || inner.unsure || inner.rest === '' || MENTIONED.test(inner.rest)) return null
  const begins = ['1', 'а', 'a'].includes(inner.num.toLowerCase())
  if (!begins || !INNER[outer.family]?.includes(inner.family)) return null
  return [{ text: marker ? '' : outer.label }, outer.rest]
}
