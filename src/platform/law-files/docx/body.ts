import type { Notice } from '#domain/law/index.ts'
import type { Content } from '#platform/law-files/content.ts'
import { FormulaReader, mathText } from '#platform/law-files/formula.ts'
import { textOfContents } from '#platform/law-files/table.ts'
import { readXml, type XmlTag } from '#platform/law-files/xml.ts'
import { Drawings } from './drawing.ts'
import type { ListCounter } from './numbering.ts'
import { contentOf } from './paragraph.ts'
import { OpenTable } from './rows.ts'
import { addRunText, newParagraph, type OpenDocxParagraph, readRunMark } from './run.ts'
import { Runs } from './runs.ts'
import { isHistory, readLook, type Styles } from './styles.ts'

export type DocxNote = { readonly text: string; readonly notices: readonly Notice[] }

export type Parts = {
  readonly styles: Styles
  readonly lists: ListCounter
  /** Foot- and endnotes by «f» or «e» and their id. */
  readonly notes: ReadonlyMap<string, DocxNote>
}

/** What paragraphs stand in: the document, a cell, a text box, a footnote. */
type Frame = {
  readonly contents: Content[]
  /** A paragraph whose end was taken away, for the next one to go on. */
  unended: OpenDocxParagraph | null
}

/** Drawings stand twice, for new programs and for old ones; properties of fields and controls hold no text of the act. */
const SKIPPED: ReadonlySet<string> = new Set([
  'Fallback',
  'sectPr',
  'sdtPr',
  'sdtEndPr',
  'ffData',
  'rubyPr',
  'rt',
  'delText',
  'delInstrText',
])
/** word/document.xml (ECMA-376 Part 1, 17.2–17.4) as contents: text, numbers as shown, tables, notes. */
export function readBody(xml: string, parts: Parts): readonly Content[] {
  const body = new Body(parts)
  readXml(xml, body, 'docx-broken')
  return body.finish()
}

/** word/footnotes.xml or endnotes.xml: each note by its id; separators are no notes. */
export function readNotes(
  xml: string,
  prefix: 'f' | 'e',
  parts: Omit<Parts, 'notes'>,
): ReadonlyMap<string, DocxNote> {
  const body = new Body({ ...parts, notes: new Map() })
  readXml(xml, body, 'docx-broken')
  return new Map([...body.notes].map(([id, note]) => [prefix + id, note]))
}

class Body {
  /** Read from a part of notes. */
  readonly notes = new Map<string, DocxNote>()
  private readonly parts: Parts
  private readonly path: string[] = []
  private readonly frames: Frame[] = [{ contents: [], unended: null }]
  private readonly paragraphs: OpenDocxParagraph[] = []
  private readonly tables: OpenTable[] = []
  private readonly drawings = new Drawings()
  private readonly runs: Runs
  private formula: FormulaReader | null = null
  private skipping = 0
  /** Words in a hidden drawing, while it is skipped. */
  private hiddenText: string | null = null
  private noteId: string | null = null
  private changed = false
  private areChangesReported = false

  constructor(parts: Parts) {
    this.parts = parts
    this.runs = new Runs(parts.styles, this.drawings)
  }

  private get frame(): Frame {
    return this.frames.at(-1) as Frame
  }

  open = (tag: XmlTag): void => {
    if (this.skipping > 0) this.skipping += 1
    else if (this.formula) this.formula.open(tag)
    else if (this.isSkipped(tag)) this.skipping = 1
    else {
      this.start(tag, this.path.at(-1) ?? '', this.path.at(-2) ?? '')
      this.path.push(tag.name)
    }
  }

  private isSkipped({ name, attributes }: XmlTag): boolean {
    if (name === 'del' || name === 'moveFrom') {
      this.changed = true
      const parent = this.path.at(-1)
      return parent !== 'rPr' && parent !== 'trPr'
    }
    if (name === 'txbxContent' && this.drawings.hidden) {
      this.hiddenText = ''
      return true
    }
    if (name === 'endnote' || name === 'footnote')
      return attributes.type !== undefined && attributes.type !== 'normal'
    return SKIPPED.has(name) || isHistory(name)
  }

  private start(tag: XmlTag, parent: string, above: string): void {
    const { name, attributes } = tag
    const paragraph = this.paragraphs.at(-1)
    if (name === 'p') this.openParagraph()
    else if (name === 'r') this.runs.open()
    else if (name === 'tbl') this.openTable()
    else if (name === 'oMath') this.formula = new FormulaReader(tag, ['del', 'moveFrom'])
    else if (name === 'txbxContent' || name === 'footnote' || name === 'endnote') this.openFrame(tag)
    else if (name === 'ins' || name === 'moveTo') this.changed = true
    else if (name === 'altChunk')
      this.put({
        type: 'paragraph',
        text: '',
        shape: {},
        notes: [],
        notices: [{ code: 'object-left-out', found: '' }],
      })
    else if (parent === 'r' && paragraph) this.runs.start(paragraph, tag)
    else if (parent === 'rPr' && above === 'r') this.runs.readLook(tag)
    else if (parent === 'rPr' && above === 'pPr' && paragraph) readRunMark(paragraph, name, attributes)
    else if (parent === 'pPr' || parent === 'numPr') {
      if (paragraph && !paragraph.lookIsFixed) readLook(paragraph.look, tag)
    } else if (this.drawings.isOpen) this.drawings.start(tag)
    else this.tables.at(-1)?.start(tag, this.frames)
  }

  private openParagraph(): void {
    const { unended } = this.frame
    this.frame.unended = null
    const next = newParagraph()
    if (unended) {
      // Joined paragraphs look as the first that has words does, its number included, as LibreOffice joins them.
      const lookIsFixed = unended.text !== ''
      Object.assign(next, unended, { isUnended: false, look: lookIsFixed ? unended.look : {}, lookIsFixed })
    }
    this.paragraphs.push(next)
  }

  private openFrame({ name, attributes }: XmlTag): void {
    if (name !== 'txbxContent') this.noteId = attributes.id ?? ''
    this.frames.push({ contents: [], unended: null })
  }

  private openTable(): void {
    this.endParagraphs()
    this.tables.push(new OpenTable())
  }

  text = (text: string): void => {
    if (this.skipping > 0) {
      if (this.hiddenText !== null) this.hiddenText += ` ${text}`
    } else if (this.formula) this.formula.text(text)
    else if (this.path.at(-1) === 'instrText') this.runs.instruct(text)
    else if (this.path.at(-1) === 't' && this.path.at(-2) === 'r') {
      const paragraph = this.paragraphs.at(-1)
      if (paragraph) this.runs.add(paragraph, text)
    }
  }

  close = (_name: string): void => {
    if (this.skipping > 0) this.endSkipped()
    else if (this.formula) this.closeFormula(this.formula)
    else this.end(this.path.pop() ?? '')
  }

  private endSkipped(): void {
    this.skipping -= 1
    if (this.skipping > 0 || this.hiddenText === null) return
    const paragraph = this.paragraphs.at(-1)
    if (paragraph) paragraph.hidden += this.hiddenText
    this.hiddenText = null
  }

  private closeFormula(formula: FormulaReader): void {
    if (!formula.close()) return
    this.formula = null
    this.path.pop()
    const paragraph = this.paragraphs.at(-1)
    if (paragraph) addRunText(paragraph, mathText(formula.root), {}, this.parts.styles)
  }

  private end(name: string): void {
    const paragraph = this.paragraphs.at(-1)
    if (name === 'p') this.closeParagraph()
    else if (name === 'r') this.runs.close(paragraph)
    else if (name === 'tc') this.closeCell()
    else if (name === 'tr') this.tables.at(-1)?.closeRow()
    else if (name === 'tbl') this.closeTable()
    else if (name === 'txbxContent') this.closeTextBox()
    else if (name === 'footnote' || name === 'endnote') this.closeNote()
    else if (name === 'drawing' || name === 'pict' || name === 'object')
      paragraph?.notices.push(...this.drawings.close())
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop()
    if (!paragraph) return
    if (paragraph.isUnended) this.frame.unended = paragraph
    else this.putParagraph(paragraph)
  }

  private putParagraph(paragraph: OpenDocxParagraph): void {
    this.put(contentOf(paragraph, this.parts))
  }

  private put(content: Content): void {
    // Told once, where it is kept: a cell may be one of a deleted row.
    const reports = this.changed && !this.areChangesReported && this.frames.length === 1
    if (reports) this.areChangesReported = true
    const notices: readonly Notice[] = reports ? [{ code: 'changes-accepted', found: '' }] : []
    this.frame.contents.push({ ...content, notices: [...content.notices, ...notices] })
  }

  /** A paragraph whose end was taken away stays alone where no other follows: before a table, at the end of its frame. */
  private endParagraphs(): void {
    const { unended } = this.frame
    this.frame.unended = null
    if (!unended) return
    if (unended.text.trim() !== '' || unended.notes.length > 0) this.putParagraph(unended)
    else
      this.put({
        ...contentOf({ ...unended, look: {} }, this.parts),
        type: 'paragraph',
        text: '',
        shape: {},
        notes: [],
      })
  }

  private closeCell(): void {
    this.endParagraphs()
    this.frames.pop()
  }

  private closeTable(): void {
    const table = this.tables.pop()
    if (table) this.put(table.content())
  }

  private closeTextBox(): void {
    this.endParagraphs()
    const box = this.frames.pop()
    if (box && box.contents.length > 0) this.drawings.hasText()
    this.frame.contents.push(...(box?.contents ?? []))
  }

  private closeNote(): void {
    this.endParagraphs()
    const { contents } = this.frames.pop() ?? { contents: [] }
    if (this.noteId !== null)
      this.notes.set(this.noteId, {
        text: textOfContents(contents),
        notices: contents.flatMap(({ notices }) => notices),
      })
    this.noteId = null
  }

  finish(): readonly Content[] {
    this.endParagraphs()
    if (this.changed && !this.areChangesReported)
      this.put({ type: 'paragraph', text: '', shape: {}, notes: [], notices: [] })
    return this.frame.contents
  }
}
