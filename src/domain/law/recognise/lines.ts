import type { Block, Correction, ParagraphBlock } from '#domain/law/model.ts'
import { type Mark, nearlyMark, readMark, readMarker } from './marks.ts'

/** A paragraph with what can be said of it alone, before its neighbours are asked. */
export type Line = {
  readonly block: number
  readonly text: string
  readonly mark: Mark | null
  /** Set apart from running text: a style, centring, bold, capitals. */
  readonly emphasised: boolean
  readonly headingLevel: number | null
  readonly listLevel: number
  /** Ends as a sentence does, so it is no heading. */
  readonly sentence: boolean
  /** Stands inside words that are quoted over several paragraphs, as amending acts do. */
  readonly quoted: boolean
  /** Begins with the name of a provision but reads on as a sentence. */
  readonly doubtful: boolean
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

export function readLine(
  block: ParagraphBlock,
  index: number,
  quoted: boolean,
  given: Correction | null,
): Line {
  const text = tidy(block.text)
  const marker = tidy(block.marker ?? '')
  const capitals =
    text.length > 3 && text.length < HEADING_LENGTH && text === text.toUpperCase() && /\p{L}{2}/u.test(text)
  const own: Correction | null =
    block.role || block.depth !== undefined
      ? {
          block: index,
          ...(block.role ? { role: block.role } : {}),
          ...(block.depth === undefined ? {} : { depth: block.depth }),
        }
      : null
  const correction = own && given ? { ...own, ...given } : (given ?? own)
  const loose = quoted && correction?.role === undefined
  return {
    block: index,
    text: [marker, text].filter(Boolean).join(' '),
    mark: loose ? null : marker ? readMarker(marker, text) : readMark(text),
    emphasised:
      !loose &&
      text.length < HEADING_LENGTH &&
      (block.headingLevel !== undefined || block.centred === true || block.bold === true || capitals),
    headingLevel: loose ? null : (block.headingLevel ?? null),
    listLevel: block.listLevel ?? 0,
    sentence: isSentence(text),
    quoted,
    doubtful: !loose && !marker && nearlyMark(text),
    correction,
  }
}

// An amending act quotes whole articles; no quotation that anybody wrote was longer, a lost sign would swallow the rest.
const LONGEST_QUOTATION = 300

/** Which blocks stand inside a quotation that an earlier paragraph opened; a quotation never closed is none. */
export function quotedBlocks(blocks: readonly Block[]): ReadonlySet<number> {
  const quoted = new Set<number>()
  let open = 0
  let since = -1
  blocks.forEach((block, index) => {
    if (block.type !== 'paragraph') return
    const balance = count(block.text, '«') - count(block.text, '»')
    if (open === 0 && balance > 0 && /^[«]/.test(block.text.trim())) {
      since = index
      open = balance
      return
    }
    if (open === 0) return
    open = Math.max(0, open + balance)
    if (index - since > LONGEST_QUOTATION) open = 0
    else if (open === 0) for (let at = since; at <= index; at++) quoted.add(at)
  })
  return quoted
}

const count = (text: string, sign: string) => {
  let found = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found += 1
  return found
}
