import type { Block } from '#domain/law/model.ts'
import { beginsProvision } from './marks.ts'

// An amending act quotes whole articles; no quotation that anybody wrote was longer, a lost sign would swallow the rest.
const QUOTATION_MAX = 300

const OPENING = /^["«“„‟]/u
/** The sign that ends a quotation at the end of its last paragraph, before the sign of the sentence around it. */
const CLOSING = /["»”“]\s*[.;,]?$/u
/** «… изложить в следующей редакции:», «… мынадай редакцияда жазылсын:», «… следующего содержания:». */
const ANNOUNCING = /^(?:редакци|содержани|мазмұн|слов[ао]|сөз)/iu
/** How many words an announcement has from the one that announces on, and how long a tail of the text holds them. */
const ANNOUNCING_WORDS = 5
const ANNOUNCING_LENGTH = 200

export type Quotations = {
  /** The block that begins the quotation in which a block stands. */
  readonly of: ReadonlyMap<number, number>
  /** Blocks whose quotation nobody has closed. */
  readonly open: readonly number[]
}

/**
 * New wording that an act quotes: paragraphs from one that opens a quotation to the one that closes it, tables between
 * them included. Signs of quotation may be «angle», "straight", “curly” or „low” ones; a quotation that is never closed
 * is none. One of a single paragraph counts when it begins with a number, or when the paragraph before announces it.
 */
export function findQuotations(blocks: readonly Block[]): Quotations {
  const of = new Map<number, number>()
  const open: number[] = []
  for (let at = 0; at < blocks.length; at++) {
    const text = textAt(blocks, at)
    if (!begins(blocks, at, text)) continue
    const end = endOf(blocks, at)
    if (end === null) {
      if (isUnclosed(text)) open.push(at)
      continue
    }
    for (let inside = at; inside <= end; inside++) of.set(inside, at)
    at = end
  }
  return { of, open }
}

const begins = (blocks: readonly Block[], at: number, text: string): boolean => {
  const block = blocks[at]
  return (
    block?.type === 'paragraph' &&
    !block.marker &&
    OPENING.test(text) &&
    (isUnclosed(text) || isAnnounced(blocks, at) || beginsProvision(text.slice(1).trim()))
  )
}

function textAt(blocks: readonly Block[], at: number): string {
  const block = blocks[at]
  return block?.type === 'paragraph' ? block.text.replace(/\s+/g, ' ').trim() : ''
}

/** Whether the paragraph before announces new wording. */
function isAnnounced(blocks: readonly Block[], at: number): boolean {
  const before = blocks[at - 1]
  if (before?.type !== 'paragraph') return false
  const text = before.text.trimEnd()
  if (!text.endsWith(':')) return false
  const words = text.slice(-ANNOUNCING_LENGTH, -1).trim().split(/\s+/).slice(-ANNOUNCING_WORDS)
  const from = words.findLastIndex((word) => ANNOUNCING.test(word))
  return from >= 0 && words.slice(from).every((word) => /^[\p{L}\d-]+$/u.test(word))
}

const count = (text: string, signs: RegExp) => text.match(signs)?.length ?? 0

/** How many quotations a text leaves open; of straight signs only whether one is. */
const balance = (
  text: string,
): { readonly angle: number; readonly straight: number; readonly curly: number } => ({
  angle: count(text, /«/g) - count(text, /»/g),
  straight: count(text, /"/g) % 2,
  // Low ones open, and what closes them opens in English.
  curly: /„/.test(text) ? count(text, /[„‟]/g) - count(text, /[“”]/g) : count(text, /“/g) - count(text, /”/g),
})

const isUnclosed = (text: string): boolean => {
  const { angle, straight, curly } = balance(text)
  return angle > 0 || straight > 0 || curly > 0
}

/**
 * The block that closes a quotation: where the signs are even again at the end of a paragraph. Where an inner and an
 * outer sign were written as one, they never are: then the first paragraph counts that ends with a closing sign and is
 * followed by a sentence of the act around.
 */
function endOf(blocks: readonly Block[], start: number): number | null {
  const sums = { angle: 0, straight: 0, curly: 0 }
  const last = Math.min(blocks.length, start + QUOTATION_MAX)
  let likely: number | null = null
  for (let at = start; at < last; at++) {
    const text = textAt(blocks, at)
    if (likely !== null && OPENING.test(text) && isAnnounced(blocks, at)) return likely
    const here = balance(text)
    sums.angle += here.angle
    sums.straight = (sums.straight + here.straight) % 2
    sums.curly += here.curly
    if (!CLOSING.test(text)) continue
    if (sums.angle <= 0 && sums.straight === 0 && sums.curly <= 0) return at
    if (likely === null && /["»”“]\s*[.;]$/u.test(text)) likely = at
  }
  return likely
}
