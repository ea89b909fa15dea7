import { beginsProvision } from '#domain/law/index.ts'

// Text copied out of a PDF or a mail has a line break at the end of each printed line, hyphens in words that were
// broken at a line end, and page numbers between paragraphs.

/** Longer lines are not wrapped: the text has one line per paragraph. */
const WIDTH_MAX = 120
/** Minimum width of a wrapped text, in characters. */
const WIDTH_MIN = 40
/** A line is full if the next word would exceed this part of the width; letters differ in width, so less than 1. */
const FULL = 0.9
/** Minimum number of lines for finding the width. */
const FEWEST = 6
/** Minimum part of the lines that continue with a lower-case letter for a text to count as wrapped. */
const BROKEN = 0.2
/** Minimum number of lines between two page numbers. */
const FEWEST_ON_PAGE = 5

const ENDS_SENTENCE = /[.;:!?»")]$/
const BEGINS_SMALL = /^\p{Ll}/u
const PAGE_NUMBER = /^(?:[-–—]\s?|стр\.?\s?|с\.\s?)?(\d{1,3})(?:\s?[-–—]|\s?\/\s?\d{1,3}|\s?-?\s?бет)?$/iu

/** Whether a line begins with a number or the name of a provision: it does not continue the line before. */
const isNumbered = (line: string): boolean => beginsProvision(line.trim())

/** Removes page numbers: lines that only have a number, one higher than the last, a page apart. */
export function withoutPageNumbers(lines: readonly string[]): {
  readonly lines: readonly string[]
  readonly left: number
} {
  const numbers = new Map<number, number>()
  for (const [at, line] of lines.entries()) {
    const number = PAGE_NUMBER.exec(line.trim().slice(0, 20))?.[1]
    if (number !== undefined && line.trim().length <= 20) numbers.set(at, Number(number))
  }
  const pages = new Set<number>()
  let last: { readonly at: number; readonly number: number } | undefined
  for (const [at, number] of numbers) {
    const next = last && number === last.number + 1 && writtenBetween(lines, last.at, at)
    if (last && next) pages.add(last.at).add(at)
    if (!last || next || number !== last.number + 1) last = { at, number }
  }
  return { lines: lines.filter((_, at) => !pages.has(at)), left: pages.size }
}

const writtenBetween = (lines: readonly string[], from: number, to: number): boolean => {
  let written = 0
  for (let at = from + 1; at < to && written < FEWEST_ON_PAGE; at++)
    if (lines[at]?.trim() !== '') written += 1
  return written >= FEWEST_ON_PAGE
}

/** Decides which lines of a text continue the line before. */
export class Wrapping {
  /** The width at which lines were wrapped, 0 if they were not. */
  private readonly width: number
  private readonly byEmptyLines: boolean
  private readonly hyphenated: ReadonlySet<string>

  constructor(lines: readonly string[]) {
    const written = lines.filter((line) => line.trim() !== '')
    this.byEmptyLines = isPartedByEmptyLines(lines, written)
    this.width = this.byEmptyLines ? 0 : widthOf(written)
    this.hyphenated = new Set(
      written.flatMap((line) => line.toLowerCase().split(/\s+/).slice(0, -1).filter(hasHyphen).map(bare)),
    )
  }

  goesOn(before: string, line: string): boolean {
    if (before === '' || isNumbered(line)) return false
    if (breaksWord(before, line) || this.byEmptyLines) return true
    if (this.width === 0 || ENDS_SENTENCE.test(before.trimEnd())) return false
    return isFull(before, line, this.width) || BEGINS_SMALL.test(line.trim())
  }

  /** Joins a line and its continuation, as two pieces to be concatenated; hyphenation is undone. */
  join(before: string, line: string): readonly [string, string] {
    const [head, tail] = [before.trimEnd(), line.trim()]
    if (!breaksWord(head, tail)) return [`${head} `, tail]
    const first = head.slice(0, -1)
    const begun = (first.slice(-WORD_MAX).split(/\s/).at(-1) ?? '').toLowerCase()
    // The hyphen stays if the text has the same word with a hyphen elsewhere.
    const rest = bare(tail.split(/\s/, 1)[0] ?? '').toLowerCase()
    const keeps = PARTICLES.has(rest) || this.hyphenated.has(bare(`${begun}-${rest}`))
    return [keeps ? `${first}-` : first, tail]
  }
}

const WORD_MAX = 60
const PARTICLES: ReadonlySet<string> = new Set([
  'то',
  'либо',
  'нибудь',
  'таки',
  'ка',
  'ақ',
  'ай',
  'мыс',
  'міс',
])
const hasHyphen = (word: string) => word.includes('-')
const bare = (word: string) => word.replace(/[^\p{L}-]/gu, '')

/** Whether the first word of the next line would not have fitted on this one. */
const isFull = (line: string, next: string, width: number): boolean =>
  line.trimEnd().length + 1 + (next.trim().split(/\s/, 1)[0] ?? '').length > width * FULL

const breaksWord = (before: string, line: string): boolean =>
  /\p{Ll}[-‐\u00ad]$/u.test(before.trimEnd()) && BEGINS_SMALL.test(line.trim())

/** Whether the text was wrapped with an empty line between paragraphs: most lines end within a sentence. */
function isPartedByEmptyLines(lines: readonly string[], written: readonly string[]): boolean {
  const narrow = 100
  if (written.length === lines.length || written.some((line) => line.length > narrow)) return false
  const followed = lines.filter((line, at) => line.trim() !== '' && (lines[at + 1] ?? '').trim() !== '')
  const broken = followed.filter((line) => !ENDS_SENTENCE.test(line.trimEnd()) && line === line.trimEnd())
  return followed.length > 0 && broken.filter((line) => line.length > narrow / 2).length * 2 > followed.length
}

/** The width of a wrapped text, in characters; 0 if it is not wrapped. */
function widthOf(written: readonly string[]): number {
  const width = Math.max(0, ...written.slice(0, 2000).map((line) => line.length))
  if (written.length < FEWEST || width > WIDTH_MAX || width < WIDTH_MIN) return 0
  const broken = written.filter((line, at) => {
    const next = written[at + 1]?.trim() ?? ''
    return (
      isFull(line, next, width) &&
      !ENDS_SENTENCE.test(line.trimEnd()) &&
      BEGINS_SMALL.test(next) &&
      !isNumbered(next)
    )
  })
  return broken.length >= written.length * BROKEN ? width : 0
}
