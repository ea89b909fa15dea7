import { romanValue, tidyNumber } from '#domain/law/numbers.ts'
import { appendixMark } from './appendix.ts'
import { ordinalAt, ordinalValue } from './ordinals.ts'

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
  | 'small-roman'
  | 'bullet'

/** What the beginning of a line says about it; `label` + `rest` is the line, but for spaces between them. */
export type Mark = {
  readonly family: Family
  readonly num: string
  readonly label: string
  readonly rest: string
  /** Only its neighbours can say whether it is a number: «а.», «1.5 млн», «З)» for 3. */
  readonly unsure?: true
}

// «Статья 5¹» is 5-1 in older acts.
const ADDED = '(?:[-‐‑‒–—]\\d{1,3}|[⁰¹²³⁴-⁹]{1,3})'
export const ARABIC = String.raw`\d{1,4}(?:[-‐‑‒–—]\d{1,3}|[⁰¹²³⁴-⁹])*(?:\.\d{1,3})*`
// Cyrillic І, Х and С are typed for Latin I, X and C.
export const NUMBER = String.raw`(?:${ARABIC}\p{Lu}?|[IVXLCІХС]{1,8})(?![\p{L}\p{N}])`
const HEAD = 120

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
// Names are written in capitals and in small letters, Roman numbers in capitals alone: each has its own pattern.
/** «Статья 5-1.», «Глава II», «Глава первая», «Бөлім 1», «§ 3». */
const NAME_FIRST =
  /^(раздел|бөлім|section|part|глава|тарау|chapter|параграф|§|paragraph|статья|бап|article)\s?(?:№\s?)?/iu
const NUMBER_AFTER = new RegExp(`^${NUMBER}`, 'u')
/** «5-1-бап.», «2-тарау», «I бөлім», «бірінші тарау»: the Kazakh order; an inflected name is a reference in a sentence. */
const NUMBER_BEFORE = new RegExp(`^(?:${ARABIC}|[IVXLCІХС]{1,8})`, 'u')
const NAME_AFTER = /^\s?(?:[-‐‑‒–—]\s?)?(бөлім|тарау|параграф|бап)(?![\p{L}\p{N}])/iu
const SIGN_AFTER = /^\s?[.:]?/

/** Latin letters that look like Cyrillic ones, which keyboards mix: «Глaва», «Cтатья». */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  [...'aceopxyikABCEHIKMOPTXY'].map((latin, at) => [latin, [...'асеорхуікАВСЕНІКМОРТХУ'][at] ?? latin]),
)
const inCyrillic = (head: string): string =>
  /[Ѐ-ӿ]/.test(head) ? [...head].map((sign) => LOOKALIKES.get(sign) ?? sign).join('') : head

const DATE = /^\d{1,2}\.\d{1,2}\.\d{2,4}(?!\d)|^(?:19|20)\d\d[.)-]/u
const DECIMAL = /^(\d{1,3}(?:[-‐‑–]\d{1,3})?(?:\.\d{1,3}(?:[-‐‑–]\d{1,3})?){1,8})(?:\s?[.)]\s*|(?=\s|$))/u
const DOT = new RegExp(
  String.raw`^(\d{1,4}${ADDED}?|\d{1,3}\p{Lu})(?:\.(?=\s|\p{L}|["«“„]|$)|\s\.(?=\s))`,
  'u',
)
const PAREN = new RegExp(String.raw`^\(?(\d{1,4}${ADDED}?|\d{1,3}\p{L})\s?\)`, 'u')
const LETTER = /^\(?[«"]?(\p{L})\1{0,3}[»"]?\s?\)/u
const LETTER_DOT = /^(\p{L})\s?\.(?=\s\S)/u
const ROMAN = /^([IVXLCІХ]{1,8})[.)](?=\s|$)/u
const SMALL_ROMAN = /^\(?((?=[xlc]*[ivі])[ivxlcі]{2,8})\s?[.)](?=\s|$)/u
/** A figure with letters typed for figures: «1О.», «l)». */
const MIXED = /^(\d{0,2}[ОOоoЗзlІI|бB]\d{0,2})\s?([.)])(?=\s|$)/u
const BULLET = /^([•●▪■□◦○◆❖➢➔✓‣·–—*-])(?=\s)/u

/** Units after a figure with a fraction: it is an amount and no number of a point. */
const UNIT =
  /^(?:%|°|₸|млн|млрд|трлн|тыс|мың|миллион|миллиард|тысяч|тенге|теңге|процент|пайыз|руб|евро|доллар|гектар|га|км|м[²³2-3]?|см|мм|кв|куб|кг|г|т|тонн|литр|л|час|сағат|минут|дн|күн|раз|есе|балл|ставк|МРП|АЕК|кВт|гкал|шт|дана|чел|адам)(?![\p{L}])\.?/iu

/** The mark at the beginning of a line, or null. Looks at the first characters only, so its cost is constant. */
export function parseLineMark(line: string): Mark | null {
  const head = line.slice(0, HEAD)
  return namedMark(line, head) ?? appendixMark(line) ?? listMark(line, head)
}

const mark = (family: Family, num: string, line: string, length: number): Mark => ({
  family,
  num: tidyNumber(num),
  label: line.slice(0, length).trim(),
  rest: line.slice(length).trim(),
})

function namedMark(line: string, head: string): Mark | null {
  const found = findName(head) ?? findName(inCyrillic(head))
  if (!found) return null
  const { length, name, num } = found
  const family = NAMES[name.toLowerCase()] ?? 'article'
  const result = mark(family, ordinalValue(num) ?? num, line, length)
  // «Статья 5 настоящего Закона применяется …» goes on in a small letter: a sentence, not a heading.
  return !/[.:]$/.test(head.slice(0, length).trimEnd()) && startsSmall(result.rest) ? null : result
}

/** The name and number at the beginning of a line, and how long they are together. */
type FoundName = { readonly length: number; readonly name: string; readonly num: string }

function findName(head: string): FoundName | null {
  return findNameFirst(head) ?? findNumberFirst(head)
}

function findNameFirst(head: string): FoundName | null {
  const name = NAME_FIRST.exec(head)
  if (!name) return null
  const behind = head.slice(name[0].length)
  const num = NUMBER_AFTER.exec(behind)?.[0] ?? ordinalAt(behind)
  return num === '' ? null : found(head, name[0].length + num.length, name[1] ?? '', num)
}

function findNumberFirst(head: string): FoundName | null {
  const num = NUMBER_BEFORE.exec(head)?.[0] ?? ordinalAt(head)
  const name = num === '' ? null : NAME_AFTER.exec(head.slice(num.length))
  return name && found(head, num.length + name[0].length, name[1] ?? '', num)
}

const found = (head: string, end: number, name: string, num: string): FoundName => ({
  length: end + (SIGN_AFTER.exec(head.slice(end))?.[0].length ?? 0),
  name,
  num,
})

/** Whether a line begins with the number of a provision or of an item, as far as it says so itself. */
export const beginsProvision = (line: string): boolean => {
  const found = parseLineMark(line)
  // The label of a Kazakh annex ends with the word, after lines that name the act.
  return found !== null && !found.unsure && (found.family !== 'appendix' || NAMES_APPENDIX.test(line))
}
const NAMES_APPENDIX =
  /^(?:приложение|appendix|annex|schedule|(?:(?:№\s*)?\d{1,4}(?:-\d{1,3})?\s*(?:[-‐‑‒–—]\s*)?)?қосымша)/iu

/** Whether a line begins as a provision would, although it reads on as a sentence. */
export const nearlyMark = (line: string): boolean => {
  const head = line.slice(0, HEAD)
  return (findName(head) ?? findName(inCyrillic(head))) !== null && namedMark(line, head) === null
}

const startsSmall = (text: string) => /^\p{Ll}/u.test(text) || /^[,;(]/.test(text)

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
  const small = SMALL_ROMAN.exec(head)
  if (small && romanValue(tidyNumber(small[1] ?? '')) !== null)
    return mark('small-roman', small[1] ?? '', line, small[0].length)
  for (const [family, pattern] of LISTS) {
    const found = pattern.exec(head)
    if (!found) continue
    if (family === 'letter') return letterMark(line, found[0])
    const result = mark(family, family === 'bullet' ? '' : (found[1] ?? ''), line, found[0].length)
    return family === 'decimal' ? decimalMark(result) : result
  }
  return unsureMark(line, head)
}

const letterMark = (line: string, found: string): Mark =>
  mark('letter', found.replace(/[^\p{L}]/gu, ''), line, found.length)

/** «1.5 млн» is an amount; «1.5 порядок» without a dot behind it is a number if its neighbours agree. */
function decimalMark(result: Mark): Mark | null {
  if (/[.)]$/.test(result.label)) return result
  if (UNIT.test(result.rest)) return null
  return startsSmall(result.rest) ? { ...result, unsure: true } : result
}

/** What is a number only among others: «а.», and figures with letters typed for figures. */
function unsureMark(line: string, head: string): Mark | null {
  const letter = LETTER_DOT.exec(head)
  if (letter) return { ...mark('letter', letter[1] ?? '', line, letter[0].length), unsure: true }
  const mixed = MIXED.exec(head)
  if (!mixed || !/\d/.test(mixed[1] ?? '')) return null
  const family = mixed[2] === ')' ? 'paren' : 'dot'
  return { ...mark(family, figuresOf(mixed[1] ?? ''), line, mixed[0].length), unsure: true }
}

const FIGURES: Readonly<Record<string, string>> = {
  О: '0',
  O: '0',
  о: '0',
  o: '0',
  З: '3',
  з: '3',
  l: '1',
  І: '1',
  I: '1',
  '|': '1',
  б: '6',
  B: '8',
}
/** A number in figures alone, letters read as the figures that they look like. */
export const figuresOf = (num: string): string => [...num].map((sign) => FIGURES[sign] ?? sign).join('')

/** A number that a file keeps beside the text: anything may stand there, and whatever stands there is a mark. */
export function readMarker(marker: string, text: string): Mark {
  const named = parseLineMark(`${marker} X`) ?? parseLineMark(marker)
  const family = named?.family ?? (/^\p{L}[.)]?$/u.test(marker) ? 'letter' : 'bullet')
  const num = named?.num ?? (family === 'letter' ? marker.replace(/[.)]$/, '') : '')
  return { family, num, label: marker, rest: text }
}

/** The bare number in a printed one: `5-1` of «Статья 5-1.», `а` of «а)»; '' when there is none. */
export const numberIn = (label: string): string =>
  readMarker(label, '').num || tidyNumber(/\d+(?:[-.]\d+)*/.exec(label)?.[0] ?? '')

/** The bare number of one that a person typed into a field: `2` of «2)», «2.» and «Статья 2»; else what was typed. */
export const typedNumber = (typed: string): string => parseLineMark(`${typed.trim()} X`)?.num || typed.trim()
