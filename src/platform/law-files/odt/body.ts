import type { Notice } from '#domain/law/index.ts'
import type { Content, ReadNote, Shape } from '#platform/law-files/content.ts'
import { countWords } from '#platform/law-files/notices.ts'
import { toSubscript, toSuperscript } from '#platform/law-files/signs.ts'
import { symbolsIn } from '#platform/law-files/symbols.ts'
import { newCell, type OpenCell, span, textOfContents } from '#platform/law-files/table.ts'
import type { XmlTag } from '#platform/law-files/xml.ts'
import { OdtLists } from './lists.ts'
import type { OdtLook, OdtStyles } from './styles.ts'

/** Points; the text of an A4 page is some 480 wide. */
const BEYOND_MIDDLE = 225

type Paragraph = {
  readonly look: OdtLook
  readonly heading: number | null
  readonly marker: string
  readonly listLevel: number
  text: string
  bold: number
  hidden: string
  struck: string
  readonly notes: ReadNote[]
  readonly notices: Notice[]
}
type Table = { readonly rows: OpenCell[][]; header: boolean; cells: OpenCell[] }
/** Where contents go: the body, a cell, a note, a text frame. */
type Frame = { readonly contents: Content[]; paragraph: Paragraph | null; readonly tables: Table[] }

const newFrame = (contents: Content[]): Frame => ({ contents, paragraph: null, tables: [] })

// Elements whose words are not those of the text: settings, deleted text, comments, what is drawn.
const SKIPPED: ReadonlySet<string> = new Set([
  'tracked-changes',
  'annotation',
  'forms',
  'sequence-decls',
  'variable-decls',
  'user-field-decls',
  'note-citation',
  'ruby-text',
  'covered-table-cell',
  'automatic-styles',
  'font-face-decls',
  'scripts',
  'desc',
  'title',
])
const SIGNS: Readonly<Record<string, string>> = { tab: ' ', 'line-break': '\n' }
/** Empty cells that a document may write as one that is repeated. */
const REPEATED_MAX = 10_000

/** The body of a text while it is read (OpenDocument 1.3, part 3, 5 and 9). */
export class OdtBody {
  readonly contents: Content[] = []
  private readonly styles: OdtStyles
  private readonly lists: OdtLists
  private readonly frames: Frame[]
  private readonly spans: OdtLook[] = []
  private noteCount = 0
  private repeated = 0
  private skipped = 0
  /** Open elements that are hidden as a whole: sections, and hidden text of a field. */
  private hidden = 0
  private hasChanges = false
  /** What each open element has to undo when it closes. */
  private readonly opened: ('hidden' | 'skipped' | 'body' | null)[] = []
  private isBody = false

  constructor(styles: OdtStyles) {
    this.styles = styles
    this.lists = new OdtLists(styles)
    this.frames = [newFrame(this.contents)]
  }

  private get frame(): Frame {
    return this.frames.at(-1) as Frame
  }

  start(tag: XmlTag): void {
    const { name, attributes } = tag
    if (name === 'changed-region') this.hasChanges = true
    if (this.skipped > 0 || SKIPPED.has(name)) {
      this.skipped += 1
      this.opened.push('skipped')
      return
    }
    if (name === 'text' && !this.isBody) {
      this.isBody = true
      this.opened.push('body')
      return
    }
    const isHidden =
      attributes.display === 'none' ||
      attributes.visibility === 'collapse' ||
      name === 'hidden-text' ||
      name === 'hidden-paragraph'
    if (isHidden) this.hidden += 1
    this.opened.push(isHidden ? 'hidden' : null)
    if (this.isBody) this.startInBody(tag)
  }

  private startInBody({ name, attributes }: XmlTag): void {
    const { frame } = this
    const { paragraph } = frame
    const table = frame.tables.at(-1)
    if (name === 'p' || name === 'h') this.startParagraph(name, attributes)
    else if (name === 'list') this.lists.startList(attributes)
    else if (name === 'list-item' || name === 'list-header')
      this.lists.startItem(attributes, name === 'list-header')
    else if (name === 'span') this.spans.push(this.styles.look('text', attributes['style-name'] ?? ''))
    else if (name === 's') this.text(' ')
    else if (SIGNS[name]) this.text(SIGNS[name])
    else if (name === 'note') this.startNote()
    else if (name === 'table') this.startTable()
    else if (name === 'table-header-rows' && table) table.header = true
    else if (name === 'table-row' && table) table.cells = []
    else if (name === 'table-cell' && table) this.startCell(table, attributes)
    else if (name === 'text-box') this.frames.push(newFrame(frame.contents))
    else if (name === 'image') paragraph?.notices.push({ code: 'picture-left-out', found: '' })
    else if (name === 'object') paragraph?.notices.push({ code: 'object-left-out', found: '' })
  }

  private startParagraph(name: 'p' | 'h', attributes: XmlTag['attributes']): void {
    this.endParagraph()
    const level = name === 'h' ? Math.max(1, Number(attributes['outline-level']) || 1) : null
    const listed = this.lists.next()
    this.frame.paragraph = {
      look: this.styles.look('paragraph', attributes['style-name'] ?? ''),
      heading: level,
      marker: listed || (level !== null && this.lists.depth === 0 ? this.lists.heading(level) : ''),
      listLevel: Math.max(0, this.lists.depth - 1),
      text: '',
      bold: 0,
      hidden: '',
      struck: '',
      notes: [],
      notices: [],
    }
  }

  /** A note is read into a frame of its own, and stands at its mark. */
  private startNote(): void {
    const { paragraph } = this.frame
    this.noteCount += 1
    const marker = String(this.noteCount)
    if (paragraph) paragraph.text += ` [${marker}]`
    this.frames.push(newFrame([]))
  }

  private endNote(): void {
    this.endParagraph()
    const { contents } = this.frames.pop() ?? newFrame([])
    const notices = contents.flatMap((content) => content.notices)
    const marker = String(this.noteCount)
    this.frame.paragraph?.notes.push({ marker, text: textOfContents(contents), notices })
  }

  private startTable(): void {
    // A table in a paragraph's frame stands before what the paragraph says further.
    this.endParagraph()
    this.frame.tables.push({ rows: [], header: false, cells: [] })
  }

  private startCell(table: Table, attributes: XmlTag['attributes']): void {
    const cell = newCell(table.header)
    cell.colspan = span(attributes['number-columns-spanned'])
    cell.rowspan = span(attributes['number-rows-spanned'])
    const times = span(attributes['number-columns-repeated']) - 1
    for (let more = 0; more < times && this.repeated < REPEATED_MAX; more += 1) {
      this.repeated += 1
      table.cells.push(newCell(table.header))
    }
    table.cells.push(cell)
    this.frames.push(newFrame(cell.contents))
  }

  text(text: string): void {
    const { paragraph } = this.frame
    if (this.skipped > 0 || !this.isBody || !paragraph) return
    // White space of the file is one space; what is meant to be more has elements (part 3, 6.1.2).
    const signs = text === '\n' ? text : text.replace(/\s+/g, ' ')
    const look: OdtLook = Object.assign({}, paragraph.look, ...this.spans)
    if (this.hidden > 0 || look.hidden) paragraph.hidden += signs
    else if (look.struck) paragraph.struck += signs
    else {
      const shown = shownText(paragraph, signs, look)
      paragraph.text += shown
      if (paragraph.hidden !== '') paragraph.hidden += ' '
      if (paragraph.struck !== '') paragraph.struck += ' '
      if (look.bold) paragraph.bold += shown.length
    }
  }

  end(name: string): void {
    const opened = this.opened.pop()
    if (opened === 'skipped') this.skipped -= 1
    else if (opened === 'body') {
      this.endParagraph()
      this.isBody = false
      if (this.hasChanges) this.contents.unshift(CHANGED)
    } else {
      if (this.isBody) this.endInBody(name)
      if (opened === 'hidden') this.hidden -= 1
    }
  }

  private endInBody(name: string): void {
    const table = this.frame.tables.at(-1)
    if (name === 'p' || name === 'h') this.endParagraph()
    else if (name === 'list') this.lists.endList()
    else if (name === 'span') this.spans.pop()
    else if (name === 'note') this.endNote()
    else if (name === 'text-box' || name === 'table-cell') {
      this.endParagraph()
      if (this.frames.length > 1) this.frames.pop()
    } else if (name === 'table-header-rows' && table) table.header = false
    else if (name === 'table-row' && table) this.endRow(table)
    else if (name === 'table' && table) {
      this.frame.tables.pop()
      this.frame.contents.push({ type: 'table', rows: table.rows, notices: [] })
    }
  }

  /** A row that was deleted in tracked changes stays in the file without its words. */
  private endRow({ rows, cells }: Table): void {
    const isEmpty = cells.every(({ contents }) => textOfContents(contents) === '')
    if (!this.hasChanges || !isEmpty) rows.push(cells)
  }

  private endParagraph(): void {
    const { frame } = this
    const { paragraph } = frame
    frame.paragraph = null
    if (!paragraph) return
    const { text, notes, notices } = paragraph
    const content: Content = {
      type: 'paragraph',
      text: text.trim(),
      shape: shapeOf(paragraph),
      notes,
      notices: [...notices, ...leftOut(paragraph)],
    }
    frame.contents.push(content)
  }
}

const CHANGED: Content = {
  type: 'paragraph',
  text: '',
  shape: {},
  notes: [],
  notices: [{ code: 'changes-accepted', found: '' }],
}

function shownText(paragraph: Paragraph, text: string, { font = '', level }: OdtLook): string {
  const { text: signs, unknown } = symbolsIn(text, font)
  if (unknown) paragraph.notices.push({ code: 'symbol-unknown', found: font || '?' })
  if ((level !== 'raised' && level !== 'lowered') || signs.trim() === '') return signs
  const moved = level === 'raised' ? toSuperscript(signs) : toSubscript(signs)
  if (moved === null && level === 'raised')
    paragraph.notices.push({ code: 'raised-text', found: signs.trim().slice(0, 20) })
  return moved ?? signs
}

function shapeOf({ look, heading, marker, listLevel, text, bold }: Paragraph): Shape {
  const right =
    look.align === 'end' ||
    look.align === 'right' ||
    (look.align !== 'center' && (look.indent ?? 0) >= BEYOND_MIDDLE)
  const length = text.trim().length
  return {
    ...(marker ? { marker, listLevel } : {}),
    ...(heading === null ? {} : { headingLevel: heading }),
    ...(look.align === 'center' ? { centred: true } : {}),
    ...(right ? { right: true } : {}),
    ...(length > 0 && bold >= length * 0.8 ? { bold: true } : {}),
  }
}

const leftOut = ({ hidden, struck }: Paragraph): Notice[] => [
  ...(hidden.trim() ? [{ code: 'text-hidden' as const, found: String(countWords(hidden)) }] : []),
  ...(struck.trim() ? [{ code: 'text-struck' as const, found: String(countWords(struck)) }] : []),
]
