import { tidyNumber } from '#domain/law/numbers.ts'
import type { Mark } from './marks.ts'

// What opens a document that is attached to an act: «Приложение 1 к решению …», «… шешіміне 2-қосымша», and the stamp
// of what an act approves: «Утверждены решением …», «… шешімімен бекітілген».

const ARABIC = String.raw`\d{1,4}(?:[-‐‑‒–—]\d{1,3})?`
const NUMBER = String.raw`(?:${ARABIC}|[IVXLCІХС]{1,8})(?![\p{L}\p{N}])`

const APPENDIX = new RegExp(
  String.raw`^(?:(?i:приложение|appendix|annex|schedule)(?:\s*(?:№\s*)?(${NUMBER}))?(?![\p{L}\p{N}])|(?:(?:№\s*)?(${ARABIC})\s*(?:[-‐‑‒–—]\s*)?)?(?i:қосымша)(?:\s*(?:№\s*)?(${NUMBER}))?(?!\p{L}))\s*[.:]?`,
  'u',
)
/** «… мәслихатының шешіміне 2-қосымша»: in Kazakh the act is named before the word. */
const APPENDIX_AT_END = new RegExp(
  String.raw`[\p{L}\d»”"]\s+(?:(?:№\s*)?(${ARABIC})\s*[-‐‑‒–—]\s*)?(?i:қосымша)(?:\s*(?:№\s*)?(${NUMBER}))?$`,
  'u',
)
const APPROVED = /^(?:утвержд[её]н[аоы]?|одобрен[аоы]?)(?=\s|$)/iu
const APPROVED_AT_END = /(?:^|\s)(?:бекітілген|бекітілді|мақұлданған)$/iu

const LONGEST = 600

const sentence = (line: string) => /[.;:]$/.test(line)

/** The mark of a line that opens an attached document, its number and what the line says behind it. */
export function appendixMark(line: string): Mark | null {
  if (line.length > LONGEST || sentence(line)) return null
  const found = APPENDIX.exec(line)
  if (found) {
    const length = found[0].length
    const num = tidyNumber(found[1] ?? found[2] ?? found[3] ?? '')
    return { family: 'appendix', num, label: line.slice(0, length).trim(), rest: line.slice(length).trim() }
  }
  const ends = APPENDIX_AT_END.exec(line)
  return ends
    ? { family: 'appendix', num: tidyNumber(ends[1] ?? ends[2] ?? ''), label: line, rest: '' }
    : null
}

/** Whether a line stamps what follows as approved by an act. */
export const isApproval = (line: string): boolean =>
  line.length <= LONGEST && !sentence(line) && (APPROVED.test(line) || APPROVED_AT_END.test(line))

/** «УТВЕРЖДАЮ», «Согласовано»: the stamp of a draft itself. */
const STAMPED = /^(?:утверждаю|согласован[оаы]?|бекітемін|келісілді|келісілген)(?=[\s:]|$)/iu

/** Whether a text is the stamp of an annex, of what an act approves, or of a draft. */
export const isStamp = (text: string): boolean =>
  appendixMark(text) !== null || isApproval(text) || (text.length <= LONGEST && STAMPED.test(text))
