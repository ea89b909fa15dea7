import { tidyNumber } from '#domain/law/numbers.ts'
import type { Mark } from './marks.ts'

// What opens a document that is attached to an act: «Приложение 1 к решению …», «… шешіміне 2-қосымша», and the stamp
// of what an act approves: «Утверждены решением …», «… шешімімен бекітілген».

const ARABIC = String.raw`\d{1,4}(?:[-‐‑‒–—]\d{1,3})?`
const NUMBER = String.raw`(?:${ARABIC}|[IVXLCІХС]{1,8})(?![\p{L}\p{N}])`

/** «Приложение», «2-қосымша»; a Roman number behind the name is in capitals, so it is looked for by itself. */
const NAME = new RegExp(
  String.raw`^(?:приложение|appendix|annex|schedule|(?:(?:№\s?)?(${ARABIC})\s?(?:[-‐‑‒–—]\s?)?)?қосымша)`,
  'iu',
)
const NUMBER_AFTER = new RegExp(String.raw`^\s?(?:№\s?)?(${NUMBER})`, 'u')
/** «… мәслихатының шешіміне 2-қосымша»: in Kazakh the act is named before the word. */
const KAZAKH_NAME = 'қосымша'
const BEFORE_NAME = new RegExp(String.raw`[\p{L}\d»”"]\s(?:(?:№\s?)?(${ARABIC})\s?[-‐‑‒–—]\s?)?$`, 'u')
const APPROVED = /^(?:утвержд[её]н[аоы]?|одобрен[аоы]?)(?=\s|$)/iu
const APPROVED_AT_END = /(?:^|\s)(?:бекітілген|бекітілді|мақұлданған)$/iu

const LENGTH_MAX = 600

const sentence = (line: string) => /[.;:]$/.test(line)

/** The mark of a line that opens an attached document, its number and what the line says behind it. */
export function appendixMark(line: string): Mark | null {
  if (line.length > LENGTH_MAX || sentence(line)) return null
  return markAtBeginning(line) ?? markAtEnd(line)
}

function markAtBeginning(line: string): Mark | null {
  const name = NAME.exec(line)
  if (!name) return null
  const behind = line.slice(name[0].length)
  const number = NUMBER_AFTER.exec(behind)
  if (!number && /^[\p{L}\p{N}]/u.test(behind)) return null
  const sign = /^\s?[.:]/.exec(behind.slice(number?.[0].length ?? 0))
  const length = name[0].length + (number?.[0].length ?? 0) + (sign?.[0].length ?? 0)
  const num = tidyNumber(number?.[1] ?? name[1] ?? '')
  return { family: 'appendix', num, label: line.slice(0, length).trim(), rest: line.slice(length).trim() }
}

function markAtEnd(line: string): Mark | null {
  const at = line.toLowerCase().lastIndexOf(KAZAKH_NAME)
  const before = at < 0 ? null : BEFORE_NAME.exec(line.slice(0, at))
  if (!before) return null
  const behind = line.slice(at + KAZAKH_NAME.length)
  const number = NUMBER_AFTER.exec(behind)
  if (behind !== (number?.[0] ?? '')) return null
  return { family: 'appendix', num: tidyNumber(before[1] ?? number?.[1] ?? ''), label: line, rest: '' }
}

/** Whether a line stamps what follows as approved by an act. */
export const isApproval = (line: string): boolean =>
  line.length <= LENGTH_MAX && !sentence(line) && (APPROVED.test(line) || APPROVED_AT_END.test(line))

/** «УТВЕРЖДАЮ», «Согласовано»: the stamp of a draft itself. */
const STAMPED = /^(?:утверждаю|согласован[оаы]?|бекітемін|келісілді|келісілген)(?=[\s:]|$)/iu

/** Whether a text is the stamp of an annex, of what an act approves, or of a draft. */
export const isStamp = (text: string): boolean =>
  appendixMark(text) !== null || isApproval(text) || (text.length <= LENGTH_MAX && STAMPED.test(text))
