import { isApproval } from './appendix.ts'
import type { Line } from './lines.ts'
import { endsWithPerson, namesOffice } from './signatures.ts'

/** The lines that open an attached document: the first of them is the provision, the others are more of its label. */
type Stamp = {
  /** Index of the first line among the lines. */
  readonly from: number
  /** Index behind the last one. */
  readonly to: number
  readonly num: string
  /** A title that stands on the line of the label: «Приложение 1. Правила». */
  readonly title: string
}

const LINES_MAX = 6
/** How the lines go on after «Приложение 1»: the act that it belongs to, its day and number. */
const GOES_ON =
  /^(?:к|от|№|«|"|\d|решени\p{L}*|постановлени\p{L}*|приказ\p{L}*|распоряжени\p{L}*|утвержд[её]н\p{L}*|маслихат\p{L}*|аким\p{L}*|\p{L}*ского|\p{L}*ской|области|района|города|республики)(?=[\s\d«"№]|$)/iu
/** What the lines before «2-қосымша» or «бекітілген» name: whose act it is, its day and number. */
const COMES_BEFORE = /(?:ның|нің|дың|дің|тың|тің)(?=\s|$)|жылғы|№|шешімі|қаулысы|бұйрығы|өкімі/iu
/** The act is named to its number: nothing more belongs to the label. */
const COMPLETE = /№\s*[\p{L}\d/-]+\s*$/u

/** Lines with their stamps: the first line of each has the label's mark, so that one provision is made of them. */
export function markStamps(lines: readonly Line[]): readonly Line[] {
  const marked = [...lines]
  for (const { from, to, num, title } of findStamps(lines)) {
    for (let at = from; at < to; at++) {
      const line = marked[at] as Line
      if (at > from) marked[at] = { ...line, mark: null, stamp: 'goes-on' }
      else {
        const label = title === '' ? line.text : line.text.slice(0, line.text.length - title.length).trim()
        marked[at] = { ...line, stamp: 'begins', mark: { family: 'appendix', num, label, rest: title } }
      }
    }
  }
  return marked
}

/** Finds what opens attached documents: annexes, and what the act approves, after its own points have begun. */
function findStamps(lines: readonly Line[]): readonly Stamp[] {
  const stamps: Stamp[] = []
  let begun = false
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]
    if (!line || line.quotation !== null || line.correction?.role !== undefined) continue
    const isAppendix = line.mark?.family === 'appendix'
    if (isAppendix || (begun && !line.mark && isApproval(line.text))) {
      const stamp = extend(lines, at, stamps.at(-1)?.to ?? 0)
      stamps.push(stamp)
      at = stamp.to - 1
    } else if (line.mark) begun = true
  }
  return stamps
}

function extend(lines: readonly Line[], at: number, least: number): Stamp {
  const key = lines[at] as Line
  const { label, rest, num } =
    key.mark?.family === 'appendix' ? key.mark : { label: key.text, rest: '', num: '' }
  const isKazakh = /(?:қосымша|бекітілген|бекітілді|мақұлданған)/iu.test(label)
  let from = at
  if (isKazakh) while (from > least && at - from < LINES_MAX && belongsBefore(lines[from - 1], key)) from -= 1
  const title = rest !== '' && !GOES_ON.test(rest) && !/^[.,]/.test(rest) ? rest : ''
  let to = at + 1
  if (!isKazakh && title === '' && !COMPLETE.test(key.text))
    while (to - at < LINES_MAX && goesOn(lines[to], key)) {
      to += 1
      if (COMPLETE.test(lines[to - 1]?.text ?? '')) break
    }
  return { from, to, num, title }
}

const isPlain = (line: Line | undefined): line is Line =>
  line !== undefined &&
  !line.mark &&
  !line.sentence &&
  line.quotation === null &&
  line.headingLevel === null &&
  line.correction?.role === undefined

const belongsBefore = (line: Line | undefined, key: Line): boolean =>
  isPlain(line) &&
  line.right === key.right &&
  !endsWithPerson(line.text) &&
  !namesOffice(line.text) &&
  COMES_BEFORE.test(line.text)

const goesOn = (line: Line | undefined, key: Line): boolean =>
  isPlain(line) &&
  !(line.centred && !key.centred) &&
  ((line.right && key.right) || GOES_ON.test(line.text) || /^\p{Ll}/u.test(line.text))
