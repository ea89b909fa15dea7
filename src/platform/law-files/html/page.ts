import type { Block, ParagraphBlock } from '#domain/law/index.ts'
import { roleAndDepth } from '#platform/law-files/roles.ts'
import { linesOf, raisedDigits } from '#platform/law-files/signs.ts'
import { addToCell, closeRows, newCell, type OpenCell, span } from '#platform/law-files/table.ts'
import { listMarker } from './list-marker.ts'

type Attributes = ReadonlyMap<string, string>
type Table = { readonly rows: OpenCell[][]; readonly attributes: Attributes; cellOpen: boolean }
type List = { readonly ordered: boolean; readonly type: string; next: number }
type Paragraph = {
  text: string
  marker: string
  bold: number
  readonly attributes: Attributes
  readonly tag: string
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const HIDDEN = words(
  'script style head title template noscript iframe object svg math xml textarea select button canvas',
)
const BLOCKS = words(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul',
)
const BOLD = words('b strong')
const NONE: Attributes = new Map()
/** A break that somebody has set, among the line ends of the markup, which mean nothing. */
const BREAK = '\v'

/** Gathers the text of tags as they come, closed or not, into blocks. */
export class Page {
  private readonly blocks: Block[] = []
  /** Word writes all footnotes at the end, each in a division of its own. */
  private readonly notes = new Map<string, string>()
  private readonly tables: Table[] = []
  private readonly lists: List[] = []
  private hidden: string | null = null
  private hiddenDepth = 0
  private bold = 0
  private ignored = 0
  private note: string | null = null
  private raised = false
  /** In a link whose words only repeat the number of a footnote. */
  private inNoteLink = false
  private paragraph: Paragraph = this.fresh('', NONE)

  open(tag: string, attributes: Attributes, selfClosing: boolean): void {
    if (this.hidden !== null) {
      if (tag === this.hidden && !selfClosing) this.hiddenDepth += 1
      return
    }
    if (HIDDEN.has(tag) && !selfClosing) {
      this.hidden = tag
      this.hiddenDepth = 1
    } else if (BLOCKS.has(tag)) this.openBlock(tag, attributes)
    else if (tag === 'br') this.paragraph.text += BREAK
    else if (tag === 'sup') this.raised = true
    else if (tag === 'a') this.openLink(attributes)
    else if (BOLD.has(tag)) this.bold += 1
    else if (tag === 'span' || tag === 'font') this.openSpan(attributes)
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
    if (this.hidden !== null) {
      if (tag === this.hidden) this.hiddenDepth -= 1
      if (this.hiddenDepth === 0) this.hidden = null
    } else if (BLOCKS.has(tag)) this.closeBlock(tag)
    else if (BOLD.has(tag)) this.bold = Math.max(0, this.bold - 1)
    else if (tag === 'sup') this.raised = false
    else if (tag === 'a') this.inNoteLink = false
    else if ((tag === 'span' || tag === 'font') && this.ignored > 0) this.ignored -= 1
  }

  text(text: string): void {
    if (this.hidden !== null || this.inNoteLink) return
    if (this.ignored > 0) this.paragraph.marker += text
    else {
      const words = text.replaceAll(BREAK, ' ')
      this.paragraph.text += this.raised ? raisedDigits(words) : words
      if (this.bold > 0) this.paragraph.bold += text.trim().length
    }
  }

  private fresh(tag: string, attributes: Attributes): Paragraph {
    return { text: '', marker: '', bold: 0, attributes, tag }
  }

  private openBlock(tag: string, attributes: Attributes): void {
    this.flush()
    // The number of `<li><p>…` belongs to that paragraph.
    const { tag: outer, marker } = this.paragraph
    this.paragraph = this.fresh(tag, attributes)
    if (outer === 'li' && tag !== 'li' && tag !== 'ol' && tag !== 'ul') this.paragraph.marker = marker
    const table = this.tables.at(-1)
    if (tag === 'table') this.tables.push({ rows: [], attributes, cellOpen: false })
    else if (tag === 'tr') table?.rows.push([])
    else if (tag === 'td' || tag === 'th') this.openCell(tag, attributes)
    else if (tag === 'ol' || tag === 'ul') {
      const start = Math.trunc(Number(attributes.get('start') ?? 1)) || 1
      this.lists.push({ ordered: tag === 'ol', type: attributes.get('type') ?? '1', next: start })
    } else if (tag === 'li') this.openItem(attributes)
    else if (tag === 'div') {
      const [, note] = /^(?:ftn|edn|sdfootnote|sdendnote)(\d+)$/.exec(attributes.get('id') ?? '') ?? []
      if (note) this.note = note
    }
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

  private openItem(attributes: Attributes): void {
    const list = this.lists.at(-1)
    if (!list) return
    const value = Math.trunc(Number(attributes.get('value') ?? Number.NaN))
    if (Number.isFinite(value)) list.next = value
    this.paragraph.marker = list.ordered ? listMarker(list.next, list.type) : '•'
    list.next += 1
  }

  private closeBlock(tag: string): void {
    this.flush()
    this.paragraph = this.fresh('', NONE)
    const table = this.tables.at(-1)
    if (tag === 'table') this.closeTable()
    else if ((tag === 'td' || tag === 'th') && table) table.cellOpen = false
    else if (tag === 'ol' || tag === 'ul') this.lists.pop()
    else if (tag === 'div') this.note = null
    else if (/^h[1-6]$/.test(tag)) this.bold = 0
  }

  private flush(): void {
    const { text, marker, attributes, tag, bold } = this.paragraph
    const [line = '', ...more] = linesOf(text.replace(/[^\S\v]+/g, ' ').replaceAll(BREAK, '\n'))
    const mark = tidyMarker(marker)
    if (line === '' && (mark === '' || tag === 'li')) return
    const table = this.tables.at(-1)
    const cell = table?.cellOpen ? table.rows.at(-1)?.at(-1) : undefined
    if (cell) addToCell(cell, mark, line, ...more)
    else if (this.note !== null) {
      const before = this.notes.get(this.note)
      const words = [line, ...more].join(' ')
      // Word repeats the mark before the note's own text.
      this.notes.set(this.note, before ? `${before} ${words}` : words.replace(/^\[\d+\]\s*/, ''))
    } else if (attributes.get('data-role') === 'footnote') {
      this.blocks.push({ type: 'footnote', marker: attributes.get('data-marker') ?? '', text: line })
    } else {
      this.blocks.push(this.paragraphBlock(line, mark, attributes, tag, bold))
      for (const next of more) this.blocks.push({ type: 'paragraph', text: next })
    }
    this.paragraph.marker = ''
  }

  private paragraphBlock(
    text: string,
    marker: string,
    attributes: Attributes,
    tag: string,
    bold: number,
  ): ParagraphBlock {
    const [, heading] = /^h([1-6])$/.exec(tag) ?? []
    const style = attributes.get('style') ?? ''
    const centred = /text-align:\s*center/i.test(style) || attributes.get('align')?.toLowerCase() === 'center'
    const [, level] = /mso-list:\s*[^\s:]+\s+level(\d)/i.exec(style) ?? []
    const listLevel = level ? Number(level) - 1 : Math.max(0, this.lists.length - 1)
    return {
      type: 'paragraph',
      text,
      ...(marker ? { marker, listLevel } : {}),
      ...(heading ? { headingLevel: Number(heading) } : {}),
      ...(centred ? { centred: true } : {}),
      ...(bold >= text.length * 0.8 ? { bold: true } : {}),
      ...roleAndDepth(attributes.get('data-role') ?? '', attributes.get('data-depth') ?? ''),
    }
  }

  private closeTable(): void {
    const table = this.tables.pop()
    if (!table) return
    const rows = closeRows(table.rows)
    const outer = this.tables.at(-1)
    const cell = outer?.cellOpen ? outer.rows.at(-1)?.at(-1) : undefined
    if (cell) {
      for (const { cells } of rows) addToCell(cell, ...cells.map(({ text }) => text))
    } else if (rows.some(({ cells }) => cells.length > 0)) {
      const { depth } = roleAndDepth('', table.attributes.get('data-depth') ?? '')
      this.blocks.push({ type: 'table', rows, ...(depth === undefined ? {} : { depth }) })
    }
  }

  /** Closes whatever was left open, and puts Word's footnotes behind what refers to them. */
  finish(): Block[] {
    this.flush()
    while (this.tables.length > 0) this.closeTable()
    if (this.notes.size === 0) return this.blocks
    const left = new Map(this.notes)
    const placed = this.blocks.flatMap((block): Block[] => {
      const text = block.type === 'paragraph' ? block.text : ''
      const marks = Array.from(text.matchAll(/\[(\d{1,4})\]/g), ([, mark = '']) => mark)
      return [block, ...marks.flatMap((mark) => takeNote(left, mark))]
    })
    return [...placed, ...[...left.keys()].flatMap((mark) => takeNote(left, mark))]
  }
}

// Bullets of Word's symbol fonts, in HTML as letters of an ordinary one.
const tidyMarker = (marker: string) =>
  marker
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[o§·●▪■□üØv\ue000-\uf8ff]$/u, '•')

function takeNote(left: Map<string, string>, marker: string): Block[] {
  const text = left.get(marker)
  if (text === undefined) return []
  left.delete(marker)
  return [{ type: 'footnote', marker, text }]
}
