import type { KindCode } from '#domain/law/kinds.ts'
import type { BlockRole } from '#domain/law/model.ts'
import type { Line } from './lines.ts'
import type { Family } from './marks.ts'
import type { Node } from './node.ts'

/** What the whole document says about its lines. */
export type Outline = {
  readonly hasArticles: boolean
  /** Articles, chapters or numbered points: an act, whose opening words are a preamble. */
  readonly isAct: boolean
  /** Lines of the title, requisites and preamble by block. */
  readonly front: ReadonlyMap<number, BlockRole>
  /** Signatures and what stands beside them. */
  readonly closing: ReadonlySet<number>
}

const TITLE_LINES = 8
const TITLE_LENGTH = 400
const REQUISITES = /№|\b(?:19|20)\d\d\s*(?:года|г\.|жыл)|^(?:г\.|город|қ\.)\s|(?:қаласы|ауылы)$/iu
const OFFICE =
  /^(?:президент|председатель|секретарь|аким|и\.\s?о\.|исполняющий|министр|руководитель|директор|төраға|хатшы|әкім|басшы|министр|қазақстан республикасының\s+президенті|.{0,60}(?:төрағасы|хатшысы|әкімі|министрі|басшысы|директоры))(?!\p{L})/iu
const SIGNATURE_LINES = 6
const SIGNATURE_LENGTH = 160

const NAMED: ReadonlySet<Family> = new Set(['section', 'chapter', 'paragraph', 'article', 'appendix'])
export const isNamed = (line: Line): boolean => line.mark !== null && NAMED.has(line.mark.family)
const isPoint = (line: Line) => line.mark?.family === 'dot' || line.mark?.family === 'decimal'

/** Reads the whole document once; every line is then decided by its neighbours alone. */
export function readOutline(lines: readonly Line[]): Outline {
  const isAct = lines.some((line) => isNamed(line) || (isPoint(line) && !isNumberedHeading(line)))
  return {
    hasArticles: lines.some((line) => line.mark?.family === 'article'),
    isAct,
    front: readFront(lines, isAct),
    closing: readClosing(lines),
  }
}

function readFront(lines: readonly Line[], isAct: boolean): ReadonlyMap<number, BlockRole> {
  const front = new Map<number, BlockRole>()
  const end = lines.findIndex((line) => line.mark !== null)
  const opening = end < 0 ? lines : lines.slice(0, end)
  const titled = titleLines(opening, lines, isAct)
  for (const [at, line] of opening.entries()) {
    if (at < titled) front.set(line.block, at > 0 && REQUISITES.test(line.text) ? 'text' : 'docTitle')
    else if (line.headingLevel !== null || (!isAct && isHeadingLine(line))) break
    else front.set(line.block, isAct && end >= 0 ? 'preamble' : 'text')
  }
  return front
}

/** How many lines at the beginning are the title: set apart, no sentences, not the first of many headings. */
function titleLines(opening: readonly Line[], lines: readonly Line[], isAct: boolean): number {
  const isTitle = (line: Line, at: number) => {
    if (at >= TITLE_LINES || line.text.length > TITLE_LENGTH || line.sentence || line.text === '')
      return false
    const level = line.headingLevel
    if (level === null) return line.emphasised || isAct || at === 0
    return !lines.some(
      (other) => other !== line && other.headingLevel !== null && other.headingLevel <= level,
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

/** A run of short lines at the end, or before an appendix, of which one names who signs. */
function readClosing(lines: readonly Line[]): ReadonlySet<number> {
  const closing = new Set<number>()
  const ends = lines.flatMap((line, at) => (line.mark?.family === 'appendix' ? [at] : []))
  for (const end of [...ends, lines.length]) {
    let from = end
    const plain = (line: Line | undefined) =>
      line && !line.mark && !line.sentence && !line.headingLevel && line.text.length < SIGNATURE_LENGTH
    while (end - from < SIGNATURE_LINES && plain(lines[from - 1])) from -= 1
    const signed = lines.slice(from, end).findIndex((line) => OFFICE.test(line.text))
    if (signed >= 0) for (const line of lines.slice(from + signed, end)) closing.add(line.block)
  }
  return closing
}

/** «1. Общие положения» set apart from the text: a heading with a number, not a point. */
export const isNumberedHeading = (line: Line): boolean =>
  line.mark !== null &&
  (line.headingLevel !== null || (line.emphasised && !line.sentence)) &&
  ['dot', 'decimal', 'roman'].includes(line.mark.family)

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
  const said = line.correction?.role
  if (said) return NOT_PARAGRAPHS.has(said) ? 'loose' : said
  const front = outline.front.get(line.block)
  if (front) return front
  if (outline.closing.has(line.block)) return 'text'
  if (line.quoted) return 'loose'
  const mark = line.mark
  if (mark && isNamed(line)) return mark.family as KindCode
  if (mark) return isNumberedHeading(line) ? 'level' : listRole(mark.family, line.sentence)
  if (last && continuesHeading(line, last)) return 'heading'
  if (isHeadingLine(line) && (line.headingLevel !== null || !outline.hasArticles)) return 'level'
  return 'loose'
}

function listRole(family: Family, sentence: boolean): KindCode {
  if (family === 'roman') return sentence ? 'point' : 'level'
  if (family === 'dot' || family === 'decimal') return 'point'
  return family === 'bullet' ? 'item' : 'subpoint'
}

/** «Глава 2» on one line and its heading on the next; an appendix names its act and its title on several. */
function continuesHeading(line: Line, last: Node): boolean {
  if (!CONTAINERS.has(last.kind) || last.children.length > 0 || last.text !== '' || line.sentence)
    return false
  if (last.heading === '' || last.kind === 'appendix') return line.text.length < TITLE_LENGTH
  return line.emphasised && line.headingLevel === null && last.kind !== 'article'
}
