import type { Block, ParagraphBlock } from '#domain/law/index.ts'
import { LABEL_STYLE, roleOfStyle } from '#platform/law-files/roles.ts'
import { linesOf, raisedDigits } from '#platform/law-files/signs.ts'
import { addToCell, closeRows, newCell, type OpenCell, span } from '#platform/law-files/table.ts'
import { readXml, type XmlTag } from '#platform/law-files/xml.ts'
import type { ListCounter } from './numbering.ts'
import { isOn, type Look, readLook, type Styles } from './styles.ts'

type Note = { readonly marker: string; readonly id: string }
type Paragraph = {
  readonly look: Look
  label: string
  text: string
  bold: number
  readonly notes: Note[]
  /** Its end was struck out or moved away: its words belong to the next paragraph. */
  unended: boolean
  /** It stands in a text box, inside a run of another paragraph. */
  readonly inRun: boolean
}
type Table = { readonly rows: OpenCell[][]; style: string; readonly notes: Note[] }

export type Parts = {
  readonly styles: Styles
  readonly lists: ListCounter
  /** Texts of foot- and endnotes by «f» or «e» and their id. */
  readonly notes: ReadonlyMap<string, string>
}

/** Words of a tracked move stand twice; of drawings, once for new programs and once for old ones. */
const SKIPPED: ReadonlySet<string> = new Set(['moveFrom', 'Fallback', 'sectPr'])
const SIGNS: Readonly<Record<string, string>> = {
  tab: ' ',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
  ptab: ' ',
}

/** word/document.xml (ECMA-376 Part 1, 17.2–17.4) as blocks: text, numbers as shown, tables, notes. */
export function readBody(xml: string, parts: Parts): Block[] {
  const body = new Body(parts)
  readXml(
    xml,
    { open: (tag) => body.open(tag), close: (name) => body.close(name), text: (text) => body.addText(text) },
    'docx-broken',
  )
  return body.blocks
}

class Body {
  readonly blocks: Block[] = []
  private readonly parts: Parts
  private readonly paragraphs: Paragraph[] = []
  private readonly tables: Table[] = []
  private skipping = 0
  private inText = false
  private inRun = false
  private inLabel = false
  /** In the properties of the paragraph's own sign, which say nothing of its words. */
  private inMark = false
  private headerRow = false
  private runBold: boolean | undefined
  private raised = false
  /** Words before a paragraph end that was struck out. */
  private unended: Pick<Paragraph, 'text' | 'bold' | 'notes'> = { text: '', bold: 0, notes: [] }
  private noteCount = 0

  constructor(parts: Parts) {
    this.parts = parts
  }

  open({ name, attributes }: XmlTag): void {
    const paragraph = this.paragraphs.at(-1)
    if (paragraph && this.inMark && (name === 'del' || name === 'moveFrom')) paragraph.unended = true
    if (this.skipping > 0 || SKIPPED.has(name)) {
      this.skipping += 1
      return
    }
    if (name === 'p') this.openParagraph()
    else if (name === 'tbl') this.tables.push({ rows: [], style: '', notes: [] })
    else if (name === 'r') {
      this.inRun = true
      this.runBold = undefined
      this.raised = false
      this.inLabel = false
    } else if (name === 't') this.inText = true
    else if (paragraph && this.inRun) this.openInRun(paragraph, name, attributes)
    else if (paragraph && name === 'rPr') this.inMark = true
    else if (paragraph && !this.inMark) readLook(paragraph.look, name, attributes)
    else if (!paragraph) this.openInTable(name, attributes)
  }

  private openParagraph(): void {
    const { text, bold, notes } = this.unended
    this.unended = { text: '', bold: 0, notes: [] }
    this.paragraphs.push({
      look: {},
      label: '',
      text,
      bold,
      notes: [...notes],
      unended: false,
      inRun: this.inRun,
    })
    this.inRun = false
  }

  private openInRun(paragraph: Paragraph, name: string, attributes: XmlTag['attributes']): void {
    if (name === 'b') this.runBold = isOn(attributes.val)
    else if (name === 'vertAlign') this.raised = attributes.val === 'superscript'
    else if (name === 'rStyle') this.inLabel = attributes.val === LABEL_STYLE
    else if (name === 'footnoteReference') this.refer(paragraph, `f${attributes.id}`)
    else if (name === 'endnoteReference') this.refer(paragraph, `e${attributes.id}`)
    else if (name === 'sym') paragraph.text += '•'
    else paragraph.text += SIGNS[name] ?? ''
  }

  private refer(paragraph: Paragraph, id: string): void {
    this.noteCount += 1
    paragraph.text += ` [${this.noteCount}]`
    paragraph.notes.push({ marker: String(this.noteCount), id })
  }

  private openInTable(name: string, attributes: XmlTag['attributes']): void {
    const table = this.tables.at(-1)
    const row = table?.rows.at(-1)
    const cell = row?.at(-1)
    if (name === 'tblStyle' && table) table.style = attributes.val ?? ''
    else if (name === 'tr') table?.rows.push([])
    else if (name === 'tblHeader' && row && isOn(attributes.val)) this.headerRow = true
    else if (name === 'tc') row?.push(newCell(this.headerRow))
    else if (name === 'gridSpan' && cell) cell.colspan = span(attributes.val)
    else if (name === 'vMerge' && cell) cell.continues = attributes.val !== 'restart'
  }

  addText(text: string): void {
    const paragraph = this.paragraphs.at(-1)
    if (!this.inText || !paragraph || this.skipping > 0) return
    if (this.inLabel) {
      paragraph.label += text
      return
    }
    paragraph.text += this.raised ? raisedDigits(text) : text
    if (this.runBold ?? this.lookOf(paragraph).bold) paragraph.bold += text.length
  }

  close(name: string): void {
    if (this.skipping > 0) this.skipping -= 1
    else if (name === 't') this.inText = false
    else if (name === 'r') this.inRun = false
    else if (name === 'rPr') this.inMark = false
    else if (name === 'p') this.closeParagraph()
    else if (name === 'tr') this.headerRow = false
    else if (name === 'tbl') this.closeTable()
  }

  private lookOf({ look }: Paragraph): Look {
    return look.style === undefined ? look : { ...this.parts.styles.look(look.style), ...look }
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop()
    if (!paragraph) return
    this.inRun = paragraph.inRun
    if (paragraph.unended) {
      this.unended = paragraph
      return
    }
    const look = this.lookOf(paragraph)
    const level = this.levelOf(look)
    const listed = level === null ? '' : this.parts.lists.next(look.numId ?? '', level)
    const marker = listed || paragraph.label.trim()
    const [text = '', ...more] = linesOf(paragraph.text)
    const table = this.tables.at(-1)
    const cell = table?.rows.at(-1)?.at(-1)
    if (table && cell) {
      addToCell(cell, marker, text, ...more)
      table.notes.push(...paragraph.notes)
      return
    }
    if (text !== '' || marker !== '')
      this.blocks.push(this.paragraphBlock(paragraph, look, level, text, marker))
    for (const line of more) this.blocks.push({ type: 'paragraph', text: line })
    this.addNotes(paragraph.notes)
  }

  /** The level of its list, from 0; null when it stands in none. A style may leave it to the list (17.9.23). */
  private levelOf({ numId, ilvl, style }: Look): number | null {
    if (!numId || numId === '0') return null
    return ilvl ?? (style === undefined ? 0 : this.parts.lists.levelOf(numId, style))
  }

  private paragraphBlock(
    paragraph: Paragraph,
    look: Look,
    level: number | null,
    text: string,
    marker: string,
  ): Block {
    const style = look.style ?? ''
    const said = roleOfStyle(style)
    if (String(said.role) === 'footnote') {
      const [, mark = '', words = ''] = /^(\S+)\s?(.*)$/s.exec(text) ?? []
      return { type: 'footnote', marker: mark, text: words }
    }
    const heading = this.headingLevel(style, look)
    // A table of contents repeats every heading; it is text, not structure.
    const contents = this.parts.styles.name(style).startsWith('toc ')
    const block: ParagraphBlock = {
      type: 'paragraph',
      text,
      ...(marker ? { marker, listLevel: level ?? 0 } : {}),
      ...(heading === null ? {} : { headingLevel: heading }),
      ...(look.centred ? { centred: true } : {}),
      ...(paragraph.bold >= paragraph.text.trim().length * 0.8 && text !== '' ? { bold: true } : {}),
      ...(contents ? { role: 'text' as const } : said),
    }
    return block
  }

  /** 0 is the title of the document, 1 the highest heading under it. */
  private headingLevel(style: string, look: Look): number | null {
    const name = this.parts.styles.name(style)
    if (name === 'title') return 0
    const [, digit] = /^heading (\d)$/.exec(name) ?? []
    if (digit) return Number(digit)
    return look.outline !== undefined && look.outline < 9 ? look.outline + 1 : null
  }

  private addNotes(notes: readonly Note[]): void {
    for (const { marker, id } of notes) {
      this.blocks.push({ type: 'footnote', marker, text: this.parts.notes.get(id) ?? '' })
    }
  }

  private closeTable(): void {
    const table = this.tables.pop()
    if (!table || table.rows.length === 0) return
    const rows = closeRows(table.rows)
    const outer = this.tables.at(-1)
    const cell = outer?.rows.at(-1)?.at(-1)
    if (outer && cell) {
      // A table inside a cell is read as the words of that cell.
      for (const { cells } of rows) addToCell(cell, ...cells.map(({ text }) => text))
      outer.notes.push(...table.notes)
      return
    }
    const { depth } = roleOfStyle(table.style)
    this.blocks.push({ type: 'table', rows, ...(depth === undefined ? {} : { depth }) })
    this.addNotes(table.notes)
  }
}

/** word/footnotes.xml or endnotes.xml: the text of each note by its id; separators are no notes. */
export function readNotes(xml: string, prefix: 'f' | 'e'): Map<string, string> {
  const notes = new Map<string, string>()
  let id: string | null = null
  let text = ''
  let inText = false
  readXml(
    xml,
    {
      open: ({ name, attributes }) => {
        if (name === 'footnote' || name === 'endnote') {
          id = attributes.type === undefined || attributes.type === 'normal' ? (attributes.id ?? '') : null
          text = ''
        } else if (name === 't') inText = true
        else text += name === 'p' ? ' ' : (SIGNS[name] ?? '')
      },
      close: (name) => {
        if (name === 't') inText = false
        if ((name !== 'footnote' && name !== 'endnote') || id === null) return
        notes.set(prefix + id, text.replace(/\s+/g, ' ').trim())
        id = null
      },
      text: (added) => {
        if (inText) text += added
      },
    },
    'docx-broken',
  )
  return notes
}
