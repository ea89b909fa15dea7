import type { BlockRole } from '#domain/law/model.ts'
import type { Line } from './lines.ts'

const RUSSIAN = String.raw`(?:президент|председател|секретар|заместител|глава|аким|исполняющ|министр|руководител|директор|премьер-министр)\p{L}{0,3}|и\.\s?о\.`
const KAZAKH =
  'төрағасы|төраға|хатшысы|хатшы|әкімі|әкімінің орынбасары|министрі|басшысы|басшы|директоры|президенті'
const OFFICE = new RegExp(String.raw`^(?:${RUSSIAN}|(?:.{1,70}\s)?(?:${KAZAKH}))(?!\p{L})`, 'iu')
const NAME = String.raw`\p{Lu}\.\s?(?:\p{Lu}\.\s?)?\p{Lu}\p{L}+`
const PERSON = new RegExp(String.raw`(?:^|[_\s])${NAME}$|\p{Lu}\p{Ll}+\s+\p{Lu}\.(?:\s?\p{Lu}\.)?$`, 'u')
const LINES = 8
const LENGTH = 160

/** Whether a line ends with a name as under a document: «А. Бериков». */
export const endsWithPerson = (text: string): boolean => PERSON.test(text)

/** Whether a line names who signs. */
export const namesOffice = (text: string): boolean => OFFICE.test(text)

const isPlain = (line: Line | undefined): line is Line =>
  line !== undefined &&
  !line.mark &&
  !line.sentence &&
  !line.headingLevel &&
  line.quotation === null &&
  line.stamp === null &&
  line.text.length < LENGTH

/**
 * A run of short lines at the end, or before an attached document, of which one names who signs: each signatory from the
 * line with the office on, the name being more of it.
 */
export function findSignatures(lines: readonly Line[]): ReadonlyMap<number, BlockRole> {
  const roles = new Map<number, BlockRole>()
  const ends = lines.flatMap((line, at) => (line.stamp === 'begins' ? [at] : []))
  for (const end of [...ends, lines.length]) {
    let from = end
    while (end - from < LINES && isPlain(lines[from - 1])) from -= 1
    const run = lines.slice(from, end)
    const first = run.findIndex(({ text }) => namesOffice(text))
    if (first < 0) continue
    let signed = true
    for (const { block, text } of run.slice(first)) {
      if (namesOffice(text)) signed = false
      roles.set(block, namesOffice(text) ? 'signature' : signed ? 'text' : 'continuation')
      signed ||= endsWithPerson(text)
    }
  }
  return roles
}
