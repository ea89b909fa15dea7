import { follows, isFirst } from '#domain/law/numbers.ts'
import type { Line } from './lines.ts'

// «1. Общие положения»: a heading with a number, or a point? It is set apart from the text, or its numbers make a row of
// their own beside those of the points under it.

const HEADING_LENGTH = 200

/** The blocks of numbered lines that are headings. */
export function findHeadings(lines: readonly Line[], hasArticles: boolean): ReadonlySet<number> {
  const headings = new Set(lines.filter(looksLikeHeading).map(({ block }) => block))
  for (const points of scopes(lines)) {
    const styled = points.filter(({ headingLevel }) => headingLevel !== null)
    const plain = points.filter(({ headingLevel }) => headingLevel === null)
    if (styled.some(({ text }) => text.endsWith('.')) && areHeadings(styled, plain))
      for (const { block } of styled) headings.add(block)
    if (!hasArticles) for (const block of twoRows(points, headings)) headings.add(block)
  }
  return headings
}

const isNumbered = ({ mark, quotation }: Line): boolean =>
  mark !== null && quotation === null && ['dot', 'decimal', 'roman'].includes(mark.family)

const looksLikeHeading = (line: Line): boolean =>
  isNumbered(line) && !line.sentence && (line.headingLevel !== null || line.emphasised)

/** «1. Общие положения.», with a full stop: the points under such headings count by themselves, through them or anew. */
const areHeadings = (styled: readonly Line[], plain: readonly Line[]): boolean =>
  plain.length > 0 &&
  styled.every(({ text }) => !/[:;,]$/.test(text) && text.length < HEADING_LENGTH) &&
  isRow(styled) &&
  (isRow(plain) || plain.filter(({ mark }) => isFirst(mark?.num ?? '')).length === styled.length)

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
  const isTitle = ({ sentence, text }: Line) => !sentence && text.length < HEADING_LENGTH
  const titles = free.filter(isTitle)
  const others = free.filter((line) => !isTitle(line))
  if (titles.length === 0 || others.length === 0 || isRow(free)) return []
  return isRow(titles) && isRow(others) ? titles.map(({ block }) => block) : []
}

const isRow = (lines: readonly Line[]): boolean =>
  lines.every((line, at) => {
    const num = line.mark?.num ?? ''
    const before = lines[at - 1]?.mark?.num
    return before === undefined ? isFirst(num) : follows(before, num)
  })
