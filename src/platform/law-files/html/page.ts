import type { Notice, NoticeCode } from '#domain/law/index.ts'
import type { Content, ReadTable, Shape } from '#platform/law-files/content.ts'
import { FormulaReader, mathMlText } from '#platform/law-files/formula.ts'
import { roleAndDepth } from '#platform/law-files/roles.ts'
import { newCell, type OpenCell, span } from '#platform/law-files/table.ts'
import { readText } from '#platform/law-files/text.ts'
import { type Css, StyleSheet } from './css.ts'
import { type Attributes, BLOCKS, CLOSES, effectOf, isVoid, PARAGRAPH } from './elements.ts'
import { Lists } from './lists.ts'
import { placeNotes } from './notes.ts'
import { OpenElements } from './open-elements.ts'
import { BREAK, collapseSpaces, OpenParagraph, shapeOf, tidyMarker } from './paragraph.ts'

type Table = {
  readonly rows: OpenCell[][]
  readonly attributes: Attributes
  readonly notices: Notice[]
  cellOpen: boolean
}

/** What stands where on a page, for pages of a site: its menus are no part of an act. */
export type PlacedContent = { readonly content: Content; readonly place: 'main' | 'chrome' | 'page' }

/** A table deeper than this is read as the words of the cell around it. */
const NESTED_MAX = 16
const FORMULA_DEPTH = 200
const NONE: Attributes = new Map()

/** Gathers the text of tags as they come, closed or not, into contents. */
export class Page {
  private readonly placed: PlacedContent[] = []
  /** Word writes all footnotes at the end, each in a division of its own. */
  private readonly notes = new Map<string, string>()
  private readonly tables: Table[] = []
  private readonly lists = new Lists()
  private readonly elements = new OpenElements()
  private readonly sheet = new StyleSheet()
  private sheetText: string | null = null
  private formula: { readonly reader: FormulaReader; depth: number } | null = null
  private note: string | null = null
  private ignored = 0
  /** In a link whose words only repeat the number of a footnote. */
  private inNoteLink = false
  private paragraph: OpenParagraph = new OpenParagraph('', NONE, {})

  open(tag: string, attributes: Attributes, selfClosing: boolean): void {
    if (this.formula && !BLOCKS.has(tag)) {
      this.openInFormula(tag, attributes, selfClosing)
      return
    }
    if (this.formula) this.endFormula()
    if (tag === 'style') this.sheetText = ''
    const css = this.sheet.of(tag, attributes)
    if (BLOCKS.has(tag)) this.openBlock(tag, attributes, css)
    else if (!this.elements.has('silent')) this.openInline(tag, attributes, css)
    if (!isVoid(tag) && !selfClosing) this.elements.open(tag, effectOf(tag, attributes, css))
  }

  private openInFormula(tag: string, attributes: Attributes, selfClosing: boolean): void {
    const { formula } = this
    if (!formula || formula.depth >= FORMULA_DEPTH) return
    formula.reader.open({ name: tag, attributes: Object.fromEntries(attributes) })
    if (selfClosing) formula.reader.close()
    else formula.depth += 1
  }

  private endFormula(): void {
    const { formula } = this
    this.formula = null
    if (formula) this.text(mathMlText(formula.reader.root))
  }

  private openInline(tag: string, attributes: Attributes, css: Css): void {
    if (tag === 'br') this.paragraph.text += BREAK
    else if (tag === 'a') this.openLink(attributes)
    else if (tag === 'math')
      this.formula = {
        reader: new FormulaReader({ name: tag, attributes: {} }, ['annotation', 'annotation-xml']),
        depth: 1,
      }
    else if (tag === 'img') this.openPicture(attributes, css)
    else if (tag === 'svg' || tag === 'canvas')
      this.addNotice('picture-left-out', attributes.get('aria-label') ?? '')
    else if (tag === 'object' || tag === 'embed' || tag === 'iframe') this.addNotice('object-left-out', '')
    else if (tag === 'span' || tag === 'font') this.openSpan(attributes)
  }

  private addNotice(code: NoticeCode, found: string): void {
    if (!this.elements.has('chrome')) this.paragraph.notices.push({ code, found: found.trim().slice(0, 80) })
  }

  /** Pictures of one point hold a page apart and show nothing. */
  private openPicture(attributes: Attributes, css: Css): void {
    const isSpacer = [attributes.get('width'), attributes.get('height')].some(
      (size) => size === '1' || size === '0',
    )
    if (!isSpacer && !css.hidden && !this.elements.has('hidden'))
      this.addNotice('picture-left-out', attributes.get('alt') ?? '')
  }

  /** `mso-list:Ignore` marks the number that Word wrote into the text of a list item; `num` is our own. */
  private openSpan(attributes: Attributes): void {
    const isMarker =
      /mso-list:\s*ignore/i.test(attributes.get('style') ?? '') || attributes.get('class') === 'num'
    if (this.ignored > 0 || isMarker) this.ignored += 1
  }

  /** LibreOffice writes `<a class="sdfootnoteanc"><sup>1</sup></a>` in the text and `sdfootnotesym` at the note. */
  private openLink(attributes: Attributes): void {
    const [, part] = /^sd(?:foot|end)note(anc|sym)$/.exec(attributes.get('class') ?? '') ?? []
    if (!part) return
    this.inNoteLink = true
    const [number] = /\d+/.exec(attributes.get('name') ?? '') ?? []
    if (part === 'anc' && number) this.paragraph.text += ` [${number}]`
  }

  close(tag: string): void {
    if (this.formula) {
      this.closeInFormula(tag)
      if (this.formula) return
    }
    if (tag === 'style' && this.sheetText !== null) {
      this.sheet.read(this.sheetText)
      this.sheetText = null
    }
    if (BLOCKS.has(tag)) this.closeBlock(tag)
    else {
      if (tag === 'a') this.inNoteLink = false
      else if ((tag === 'span' || tag === 'font') && this.ignored > 0) this.ignored -= 1
      this.elements.close(tag, false)
    }
  }

  private closeInFormula(tag: string): void {
    const { formula } = this
    if (!formula) return
    if (BLOCKS.has(tag)) this.endFormula()
    else if (tag === 'math') {
      this.endFormula()
    } else if (formula.depth > 1) {
      formula.reader.close()
      formula.depth -= 1
    }
  }

  text(text: string): void {
    if (this.sheetText !== null) this.sheetText += text
    else if (this.formula) this.formula.reader.text(text)
    else if (!this.elements.has('silent') && !this.inNoteLink)
      this.paragraph.add(text, { elements: this.elements, isMarker: this.ignored > 0 })
  }

  private openBlock(tag: string, attributes: Attributes, css: Css): void {
    this.flush()
    for (const [ended, ...within] of [PARAGRAPH, ...(CLOSES[tag] ?? [])])
      if (this.elements.isInside(ended, within)) this.elements.close(ended, true)
    // The number of `<li><p>…` belongs to that paragraph.
    const outer = this.paragraph
    this.paragraph = new OpenParagraph(tag, attributes, css)
    if (outer.tag === 'li' && !/^(?:li|ol|ul)$/.test(tag)) this.paragraph.takeMarker(outer)
    if (tag === 'table') this.openTable(attributes)
    else if (tag === 'tr') this.tables.at(-1)?.rows.push([])
    else if (tag === 'td' || tag === 'th') this.openCell(tag, attributes)
    else if (tag === 'ol' || tag === 'ul') this.lists.open(tag, attributes, css)
    else if (tag === 'li') this.paragraph.marker = this.lists.marker(attributes, css, this.paragraph.numbered)
    else if (tag === 'div') {
      const [, note] = /^(?:ftn|edn|sdfootnote|sdendnote)(\d+)$/.exec(attributes.get('id') ?? '') ?? []
      if (note) this.note = note
    }
  }

  private openTable(attributes: Attributes): void {
    if (this.tables.length < NESTED_MAX)
      this.tables.push({ rows: [], attributes, notices: [], cellOpen: false })
  }

  private openCell(tag: string, attributes: Attributes): void {
    const table = this.tables.at(-1)
    if (!table) return
    if (table.rows.length === 0) table.rows.push([])
    const cell = newCell(tag === 'th')
    cell.colspan = span(attributes.get('colspan'))
    cell.rowspan = span(attributes.get('rowspan'))
    table.rows.at(-1)?.push(cell)
    table.cellOpen = true
  }

  private closeBlock(tag: string): void {
    this.flush()
    this.paragraph = new OpenParagraph('', NONE, {})
    const table = this.tables.at(-1)
    if (tag === 'table') this.closeTable()
    else if ((tag === 'td' || tag === 'th') && table) table.cellOpen = false
    else if (tag === 'ol' || tag === 'ul') this.lists.close()
    else if (tag === 'div') this.note = null
    this.elements.close(tag, true)
  }

  private put(content: Content): void {
    const table = this.tables.at(-1)
    const cell = table?.cellOpen ? table.rows.at(-1)?.at(-1) : undefined
    const place = this.elements.has('main') ? 'main' : this.elements.has('chrome') ? 'chrome' : 'page'
    if (cell) cell.contents.push(content)
    else this.placed.push({ content, place })
  }

  private flush(): void {
    const { paragraph } = this
    const text = collapseSpaces(paragraph.text)
    const marker = tidyMarker(paragraph.marker)
    const notices = paragraph.allNotices()
    const { attributes, tag } = paragraph
    if (text.trim() === '' && (marker === '' || tag === 'li')) {
      if (notices.length > 0) this.put({ type: 'paragraph', text: '', shape: {}, notes: [], notices })
      paragraph.clear(tag === 'li')
      return
    }
    if (this.note !== null) this.addToNote(this.note, text.replaceAll('\n', ' '))
    else if (attributes.get('data-role') === 'footnote')
      this.put({ type: 'footnote', marker: attributes.get('data-marker') ?? '', text: text.trim(), notices })
    else if (this.elements.has('lines') && text.trim().includes('\n')) this.putLines(text, notices)
    else this.put({ type: 'paragraph', text, shape: this.shape(paragraph, marker), notes: [], notices })
    paragraph.clear(false)
  }

  private shape(paragraph: OpenParagraph, marker: string): Shape {
    const shape = paragraph.numbered
    Object.assign(shape, shapeOf(paragraph, marker, this.lists.depth))
    return shape
  }

  /** `<pre>`: a plain text in the page. */
  private putLines(text: string, notices: readonly Notice[]): void {
    readText(text).forEach((content, at) => {
      this.put(at === 0 ? { ...content, notices: [...content.notices, ...notices] } : content)
    })
  }

  private addToNote(note: string, words: string): void {
    const before = this.notes.get(note)
    // Word repeats the mark before the note's own text.
    const text = words.replace(/\s+/g, ' ').trim()
    this.notes.set(note, before ? `${before} ${text}` : text.replace(/^\[\d+\]\s*/, ''))
  }

  private closeTable(): void {
    const table = this.tables.pop()
    if (!table) return
    const { depth } = roleAndDepth('', table.attributes.get('data-depth') ?? '')
    const content: ReadTable = {
      type: 'table',
      rows: table.rows,
      notices: table.notices,
      ...(depth === undefined ? {} : { depth }),
    }
    if (table.rows.some((row) => row.length > 0)) this.put(content)
  }

  /** Closes whatever was left open, and puts Word's footnotes behind what refers to them. */
  finish(): readonly PlacedContent[] {
    this.endFormula()
    this.flush()
    while (this.tables.length > 0) this.closeTable()
    return placeNotes(this.placed, this.notes)
  }
}
