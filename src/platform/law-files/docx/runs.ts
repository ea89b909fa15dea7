import { LABEL_STYLE } from '#platform/law-files/roles.ts'
import { symbolOf } from '#platform/law-files/symbols.ts'
import type { XmlTag } from '#platform/law-files/xml.ts'
import type { Drawings } from './drawing.ts'
import { Fields } from './field.ts'
import { addMark, addRunText, isLeftOut, type OpenDocxParagraph } from './run.ts'
import { isOn, type RunLook, readRunLook, type Styles } from './styles.ts'

const SIGNS: Readonly<Record<string, string>> = {
  tab: ' ',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
  ptab: ' ',
}
const CUSTOM_MARK_MAX = 8

/** The runs that are open where the reader stands, and what of them is text (ECMA-376 Part 1, 17.3.2–17.3.3). */
export class Runs {
  private readonly styles: Styles
  private readonly drawings: Drawings
  private readonly fields = new Fields()
  private readonly looks: RunLook[] = []
  private noteCount = 0
  /** A footnote reference whose mark stands in the text of its run (17.11.14). */
  private customMark: { readonly id: string; text: string } | null = null

  constructor(styles: Styles, drawings: Drawings) {
    this.styles = styles
    this.drawings = drawings
  }

  open(): void {
    this.looks.push({})
  }

  readLook(tag: XmlTag): void {
    const look = this.looks.at(-1)
    if (look) readRunLook(look, tag)
  }

  /** The instruction of a field. */
  instruct(text: string): void {
    this.fields.instruct(text)
  }

  /** An element that stands directly in a run. */
  start(paragraph: OpenDocxParagraph, tag: XmlTag): void {
    const { name, attributes } = tag
    if (name === 'footnoteReference' || name === 'endnoteReference') this.refer(paragraph, tag)
    else if (name === 'fldChar') this.addFieldEnd(paragraph, this.fields.mark(attributes.fldCharType))
    else if (name === 'sym') this.addSymbol(paragraph, attributes)
    else if (name === 'drawing' || name === 'pict' || name === 'object') this.drawings.open(name)
    else if (SIGNS[name]) this.add(paragraph, SIGNS[name])
  }

  private addFieldEnd(paragraph: OpenDocxParagraph, drawn: string | null): void {
    if (drawn === null) paragraph.notices.push({ code: 'object-left-out', found: '' })
    else if (drawn !== '') this.add(paragraph, drawn)
  }

  private addSymbol(paragraph: OpenDocxParagraph, { font = '', char = '' }: XmlTag['attributes']): void {
    const code = Number.parseInt(char, 16)
    const own = code >= 0xf000 && code <= 0xf0ff
    const sign = Number.isNaN(code)
      ? null
      : own
        ? symbolOf(font, code & 0xff)
        : String.fromCodePoint(code & 0xffff)
    if (sign === null) paragraph.notices.push({ code: 'symbol-unknown', found: font })
    this.add(paragraph, sign ?? '�')
  }

  private refer(paragraph: OpenDocxParagraph, { name, attributes }: XmlTag): void {
    if (isLeftOut(paragraph, this.looks.at(-1) ?? {}, this.styles)) return
    const id = (name === 'footnoteReference' ? 'f' : 'e') + attributes.id
    if (attributes.customMarkFollows && isOn(attributes.customMarkFollows)) this.customMark = { id, text: '' }
    else {
      this.noteCount += 1
      addMark(paragraph, id, String(this.noteCount))
    }
  }

  /** Text of the innermost run. */
  add(paragraph: OpenDocxParagraph, text: string): void {
    const run = this.looks.at(-1) ?? {}
    if (!this.fields.shown) return
    if (this.customMark) this.customMark.text += text
    else if (run.style === LABEL_STYLE) paragraph.label += text
    else addRunText(paragraph, text, run, this.styles)
  }

  close(paragraph: OpenDocxParagraph | undefined): void {
    this.looks.pop()
    const mark = this.customMark
    this.customMark = null
    if (!mark || !paragraph) return
    const text = mark.text.trim()
    if (text !== '' && text.length <= CUSTOM_MARK_MAX && !/[\s[\]]/.test(text))
      addMark(paragraph, mark.id, text, true)
    else {
      this.noteCount += 1
      addMark(paragraph, mark.id, String(this.noteCount))
      paragraph.text += mark.text
    }
  }
}
