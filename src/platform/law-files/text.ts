import type { Content, ReadParagraph, ReadTable } from './content.ts'
import { newCell } from './table.ts'
import { Wrapping, withoutPageNumbers } from './wrapped-lines.ts'

/**
 * Plain text as contents. A line is a paragraph; where lines were wrapped to a width, those that go on from the line
 * before are one with it. Lines with tabs are rows of a table; numbers of pages are left out.
 */
export function readText(text: string): readonly Content[] {
  const { lines, left } = withoutPageNumbers(text.split(/\r\n|[\n\r\u2028\u2029\f]/))
  const wrapping = new Wrapping(lines)
  const contents: Content[] = []
  let paragraph: string[] = []
  const put = () => {
    if (paragraph.length > 0) contents.push(paragraphOf(paragraph.join('')))
    paragraph = []
  }
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const rows = rowsFrom(lines, at)
    if (rows > 0) {
      put()
      contents.push(tableOf(lines.slice(at, at + rows)))
      at += rows - 1
    } else if (line.trim() === '') put()
    else if (paragraph.length > 0 && wrapping.goesOn(lines[at - 1] ?? '', line))
      paragraph.push(...wrapping.join(paragraph.pop() ?? '', line))
    else {
      put()
      paragraph = [line.trim()]
    }
  }
  put()
  return left === 0 ? contents : [pagesLeftOut(left), ...contents]
}

const pagesLeftOut = (count: number): ReadParagraph => ({
  ...paragraphOf(''),
  notices: [{ code: 'page-numbers-left-out', found: String(count) }],
})

const paragraphOf = (text: string): ReadParagraph => ({
  type: 'paragraph',
  text,
  shape: {},
  notes: [],
  notices: [],
})

const cellsIn = (line: string) => line.trimEnd().split('\t')
/** A tab at the beginning indents a paragraph. */
const isRow = (line: string | undefined): boolean =>
  line !== undefined && (line.trim().includes('\t') || (line.startsWith('\t') && /\S\t/.test(line)))

/** How many lines from here on are rows of one table: two at least, or one of three cells. */
function rowsFrom(lines: readonly string[], at: number): number {
  let rows = 0
  while (isRow(lines[at + rows])) rows += 1
  return rows > 1 || (rows === 1 && cellsIn(lines[at] ?? '').length > 2) ? rows : 0
}

const tableOf = (lines: readonly string[]): ReadTable => ({
  type: 'table',
  rows: lines.map((line) =>
    cellsIn(line).map((text) => ({
      ...newCell(),
      contents: text.trim() === '' ? [] : [paragraphOf(text.trim())],
    })),
  ),
  notices: [],
})
