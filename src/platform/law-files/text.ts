import type { Content, ReadParagraph, ReadTable } from './content.ts'
import { Refused } from './refusals.ts'
import { newCell } from './table.ts'

// A line this long was not broken by hand.
const WRAPPED_AT = 100
const NUMBERED =
  /^\s*(?:\(?\d{1,4}(?:[.-]\d{1,3})*[.)]|\p{L}\)|[IVXLC]+\.|[-–—•*]\s|(?:раздел|глава|статья|параграф|бөлім|тарау|бап|приложение|қосымша)\b|\d+(?:-\d+)?-?\s?(?:бөлім|тарау|бап|параграф))/iu

/**
 * Plain text as contents. A line is a paragraph; where lines were wrapped to a width and paragraphs are parted by empty
 * lines, the lines between those are one, unless a line begins with a number. Lines with tabs are rows of a table.
 */
export function readText(text: string): readonly Content[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029\f]/)
  const written = lines.filter((line) => line.trim() !== '')
  const wrapped =
    written.length < lines.length && written.every((line) => line.length <= WRAPPED_AT) && manyBroken(lines)
  const contents: Content[] = []
  let joining = false
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const rows = rowsFrom(lines, at)
    if (rows > 0) {
      contents.push(tableOf(lines.slice(at, at + rows)))
      at += rows - 1
      joining = false
    } else if (line.trim() === '') joining = false
    else if (joining && !NUMBERED.test(line)) {
      const before = contents.pop()
      contents.push(paragraphOf(`${before?.type === 'paragraph' ? before.text : ''} ${line.trim()}`))
    } else {
      contents.push(paragraphOf(line.trim()))
      joining = wrapped
    }
  }
  return contents
}

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

/** Whether most lines that have a line directly under them end in the middle of a sentence. */
function manyBroken(lines: readonly string[]): boolean {
  const followed = lines.filter((line, at) => line.trim() !== '' && (lines[at + 1] ?? '').trim() !== '')
  const broken = followed.filter((line) => !/[.;:!?»")]\s*$/.test(line) && line === line.trimEnd())
  return (
    followed.length > 0 && broken.filter((line) => line.length > WRAPPED_AT / 2).length * 2 > followed.length
  )
}

/** Text out of bytes: UTF-8 or UTF-16 with its mark, else windows-1251, in which old Russian files are kept. */
export function decodeText(bytes: Uint8Array): string {
  const text = decodeAny(bytes)
  // A text has no control characters; what has them is some other file.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text.slice(0, 65_536)))
    throw new Refused('text-encoding')
  return text
}

function decodeAny(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1251').decode(bytes)
  }
}
