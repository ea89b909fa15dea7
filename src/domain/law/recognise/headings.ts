import { follows, isFirst } from '#domain/law/numbers.ts'
import type { Line } from './lines.ts'

// «1. Общие положения»: a heading with a number, or a point? It is set apart from the text, or its numbers make a row of
// their own beside those of the points under it.

const HEADING_LENGTH = 200

/** The blocks of numbered lines that are headings. */
export function findHeadings(lines: readonly Line[], hasArticles: boolean): ReadonlySet<number> {
  const headings = new Set<number>()
  lines.forEach((line, at) => {
    if (looksLikeHeading(line, lines.slice(at + 1, at + 1 + AHEAD))) headings.add(line.block)
  })
  if (!hasArticles) for (const scope of scopes(lines)) for (const block of twoRows(scope, headings)) headings.add(block)
  return headings
}

const AHEAD = 40
const isNumbered = ({ mark, quotation }: Line): boolean =>
  mark !== null && quotation === null && ['dot', 'decimal', 'roman'].includes(mark.family)

function looksLikeHeading(line: Line, after: readonly Line[]): boolean {
  if (!isNumbered(line)) return false
  if (!line.sentence) return line.headingLevel !== null || line.emphasised
  // «1. Общие положения.» with a full stop: points under it count anew, or go on from those before it.
  if (line.headingLevel === null || !line.text.endsWith('.') || line.text.length > HEADING_LENGTH) return false
  const next = after.find((one) => one.mark?.family === line.mark?.family)
  if (!next || next.headingLevel !== null) return false
  return !follows(line.mark?.num ?? '', next.mark?.num ?? '') || isFirst(next.mark?.num ?? '')
}

/** The points of each document: of the act, and of what is attached to it. */
function scopes(lines: readonly Line[]): readonly (readonly Line[])[] {
  const all: Line[][] = [[]]
  for (const line of lines) {
    if (line.stamp === 'begins') all.push([])
    if (line.mark?.family === 'dot' && line.quotation === null) all.at(-1)?.push(line)
  }
  return all
}

/** Short lines without a full stop that count 1, 2, 3 while the others, without them, count on by themselves. */
function twoRows(points: readonly Line[], known: ReadonlySet<number>): readonly number[] {
  const free = points.filter(({ block }) => !known.has(block))
  const titles = free.filter(({ sentence, text }) => !sentence && text.length < HEADING_LENGTH)
  const others = free.filter((line) => !titles.includes(line))
  if (titles.length === 0 || others.length === 0 || isRow(free)) return []
  return isRow(titles) && isRow(others) ? titles.map(({ block }) => block) : []
}

const isRow = (lines: readonly Line[]): boolean =>
  lines.every((line, at) => {
    const num = line.mark?.num ?? ''
    const before = lines[at - 1]?.mark?.num
    return before === undefined ? isFirst(num) : follows(before, num)
  })
