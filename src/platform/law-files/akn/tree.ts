import type { Language } from '#domain/base/text.ts'
import { isKindCode, type KindCode, type LawDocument } from '#domain/law/index.ts'
import { toSubscript, toSuperscript } from '#platform/law-files/signs.ts'
import { newCell, span } from '#platform/law-files/table.ts'
import type { XmlTag } from '#platform/law-files/xml.ts'
import { KINDS, LANGUAGES, LINES, NAMING, WITH_PARTS } from './elements.ts'
import { closeProvision, newProvision, type OpenProvision } from './open-provision.ts'

/** Words while they are read, with the footnotes that stand in them and where they go. */
type Sink = {
  readonly to: 'label' | 'heading' | 'line' | 'cell' | 'note' | 'title' | 'quoted-number'
  text: string
  notes: OpenProvision[]
  eId: string
  /** A raised or lowered piece of the text, while it is read. */
  moved?: string
}

/** New wording that is quoted: its structure is none of the document's own, only its lines. */
type Quotation = { readonly draft: OpenProvision; number: string; opens: string; readonly closes: string }

/** Builds the tree out of the events of the parser. */
export class AknTree {
  isAkn = false
  private language: Language = 'ru'
  private readonly root = newProvision('text')
  private readonly drafts: OpenProvision[] = [this.root]
  private readonly sinks: Sink[] = []
  /** What each open element put on the stacks above, to be taken off when it closes. */
  private readonly opened: ('draft' | 'sink' | 'both' | 'raised' | 'lowered' | 'quotation' | null)[] = []
  /** Open elements whose words are not the document's: metadata, and what a change has deleted. */
  private skipped = 0
  private quotation: Quotation | null = null

  private get here(): OpenProvision {
    return this.drafts.at(-1) ?? this.root
  }

  open(tag: XmlTag): void {
    const { name, attributes } = tag
    if (name === 'akomaNtoso') this.isAkn = true
    if (name === 'FRBRlanguage') this.language = LANGUAGES[attributes.language ?? ''] ?? this.language
    if (name === 'meta' || name === 'del' || this.skipped > 0) this.skipped += 1
    this.opened.push(this.skipped > 0 ? null : this.start(tag))
  }

  private start({ name, attributes }: XmlTag): (typeof this.opened)[number] {
    const eId = attributes.eId ?? ''
    if (name === 'sup' || name === 'sub') return this.startMoved(name)
    if (name === 'quotedStructure' && !this.quotation && !this.isInCell)
      return this.startQuotation(attributes)
    if (name === 'authorialNote') return this.startNote(attributes, eId)
    if (name === 'docTitle') return this.startSink('title', eId)
    const kind = this.kindOf(name, attributes)
    if (kind) return this.startDraft(kind, eId)
    if (name === 'tr') this.here.rows.push({ eId, cells: [] })
    else if (name === 'td' || name === 'th') return this.startCell(name, attributes)
    else if (this.isInCell && NAMING.has(name)) this.text(' ')
    else if (this.quotation && name === 'num') return this.startSink('quoted-number', '')
    else if (this.quotation && name === 'heading') return this.startSink('line', '')
    else if (name === 'num' || (name === 'inline' && attributes.name === 'num')) {
      this.here.num = attributes.title ?? null
      return this.startSink('label', eId)
    } else if (name === 'heading' || name === 'subheading') return this.startSink('heading', eId)
    else if (LINES.has(name) && this.sinks.at(-1)?.to !== 'cell' && this.sinks.at(-1)?.to !== 'note') {
      return this.startSink('line', eId)
    } else if (LINES.has(name) || name === 'br') this.text(' ')
    return null
  }

  private get isInCell(): boolean {
    return this.sinks.some(({ to }) => to === 'cell' || to === 'note')
  }

  private startMoved(name: 'sup' | 'sub'): 'raised' | 'lowered' | null {
    const sink = this.sinks.at(-1)
    if (!sink) return null
    sink.moved ??= ''
    return name === 'sup' ? 'raised' : 'lowered'
  }

  /** «5» with a raised «1» is 5-1 and not 51, m³ not m3; what Unicode cannot raise stays as it is. */
  private endMoved(how: 'raised' | 'lowered'): void {
    const sink = this.sinks.at(-1)
    if (sink?.moved === undefined) return
    const piece = sink.moved
    delete sink.moved
    sink.text += (how === 'raised' ? toSuperscript(piece) : toSubscript(piece)) ?? piece
  }

  /** The words before a quotation stand before it, those behind it behind. */
  private startQuotation({ startQuote = '', endQuote = '' }: XmlTag['attributes']): 'quotation' {
    const sink = this.sinks.at(-1)
    if (sink?.to === 'line' && tidy(sink.text) !== '') {
      this.addLine(tidy(sink.text), sink.notes, sink.eId)
      Object.assign(sink, { text: '', notes: [], eId: '' })
    }
    const draft = newProvision('quoted')
    this.here.children.push(draft)
    this.drafts.push(draft)
    this.quotation = { draft, number: '', opens: startQuote, closes: endQuote }
    return 'quotation'
  }

  private endQuotation(): void {
    const { draft, number, closes } = this.quotation ?? { draft: this.here, number: '', closes: '' }
    if (number !== '') this.addLine('', [], '')
    this.quotation = null
    this.drafts.pop()
    const last = draft.children.at(-1) ?? draft
    if (last.text === '' && last === draft && draft.notes.length === 0)
      this.here.children.splice(this.here.children.indexOf(draft), 1)
    else last.text += closes
  }

  private kindOf(name: string, attributes: XmlTag['attributes']): KindCode | null {
    const kindName = attributes.name ?? ''
    if (name === 'hcontainer' && kindName === 'empty') return null
    if (name === 'hcontainer' || name === 'container') return isKindCode(kindName) ? kindName : 'level'
    // A table inside of our own container for tables is that container.
    if (name === 'table' && this.here.kind === 'table' && this.here.rows.length === 0) return null
    if (this.sinks.at(-1)?.to === 'cell' || (this.quotation && name !== 'table')) return null
    return KINDS[name] ?? null
  }

  private startDraft(kind: KindCode, eId: string): 'draft' {
    const draft = newProvision(kind, eId)
    this.here.children.push(draft)
    this.drafts.push(draft)
    return 'draft'
  }

  private startSink(to: Sink['to'], eId: string): 'sink' {
    this.sinks.push({ to, text: '', notes: [], eId })
    return 'sink'
  }

  private startCell(name: string, attributes: XmlTag['attributes']): 'sink' {
    const cell = newCell(name === 'th')
    cell.colspan = span(attributes.colspan)
    cell.rowspan = span(attributes.rowspan)
    this.here.rows.at(-1)?.cells.push(cell)
    return this.startSink('cell', '')
  }

  private startNote(attributes: XmlTag['attributes'], eId: string): 'both' {
    const note = newProvision('footnote', eId)
    note.num = attributes.marker ?? ''
    note.label = note.num
    const sink = this.sinks.at(-1)
    if (sink && attributes.class !== 'unmarked') sink.text += `[${note.num}]`
    if (sink) sink.notes.push(note)
    else this.here.notes.push(note)
    this.drafts.push(note)
    this.startSink('note', eId)
    return 'both'
  }

  text(text: string): void {
    if (this.skipped > 0) return
    const sink = this.sinks.at(-1)
    if (sink?.moved !== undefined) sink.moved += text
    else if (sink) sink.text += text
    // Words outside of any paragraph are not lost: they are one.
    else if (text.trim() !== '') this.addLine(tidy(text), [], '')
  }

  close(_name: string): void {
    if (this.skipped > 0) this.skipped -= 1
    const opened = this.opened.pop()
    if (opened === 'raised' || opened === 'lowered') this.endMoved(opened)
    if (opened === 'quotation') this.endQuotation()
    if (opened === 'sink' || opened === 'both') this.closeSink()
    if (opened === 'draft' || opened === 'both') this.drafts.pop()
  }

  private closeSink(): void {
    const sink = this.sinks.pop()
    if (!sink) return
    const text = tidy(sink.text)
    const draft = this.here
    if (sink.to === 'label') draft.label = text
    else if (sink.to === 'quoted-number' && this.quotation)
      this.quotation.number = [this.quotation.number, text].filter(Boolean).join(' ')
    else if (sink.to === 'note') draft.text = text
    else if (sink.to === 'heading') {
      draft.heading = [draft.heading, text].filter(Boolean).join(' ')
      draft.notes.push(...sink.notes)
    } else if (sink.to === 'cell') {
      const cell = draft.rows.at(-1)?.cells.at(-1)
      cell?.contents.push({ type: 'paragraph', text, shape: {}, notes: [], notices: [] })
      draft.notes.push(...sink.notes)
    } else if (sink.to === 'title') {
      draft.children.push({ ...newProvision('docTitle', sink.eId), text, notes: sink.notes })
    } else if (text !== '' || sink.notes.length > 0) this.addLine(text, sink.notes, sink.eId)
  }

  /** The first paragraph of a provision without heading is its text; each other is a provision of its own. */
  private addLine(line: string, notes: readonly OpenProvision[], eId: string): void {
    const draft = this.here
    const text = this.inQuotation(line)
    const grouping = draft === this.root || draft.kind === 'preamble'
    const own = !grouping && draft.text === '' && draft.heading === '' && draft.children.length === 0
    if (own || (text === '' && !grouping)) {
      draft.text = text
      draft.notes.push(...notes)
    } else {
      const kind = WITH_PARTS.has(draft.kind) ? 'part' : 'text'
      draft.children.push({ ...newProvision(kind, eId), text, notes: [...notes] })
    }
  }

  /** A line of a quotation with the number and heading before it, the first one with the opening sign. */
  private inQuotation(line: string): string {
    if (!this.quotation) return line
    const { opens, number } = this.quotation
    Object.assign(this.quotation, { opens: '', number: '' })
    return opens + [number, line].filter(Boolean).join(' ')
  }

  finish(): LawDocument {
    return { language: this.language, provisions: this.root.children.map(closeProvision) }
  }
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()
