import { follows, isFirst, lettersFollow } from '#domain/law/numbers.ts'
import type { Doubt, Line } from './lines.ts'
import { type Family, figuresOf, type Mark } from './marks.ts'

// What a number is often shows among its neighbours only: «i)» is a letter after «h)» and one before «ii)», «З)» is 3
// between 2) and 4), «а.» is a number before «б.» and an abbreviation elsewhere.

/** The list families from the outside in: a number on one begins those after it anew. */
const DEPTHS: readonly Family[] = ['roman', 'dot', 'decimal', 'paren', 'letter', 'small-roman']
const AHEAD = 60

type Counts = Map<Family, string>
type Settled = { readonly mark: Mark | null; readonly doubt?: Doubt }

/** Lines with their marks as the neighbours show them to be meant; what is not sure is a doubt. */
export function settleMarks(lines: readonly Line[]): readonly Line[] {
  const counts: Counts = new Map()
  return lines.map((line, at) => {
    if (!line.mark || line.correction?.role !== undefined) {
      if (line.mark) count(counts, line.mark)
      return line
    }
    const { mark, doubt } = settle(line.mark, counts, lines, at)
    if (mark) count(counts, mark)
    if (mark === line.mark && !doubt) return line
    return { ...line, mark, doubts: doubt ? [...line.doubts, doubt] : line.doubts }
  })
}

function count(counts: Counts, { family, num }: Mark): void {
  const depth = DEPTHS.indexOf(family)
  if (family === 'bullet') return
  for (const deeper of DEPTHS.slice(depth + 1)) counts.delete(deeper)
  if (depth >= 0) counts.set(family, num)
}

const goesOn = (counts: Counts, family: Family, num: string): boolean => {
  const last = counts.get(family)
  return last !== undefined && follows(last, num)
}

/** The next mark of a family, unless a list around it goes on first. */
function nextOf(lines: readonly Line[], at: number, family: Family): string | null {
  const depth = DEPTHS.indexOf(family)
  for (const { mark } of lines.slice(at + 1, at + 1 + AHEAD)) {
    if (!mark) continue
    if (mark.family === family) return mark.num
    const other = DEPTHS.indexOf(mark.family)
    if (!mark.unsure && other >= 0 && other < depth) return null
  }
  return null
}

function settle(mark: Mark, counts: Counts, lines: readonly Line[], at: number): Settled {
  const figure = asFigure(mark, counts, lines, at)
  if (figure) return figure
  if (mark.family === 'decimal' && mark.unsure) return settleDecimal(mark, counts)
  if (mark.unsure && mark.family !== 'letter')
    return { mark: null, doubt: { code: 'looks-like-provision', found: '', expected: '' } }
  if (mark.family === 'letter' && mark.unsure) return { mark: settleLetterWithDot(mark, counts, lines, at) }
  if (mark.family === 'letter') return { mark: settleLetter(mark, counts, lines, at) }
  if (mark.family === 'roman' && /^[A-Z]$/.test(mark.num)) return { mark: settleCapital(mark, counts) }
  return { mark }
}

const sure = ({ unsure: _, ...mark }: Mark): Mark => mark

/** «З)» for 3, «l)» for 1, «1О.» for 10: where the figure goes on a list, and the list goes on after it. */
function asFigure(mark: Mark, counts: Counts, lines: readonly Line[], at: number): Settled | null {
  const typed = mark.label.replace(/[(«"».)\s]/g, '')
  const num = mark.unsure && /\d/.test(mark.num) ? mark.num : figuresOf(typed)
  if (!/^\d{1,3}$/.test(num) || (typed === num && !mark.unsure) || mark.family === 'decimal') return null
  const family = mark.label.endsWith(')') ? 'paren' : 'dot'
  const asLetter = counts.get('letter')
  if (asLetter !== undefined && lettersFollow(asLetter, mark.num)) return null
  const next = nextOf(lines, at, family)
  const begins = num === '1' && next === '2' && !counts.has(family)
  const between = goesOn(counts, family, num) && (next === null || follows(num, next))
  // Alone at the end of a list, a letter may as well be one.
  if (!begins && !(between && (next !== null || typed.length > 1 || family === 'dot'))) return null
  return {
    mark: { family, num, label: mark.label, rest: mark.rest },
    doubt: { code: 'number-lookalike', found: typed, expected: num },
  }
}

/** «1.1 порядок» goes on after 1.; «1.5 порядка» does not. */
function settleDecimal(mark: Mark, counts: Counts): Settled {
  const outer = mark.num.slice(0, mark.num.lastIndexOf('.'))
  const begins = isFirst(mark.num) && (counts.get('dot') === outer || counts.get('decimal') === outer)
  if (begins || goesOn(counts, 'decimal', mark.num)) return { mark: sure(mark) }
  return { mark: null, doubt: { code: 'looks-like-provision', found: '', expected: '' } }
}

/** «а. пресная;» with «б. солёная.» after it; «г. Астана» and initials are no numbers. */
function settleLetterWithDot(mark: Mark, counts: Counts, lines: readonly Line[], at: number): Mark | null {
  if (mark.num !== mark.num.toLowerCase()) return null
  const last = counts.get('letter')
  const next = nextOf(lines, at, 'letter')
  const begins = isFirst(mark.num) && next !== null && lettersFollow(mark.num, next)
  return begins || (last !== undefined && lettersFollow(last, mark.num)) ? sure(mark) : null
}

const ROMAN_LETTER = /^[ivxlcі]$/

function settleLetter(mark: Mark, counts: Counts, lines: readonly Line[], at: number): Mark {
  if (!ROMAN_LETTER.test(mark.num)) return mark
  const num = mark.num === 'і' ? 'i' : mark.num
  const asRoman: Mark = { ...mark, family: 'small-roman', num }
  const last = counts.get('letter')
  if (last !== undefined && lettersFollow(last, mark.num)) return mark
  if (goesOn(counts, 'small-roman', num)) return asRoman
  return num === 'i' && (mark.num === 'i' || nextOf(lines, at, 'small-roman') === 'ii') ? asRoman : mark
}

/** «C)» after «B)» is a letter. */
function settleCapital(mark: Mark, counts: Counts): Mark {
  const last = counts.get('letter')
  return last !== undefined && last !== last.toLowerCase() && lettersFollow(last, mark.num)
    ? { ...mark, family: 'letter' }
    : mark
}
