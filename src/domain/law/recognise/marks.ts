import { tidyNumber } from '#domain/law/numbers.ts'

/** How a line is numbered; lists are told apart by the sign after the number, as the drafting rules do. */
export type Family =
  | 'section'
  | 'chapter'
  | 'paragraph'
  | 'article'
  | 'appendix'
  | 'roman'
  | 'dot'
  | 'decimal'
  | 'paren'
  | 'letter'
  | 'bullet'

/** What the beginning of a line says about it; `label` + `rest` is the line, but for spaces between them. */
export type Mark = {
  readonly family: Family
  readonly num: string
  readonly label: string
  readonly rest: string
}

// «Статья 5¹» is 5-1 in older acts.
const ADDED = '(?:[-‐‑‒–—]\\d{1,3}|[⁰¹²³⁴-⁹]{1,3})'
const ARABIC = String.raw`\d{1,4}(?:[-‐‑‒–—]\d{1,3}|[⁰¹²³⁴-⁹])*(?:\.\d{1,3})*`
// Cyrillic І, Х and С are typed for Latin I, X and C.
const NUMBER = String.raw`(?:${ARABIC}|[IVXLCІХС]{1,8})(?![\p{L}\p{N}])`
const HEAD = 80

const NAMES: Readonly<Record<string, Family>> = {
  раздел: 'section',
  бөлім: 'section',
  section: 'section',
  part: 'section',
  глава: 'chapter',
  тарау: 'chapter',
  chapter: 'chapter',
  параграф: 'paragraph',
  '§': 'paragraph',
  paragraph: 'paragraph',
  статья: 'article',
  бап: 'article',
  article: 'article',
}
const NAME = '(раздел|бөлім|section|part|глава|тарау|chapter|параграф|§|paragraph|статья|бап|article)'

/** «Статья 5-1.», «Глава II», «Бөлім 1», «§ 3». */
const NAME_FIRST = new RegExp(String.raw`^${NAME}\s*(?:№\s*)?(${NUMBER})\s*[.:]?`, 'iu')
/** «5-1-бап.», «2-тарау», «I бөлім»: the Kazakh order; an inflected name («5-бапта») is a reference in a sentence. */
const NUMBER_FIRST = new RegExp(
  String.raw`^(${ARABIC}|[IVXLCІХС]{1,8})\s*(?:[-‐‑‒–—]\s*)?(бөлім|тарау|параграф|бап)(?![\p{L}\p{N}])\s*[.:]?`,
  'iu',
)
const APPENDIX = new RegExp(
  String.raw`^(?:(?:приложение|appendix|annex)(?:\s*(?:№\s*)?(${NUMBER}))?(?![\p{L}\p{N}])|(?:(${ARABIC})\s*(?:[-‐‑‒–—]\s*)?)?қосымша(?!\p{L}))\s*[.:]?`,
  'iu',
)
/** «… мәслихатының шешіміне 2-қосымша»: in Kazakh the act is named before the word. */
const APPENDIX_AT_END = new RegExp(String.raw`\p{L}[іынаеө]\s+(?:(${ARABIC})\s*[-‐‑‒–—]\s*)?қосымша$`, 'iu')

const DATE = /^\d{1,2}\.\d{1,2}\.\d{4}|^(?:19|20)\d\d[.)-]/u
const DECIMAL = /^(\d{1,3}(?:[-‐‑–]\d{1,3})?(?:\.\d{1,3}(?:[-‐‑–]\d{1,3})?)+)(?:[.)]\s*|(?=\s|$))/u
const DOT = new RegExp(String.raw`^(\d{1,4}${ADDED}?)\.(?=\s|\p{L}|["«“]|$)`, 'u')
const PAREN = new RegExp(String.raw`^\(?(\d{1,4}${ADDED}?)\)`, 'u')
const LETTER = /^\(?[«"]?(\p{L})[»"]?\)/u
const ROMAN = /^([IVXLCІХ]{1,8})[.)](?=\s|$)/u
const BULLET = /^([•●▪◦‣·–—*-])(?=\s)/u

/** The mark at the beginning of a line, or null. Looks at the first characters only, so its cost is constant. */
export function readMark(line: string): Mark | null {
  const head = line.slice(0, HEAD)
  return namedMark(line, head) ?? appendixMark(line, head) ?? listMark(line, head)
}

const mark = (family: Family, num: string, line: string, length: number): Mark => ({
  family,
  num: tidyNumber(num),
  label: line.slice(0, length).trim(),
  rest: line.slice(length).trim(),
})

function namedMark(line: string, head: string): Mark | null {
  const nameFirst = NAME_FIRST.exec(head)
  const numberFirst = nameFirst ? null : NUMBER_FIRST.exec(head)
  const [found, name, num] =
    nameFirst ?? (numberFirst && [numberFirst[0], numberFirst[2], numberFirst[1]]) ?? []
  if (found === undefined) return null
  const result = mark(NAMES[(name ?? '').toLowerCase()] ?? 'article', num ?? '', line, found.length)
  // «Статья 5 настоящего Закона применяется …» goes on in a small letter: a sentence, not a heading.
  return !/[.:]$/.test(found) && startsSmall(result.rest) ? null : result
}

/** Whether a line begins with the number of a provision or of an item. */
export const beginsProvision = (line: string): boolean => readMark(line) !== null

/** Whether a line begins as a provision would, although it reads on as a sentence. */
export const nearlyMark = (line: string): boolean => {
  const head = line.slice(0, HEAD)
  return (NAME_FIRST.test(head) || NUMBER_FIRST.test(head)) && namedMark(line, head) === null
}

const startsSmall = (text: string) => /^\p{Ll}/u.test(text) || /^[,;(]/.test(text)

const APPENDIX_LENGTH = 250

function appendixMark(line: string, head: string): Mark | null {
  if (line.length > APPENDIX_LENGTH || /[.;:]$/.test(line)) return null
  const found = APPENDIX.exec(head)
  if (found) return mark('appendix', found[1] ?? found[2] ?? '', line, found[0].length)
  const ends = APPENDIX_AT_END.exec(line)
  return ends ? { family: 'appendix', num: tidyNumber(ends[1] ?? ''), label: line, rest: '' } : null
}

const LISTS: readonly (readonly [Family, RegExp])[] = [
  ['decimal', DECIMAL],
  ['dot', DOT],
  ['paren', PAREN],
  ['roman', ROMAN],
  ['letter', LETTER],
  ['bullet', BULLET],
]

function listMark(line: string, head: string): Mark | null {
  if (DATE.test(head)) return null
  for (const [family, pattern] of LISTS) {
    const found = pattern.exec(head)
    if (found) return mark(family, family === 'bullet' ? '' : (found[1] ?? ''), line, found[0].length)
  }
  return null
}

/** A number that a file keeps beside the text: anything may stand there, and whatever stands there is a mark. */
export function readMarker(marker: string, text: string): Mark {
  const named = readMark(`${marker} X`)
  const family = named?.family ?? (/^\p{L}[.)]?$/u.test(marker) ? 'letter' : 'bullet')
  const num = named?.num ?? (family === 'letter' ? marker.replace(/[.)]$/, '') : '')
  return { family, num, label: marker, rest: text }
}

/** The bare number in a printed one: `5-1` of «Статья 5-1.», `а` of «а)»; '' when there is none. */
export const numberIn = (label: string): string =>
  readMarker(label, '').num || tidyNumber(/\d+(?:[-.]\d+)*/.exec(label)?.[0] ?? '')

/** The bare number of one that a person typed into a field: `2` of «2)», «2.» and «Статья 2»; else what was typed. */
export const typedNumber = (typed: string): string => readMark(`${typed.trim()} X`)?.num || typed.trim()
