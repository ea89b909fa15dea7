import type { KindCode } from '#domain/law/kinds.ts'
import type { BlockRole } from '#domain/law/model.ts'
import { findHeadings } from './headings.ts'
import type { Line } from './lines.ts'
import type { Family } from './marks.ts'
import type { Node } from './node.ts'
import { findSignatures } from './signatures.ts'

/** What the whole document says about its lines. */
export type Outline = {
  readonly hasArticles: boolean
  /** Articles, chapters or numbered points: an act, whose opening words are a preamble. */
  readonly isAct: boolean
  /** Lines of the title, requisites and preamble by block. */
  readonly front: ReadonlyMap<number, BlockRole>
  /** Signatures and what stands beside them. */
  readonly closing: ReadonlyMap<number, BlockRole>
  /** Numbered lines that are headings, and titles of attached documents. */
  readonly headings: ReadonlySet<number>
  readonly titles: ReadonlySet<number>
}

const TITLE_LINES = 8
const TITLE_LENGTH = 400
const REQUISITES = /№|\b(?:19|20)\d\d\s*(?:года|г\.|жыл)|^(?:г\.|город|қ\.)\s|(?:қаласы|ауылы)$/iu
/** What editors or drafters remark, which is no part of the provision: «Сноска. Пункт 1 в редакции …». */
const NOTE = /^(?:сноска|ескерту|ескертпе|примечание|note)(?:[.:]|\s+\d|\s*$)/iu
/** Above a table: the measure of its figures. */
const MEASURE = /^\(?(?:в\s)?(?:тыс|млн|млрд|мың|тысяч|миллион)\p{L}*\.?\s*(?:тенге|теңге)\)?\.?$/iu

const NAMED: ReadonlySet<Family> = new Set(['section', 'chapter', 'paragraph', 'article', 'appendix'])
export const isNamedLine = (line: Line): boolean => line.mark !== null && NAMED.has(line.mark.family)
const isPoint = (line: Line) => line.mark?.family === 'dot' || line.mark?.family === 'decimal'
const isNote = (line: Line): boolean => !line.mark && line.quotation === null && NOTE.test(line.text)

/** Reads the whole document once; every line is then decided by its neighbours alone. */
export function readOutline(lines: readonly Line[]): Outline {
  const hasArticles = lines.some((line) => line.mark?.family === 'article')
  const headings = findHeadings(lines, hasArticles)
  const titles = findTitles(lines)
  const isAct = lines.some((line) => isNamedLine(line) || (isPoint(line) && !headings.has(line.block)))
  return {
    hasArticles,
    isAct,
    headings,
    front: readFront(lines, isAct, titles),
    closing: findSignatures(lines),
    titles,
  }
}

function readFront(
  lines: readonly Line[],
  isAct: boolean,
  titles: ReadonlySet<number>,
): ReadonlyMap<number, BlockRole> {
  const front = new Map<number, BlockRole>()
  const end = lines.findIndex((line) => line.mark !== null)
  const opening = end < 0 ? lines : lines.slice(0, end)
  const titled = titleLines(opening, lines, isAct, titles)
  for (const [at, line] of opening.entries()) {
    if (at < titled) front.set(line.block, at > 0 && REQUISITES.test(line.text) ? 'text' : 'docTitle')
    else if (isNote(line)) front.set(line.block, 'note')
    else if (line.headingLevel !== null || (!isAct && isHeadingLine(line))) break
    else front.set(line.block, isAct && end >= 0 ? 'preamble' : 'text')
  }
  return front
}

/** How many lines at the beginning are the title: set apart, no sentences, not the first of many headings. */
function titleLines(
  opening: readonly Line[],
  lines: readonly Line[],
  isAct: boolean,
  titles: ReadonlySet<number>,
): number {
  const isTitle = (line: Line, at: number) => {
    if (at >= TITLE_LINES || line.text.length > TITLE_LENGTH || line.sentence || line.text === '')
      return false
    const level = line.headingLevel
    if (level === null) return line.emphasised || isAct || at === 0
    return !lines.some(
      (other) =>
        other !== line &&
        other.headingLevel !== null &&
        other.headingLevel <= level &&
        !titles.has(other.block),
    )
  }
  const end = opening.findIndex((line, at) => !isTitle(line, at))
  const count = end < 0 ? opening.length : end
  // Of a report, the last line set apart before the running text is its first heading, if more of them follow.
  const more = lines.slice(count).some((line) => line.emphasised && !line.sentence && line.mark === null)
  return !isAct && count > 1 && more && end >= 0 && opening[count - 1]?.headingLevel === null
    ? count - 1
    : count
}

const TITLE_OF_ANNEX = 4

/** The lines behind the label of an annex that say what it is: the first at least, more of them if they are set apart. */
function findTitles(lines: readonly Line[]): ReadonlySet<number> {
  const titles = new Set<number>()
  lines.forEach((line, at) => {
    if (line.stamp !== 'begins' || line.mark?.rest) return
    let next = at + 1
    while (lines[next]?.stamp === 'goes-on') next += 1
    const first = lines[next]
    if (!first || !maySayTitle(first) || (first.sentence && !isSetApart(lines, next))) return
    titles.add(first.block)
    for (let more = next + 1; more < next + TITLE_OF_ANNEX; more++) {
      const one = lines[more]
      if (!one || one.sentence || !maySayTitle(one)) break
      const before = lines[more - 1]
      const goesOn =
        /^\p{Ll}/u.test(one.text) || (one.emphasised && before?.emphasised && sameLevel(one, before))
      if (!goesOn) break
      titles.add(one.block)
    }
  })
  return titles
}

const sameLevel = (a: Line, b: Line) => a.headingLevel === b.headingLevel

const maySayTitle = (line: Line): boolean =>
  !line.mark &&
  line.stamp === null &&
  line.quotation === null &&
  line.correction?.role === undefined &&
  line.text.length < TITLE_LENGTH &&
  !/[:;,]$/.test(line.text) &&
  !MEASURE.test(line.text) &&
  !isNote(line)

/** A sentence is a title when it looks like one, or when nothing but numbers and tables stands under it. */
function isSetApart(lines: readonly Line[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]]
  if (!line) return false
  const tableFollows = next === undefined || next.block > line.block + 1
  return line.emphasised || tableFollows || next.mark !== null || MEASURE.test(next.text)
}

const LEVEL_LENGTH = 200
const isHeadingLine = (line: Line): boolean =>
  !line.mark &&
  (line.headingLevel !== null || (line.emphasised && !line.sentence && line.text.length < LEVEL_LENGTH))

const NOT_PARAGRAPHS: ReadonlySet<BlockRole> = new Set(['table', 'row'])
const CONTAINERS: ReadonlySet<KindCode> = new Set(['section', 'chapter', 'paragraph', 'appendix', 'article'])

/**
 * What a line is, given the node made of the block before it (`last`, null when that was a table or a footnote).
 * `loose` means an unnumbered paragraph: part or text, as its place decides.
 */
export function roleOf(line: Line, outline: Outline, last: Node | null): BlockRole | 'loose' {
  const correctedRole = line.correction?.role
  if (correctedRole) return NOT_PARAGRAPHS.has(correctedRole) ? 'loose' : correctedRole
  if (line.stamp === 'goes-on') return 'continuation'
  const found = outline.front.get(line.block) ?? outline.closing.get(line.block)
  if (found) return found
  if (line.quotation !== null) return 'quoted'
  if (outline.titles.has(line.block)) return 'heading'
  const mark = line.mark
  if (mark && isNamedLine(line)) return mark.family as KindCode
  if (mark) return outline.headings.has(line.block) ? 'level' : listRole(mark.family, line.sentence)
  if (isNote(line)) return 'note'
  if (last && continuesHeading(line, last)) return 'heading'
  if (isHeadingLine(line) && (line.headingLevel !== null || !outline.hasArticles)) return 'level'
  return 'loose'
}

function listRole(family: Family, sentence: boolean): KindCode {
  if (family === 'roman') return sentence ? 'point' : 'level'
  if (family === 'dot' || family === 'decimal') return 'point'
  return family === 'bullet' ? 'item' : 'subpoint'
}

/** «Глава 2» on one line and its heading on the next. */
function continuesHeading(line: Line, last: Node): boolean {
  if (!CONTAINERS.has(last.kind) || last.children.length > 0 || last.text !== '' || line.sentence)
    return false
  if (MEASURE.test(line.text)) return false
  if (last.heading === '') return line.text.length < TITLE_LENGTH
  return line.emphasised && line.headingLevel === null && last.kind !== 'article' && last.kind !== 'appendix'
}
