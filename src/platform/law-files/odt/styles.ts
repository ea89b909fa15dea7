import { readXml, type XmlTag } from '#platform/law-files/xml.ts'

/** What a style says, as far as it changes which words are read and what they mean (OpenDocument 1.3, part 3, 16). */
export type OdtLook = {
  hidden?: boolean
  struck?: boolean
  bold?: boolean
  level?: 'raised' | 'lowered' | 'none'
  font?: string
  align?: string
  /** Left margin in points. */
  indent?: number
  list?: string
}

/** A level of a list: how its number is shown. */
export type ListLevel = {
  readonly format: string
  readonly prefix: string
  readonly suffix: string
  /** How many levels are shown, this one included. */
  readonly shown: number
  readonly start: number
  /** LibreOffice's own pattern, `%1%.%2%)`, which goes before prefix and suffix. */
  readonly pattern: string
}

type Style = OdtLook & { parent: string }

const PARENTS_MAX = 20

/** The styles of a document, those of styles.xml and the automatic ones of content.xml. */
export class OdtStyles {
  private readonly styles = new Map<string, Style>()
  private readonly lists = new Map<string, Map<number, ListLevel>>()
  private open: Style | null = null
  private list: Map<number, ListLevel> | null = null

  read(xml: string): void {
    readXml(
      xml,
      { open: (tag) => this.start(tag), close: (name) => this.end(name), text: () => undefined },
      'odt-broken',
    )
  }

  start({ name, attributes }: XmlTag): void {
    if (name === 'style') {
      this.open = { parent: attributes['parent-style-name'] ?? '', ...listOf(attributes) }
      this.styles.set(`${attributes.family} ${attributes.name}`, this.open)
    } else if (name === 'list-style' || name === 'outline-style') {
      this.list = new Map()
      this.lists.set(name === 'outline-style' ? OUTLINE : (attributes.name ?? ''), this.list)
    } else if (/^(?:list-level-style-(?:number|bullet|image)|outline-level-style)$/.test(name))
      this.list?.set(Number(attributes.level) - 1, levelOf(name, attributes))
    else if (this.open && name === 'text-properties') readText(this.open, attributes)
    else if (this.open && name === 'paragraph-properties') readParagraph(this.open, attributes)
  }

  end(name: string): void {
    if (name === 'style') this.open = null
    else if (name === 'list-style' || name === 'outline-style') this.list = null
  }

  /** A style with all that it takes from its parents. */
  look(family: 'paragraph' | 'text', name: string): OdtLook {
    const chain: Style[] = []
    let next: string | undefined = name
    while (next && chain.length < PARENTS_MAX) {
      const style: Style | undefined = this.styles.get(`${family} ${next}`)
      if (!style) break
      chain.unshift(style)
      next = style.parent
    }
    return Object.assign({}, ...chain)
  }

  level(list: string, depth: number): ListLevel | undefined {
    return this.lists.get(list)?.get(depth)
  }
}

/** The list of numbered headings. */
export const OUTLINE = 'outline'

type Attributes = XmlTag['attributes']

const listOf = (attributes: Attributes): OdtLook =>
  attributes['list-style-name'] ? { list: attributes['list-style-name'] } : {}

function readText(look: OdtLook, attributes: Attributes): void {
  const { display } = attributes
  const through = attributes['text-line-through-type'] ?? attributes['text-line-through-style']
  const position = attributes['text-position'] ?? ''
  const weight = attributes['font-weight']
  const font = attributes['font-name'] ?? attributes['font-family']
  if (display !== undefined) look.hidden = display === 'none'
  if (through !== undefined) look.struck = through !== 'none'
  if (weight !== undefined) look.bold = weight === 'bold' || Number(weight) >= 600
  if (font !== undefined) look.font = font
  if (position !== '') look.level = positionOf(position)
}

/** `super 58%`, `sub`, `33% 58%`: raised by a part of the height. */
function positionOf(position: string): 'raised' | 'lowered' | 'none' {
  const [where = ''] = position.split(' ')
  const height = where === 'super' ? 1 : where === 'sub' ? -1 : Number.parseFloat(where)
  return height > 0 ? 'raised' : height < 0 ? 'lowered' : 'none'
}

/** Points in one unit (OpenDocument 1.3, part 3, 18.3.18). */
const POINTS: Readonly<Record<string, number>> = { in: 72, cm: 28.35, mm: 2.835, pt: 1, pc: 12, px: 0.75 }

function readParagraph(look: OdtLook, attributes: Attributes): void {
  const align = attributes['text-align']
  const [, size, unit = ''] = /^(-?[\d.]+)(in|cm|mm|pt|pc|px)$/.exec(attributes['margin-left'] ?? '') ?? []
  if (align !== undefined) look.align = align
  if (size !== undefined) look.indent = Number(size) * (POINTS[unit] ?? 0)
}

/** Formats that Word names too; LibreOffice writes Russian letters as `а, б, .., аа, бб, ... (ru)`. */
function formatOf(format: string): string {
  const letter = format.charAt(0)
  if (format.includes('(ru)') || format.includes('(uk)') || /^[а-яА-Я]/.test(format))
    return letter === letter.toLowerCase() ? 'russianLower' : 'russianUpper'
  const names: Readonly<Record<string, string>> = {
    '': 'none',
    a: 'lowerLetter',
    A: 'upperLetter',
    i: 'lowerRoman',
    I: 'upperRoman',
  }
  return names[letter] ?? 'decimal'
}

function levelOf(name: string, attributes: Attributes): ListLevel {
  const isNumber = name === 'list-level-style-number' || name === 'outline-level-style'
  return {
    format: isNumber ? formatOf(attributes['num-format'] ?? '') : 'bullet',
    prefix: attributes['num-prefix'] ?? '',
    suffix: attributes['num-suffix'] ?? '',
    shown: Math.max(1, Number(attributes['display-levels']) || 1),
    start: Math.max(0, Number(attributes['start-value'] ?? 1)) || 1,
    pattern: isNumber ? (attributes['num-list-format'] ?? '') : (attributes['bullet-char'] ?? ''),
  }
}
