import type { Language } from '#domain/base/text.ts'
import {
  beginsProvision,
  endsWithPerson,
  isStamp,
  kazakhShare,
  languageOfText,
  namesOffice,
} from '#domain/law/index.ts'
import type { Content, ReadParagraph, ReadTable } from './content.ts'
import { type OpenCell, textOfContents } from './table.ts'

// Tables that hold no data: they put a stamp at the right margin, a name beside an office, one language beside the
// other. What stands in them is read as the paragraphs that it is.

const STAMP_LENGTH = 700
const SIGNATURE_ROWS = 6
const SIGNATURE_LENGTH = 200

const textOf = ({ contents }: OpenCell): string => textOfContents(contents).trim()
const filledOf = (row: readonly OpenCell[]): readonly OpenCell[] => row.filter((cell) => textOf(cell) !== '')

/** Contents with tables of layout unfolded into their paragraphs. */
export const unfoldLayout = (contents: readonly Content[]): readonly Content[] =>
  contents.flatMap((content): readonly Content[] => {
    // A table that this program wrote is one that somebody has seen as a table.
    if (content.type !== 'table' || content.depth !== undefined) return [content]
    const unfolded = unfold(content)
    if (!unfolded) return [content]
    const [first, ...rest] = unfoldLayout(unfolded)
    return first ? [{ ...first, notices: [...content.notices, ...first.notices] }, ...rest] : [content]
  })

function unfold({ rows }: ReadTable): readonly Content[] | null {
  const filled = rows.map(filledOf).filter((row) => row.length > 0)
  const cells = filled.flat()
  if (cells.length === 0) return null
  if (filled.every((row) => row.every(isStampCell)))
    return cells.flatMap(({ contents }) => contents.map(atRight))
  if (isSignatures(filled)) return filled.map(oneLine)
  // A table of one cell, or of one column beside an empty one, only frames the page.
  const isFrame = filled.every((row) => row.length === 1) && cells.some(({ contents }) => contents.length > 1)
  return cells.length === 1 || isFrame ? cells.flatMap(({ contents }) => contents) : null
}

const isStampCell = (cell: OpenCell): boolean => {
  const text = textOf(cell)
  return text.length <= STAMP_LENGTH && isStamp(text)
}

const atRight = (content: Content): Content =>
  content.type === 'paragraph' ? { ...content, shape: { ...content.shape, right: true } } : content

function isSignatures(rows: readonly (readonly OpenCell[])[]): boolean {
  if (rows.length > SIGNATURE_ROWS || !rows.some((row) => row.length > 1)) return false
  return rows.every((row) => {
    const texts = row.map(textOf)
    const line = texts.join(' ')
    if (line.length > SIGNATURE_LENGTH) return false
    return namesOffice(texts[0] ?? '') ? row.length === 1 || endsWithPerson(line) : endsWithPerson(line)
  })
}

/** A row as one line: the office and the name. */
function oneLine(row: readonly OpenCell[]): ReadParagraph {
  const inside = row.flatMap(({ contents }) => contents)
  return {
    type: 'paragraph',
    text: row.map(textOf).join(' '),
    shape: {},
    notes: inside.flatMap((content) => (content.type === 'paragraph' ? content.notes : [])),
    notices: inside.flatMap(({ notices }) => notices),
  }
}

const LANGUAGES = ['kk', 'ru'] as const
export type ByLanguage = Readonly<Record<'kk' | 'ru', readonly Content[]>>

/** Letters that a column must have, and the part of a document that its tables must hold, to be a text of its own. */
const FEWEST_LETTERS = 20
const REST_MAX = 0.4
/** Names bring Kazakh letters into a Russian text, more than this is a mixture. */
const SHARE_OF_NAMES = 0.01

/**
 * The two texts of a document that has Kazakh and Russian side by side; null when it has not. What stands outside of
 * such tables belongs to the text in whose language it is written.
 */
export function partLanguages(contents: readonly Content[]): ByLanguage | null {
  const columns = new Map(
    contents.flatMap((content): [Content, ByLanguage][] => {
      const parted = content.type === 'table' ? columnsOf(content) : null
      return parted ? [[content, parted]] : []
    }),
  )
  if (columns.size === 0) return null
  const outside = contents.filter((content) => !columns.has(content))
  const length = (all: readonly Content[]) => textOfContents(all).length
  if (length(outside) > length(contents) * REST_MAX) return null
  const of = (language: 'kk' | 'ru') =>
    contents.flatMap(
      (content) => columns.get(content)?.[language] ?? (speaks(content, language) ? [content] : []),
    )
  return { kk: of('kk'), ru: of('ru') }
}

const speaks = (content: Content, language: 'kk' | 'ru'): boolean => {
  const text = textOfContents([content])
  return text === '' || !/\p{L}/u.test(text) || languageOfText(text) === language
}

const isNumbered = (content: Content): boolean =>
  content.type === 'paragraph' && (content.shape.marker !== undefined || beginsProvision(content.text.trim()))

/** The columns of a table with two of them, or with an empty one between, each in a language of its own. */
function columnsOf({ rows, depth }: ReadTable): ByLanguage | null {
  if (depth !== undefined) return null
  const parted = { kk: [] as Content[], ru: [] as Content[] }
  const sides = rows.map((row) =>
    row.length === 3 && textOf(row[1] as OpenCell) === '' ? [row[0], row[2]] : row,
  )
  if (sides.some((row) => row.length > 2) || !sides.some((row) => row.length === 2)) return null
  const column = (at: number) => sides.flatMap((row) => (row.length === 2 ? (row[at]?.contents ?? []) : []))
  const texts = [0, 1].map((at) => textOfContents(column(at)))
  if (texts.some((text) => text.replace(/[^\p{L}]/gu, '').length < FEWEST_LETTERS)) return null
  const [first = 0, second = 0] = [0, 1].map((at) => column(at).filter(isNumbered).length)
  if (Math.min(first, second) === 0 || Math.max(first, second) > 2 * Math.min(first, second)) return null
  const languages: readonly Language[] = texts.map(languageOfText)
  const russian = texts[languages.indexOf('ru')]
  if (
    !LANGUAGES.every((language) => languages.includes(language)) ||
    kazakhShare(russian ?? '') > SHARE_OF_NAMES
  )
    return null
  for (const row of sides)
    row.forEach((cell, at) => {
      const language = row.length === 2 ? languages[at] : languageOfText(textOf(cell as OpenCell))
      if (language === 'kk' || language === 'ru')
        parted[language].push(...((cell as OpenCell).contents ?? []))
    })
  return parted
}
