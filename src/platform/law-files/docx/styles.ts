import { readXml, type XmlTag } from '#platform/law-files/xml.ts'

/** What a style or a paragraph says of itself; undefined is «as the style below». */
export type DocxLook = {
  style?: string
  numId?: string
  ilvl?: number
  outline?: number
  align?: 'centre' | 'right' | 'other'
  /** Left indent in twentieths of a point. */
  indent?: number
}

/** What a style or a run says of its characters; undefined is «as the style below». */
export type RunLook = {
  style?: string
  bold?: boolean
  hidden?: boolean
  struck?: boolean
  struckTwice?: boolean
  /** Above the line, below it, or said to stand on it. */
  level?: 'raised' | 'lowered' | 'line'
  font?: string
}

type Style = {
  readonly type: string
  name: string
  basedOn: string | null
  readonly look: DocxLook
  readonly run: RunLook
}

/** On and off again at each level of styles (ECMA-376 Part 1, 17.7.3). */
const TOGGLES = ['bold', 'hidden', 'struck', 'struckTwice'] as const

/** Styles with what they inherit: word/styles.xml (ECMA-376 Part 1, 17.7). */
export class Styles {
  private readonly styles: ReadonlyMap<string, Style>
  private readonly defaults: RunLook
  private readonly defaultId: string | null
  private readonly known = new Map<string, { readonly look: DocxLook; readonly run: RunLook }>()

  constructor(styles: ReadonlyMap<string, Style>, defaults: RunLook, defaultId: string | null) {
    this.styles = styles
    this.defaults = defaults
    this.defaultId = defaultId
  }

  /** A style's look with those that it is based on; circles are cut. */
  private inherited(id: string): { readonly look: DocxLook; readonly run: RunLook } {
    const known = this.known.get(id)
    if (known) return known
    this.known.set(id, { look: {}, run: {} })
    const style = this.styles.get(id)
    if (!style) return { look: {}, run: {} }
    const below = style.basedOn === null ? { look: {}, run: {} } : this.inherited(style.basedOn)
    const all = { look: { ...below.look, ...style.look }, run: { ...below.run, ...style.run } }
    this.known.set(id, all)
    return all
  }

  /** What a paragraph looks like: its own words, its style's, those of the default style when it names none. */
  paragraph(own: DocxLook): DocxLook {
    const id = own.style ?? this.defaultId
    return id === null ? own : { ...this.inherited(id).look, ...own }
  }

  /** What a style says of paragraphs. */
  look(id: string): DocxLook {
    return this.inherited(id).look
  }

  /** What the characters of a run look like in a paragraph of a style. */
  characters(paragraphStyle: string | undefined, own: RunLook): RunLook {
    const id = paragraphStyle ?? this.defaultId
    const paragraph = id === null ? {} : this.inherited(id).run
    const character = own.style === undefined ? {} : this.inherited(own.style).run
    const all: RunLook = { ...this.defaults, ...paragraph, ...character, ...own }
    for (const toggle of TOGGLES) {
      const styled = Boolean(paragraph[toggle]) !== Boolean(character[toggle])
      all[toggle] = own[toggle] ?? (Boolean(this.defaults[toggle]) || styled)
    }
    return all
  }

  /** The built-in name, which is English in every language of Word. */
  name(id: string): string {
    return this.styles.get(id)?.name.toLowerCase() ?? ''
  }
}

/** On unless it says off: `<w:b/>`, `<w:b w:val="0"/>` (17.17.4). */
export const isOn = (value: string | undefined): boolean =>
  value !== '0' && value !== 'false' && value !== 'off'

/** Takes over what an element of paragraph properties says. */
export function readLook(look: DocxLook, { name, attributes }: XmlTag): void {
  const value = attributes.val ?? ''
  if (name === 'pStyle') look.style = value
  else if (name === 'numId') look.numId = value
  else if (name === 'ilvl') look.ilvl = Number(value)
  else if (name === 'outlineLvl') look.outline = Number(value)
  else if (name === 'ind') look.indent = Number(attributes.left ?? attributes.start ?? look.indent ?? 0)
  else if (name === 'jc')
    look.align = value === 'center' ? 'centre' : value === 'right' || value === 'end' ? 'right' : 'other'
}

// Half-points by which text is moved off its line; less is a correction of the look.
const MOVED = 3

/** Takes over what an element of run properties says. */
export function readRunLook(look: RunLook, { name, attributes }: XmlTag): void {
  const value = attributes.val
  if (name === 'rStyle') look.style = value ?? ''
  else if (name === 'b') look.bold = isOn(value)
  else if (name === 'vanish') look.hidden = isOn(value)
  else if (name === 'strike') look.struck = isOn(value)
  else if (name === 'dstrike') look.struckTwice = isOn(value)
  else if (name === 'rFonts') look.font = attributes.ascii ?? attributes.hAnsi ?? look.font ?? ''
  else if (name === 'vertAlign')
    look.level = value === 'superscript' ? 'raised' : value === 'subscript' ? 'lowered' : 'line'
  else if (name === 'position' && look.level === undefined) {
    const by = Number(value)
    look.level = by >= MOVED ? 'raised' : by <= -MOVED ? 'lowered' : 'line'
  }
}

/** What was, before a change was tracked: it says nothing of what is (17.13.5). */
export const isHistory = (name: string): boolean =>
  /^(?:\w+PrChange|numberingChange|tblGridChange)$/.test(name)

/** Reads word/styles.xml. */
export function readStyles(xml: string): Styles {
  const styles = new Map<string, Style>()
  const defaults: RunLook = {}
  let defaultId: string | null = null
  let style: Style | null = null
  let history = 0
  const path: string[] = []
  const inside = (tag: XmlTag, style: Style) => {
    if (tag.name === 'name') style.name = tag.attributes.val ?? ''
    else if (tag.name === 'basedOn') style.basedOn = tag.attributes.val ?? null
    else if (path.includes('rPr')) readRunLook(style.run, tag)
    else if (path.includes('pPr')) readLook(style.look, tag)
  }
  readXml(
    xml,
    {
      open: (tag) => {
        if (history > 0 || isHistory(tag.name)) {
          history += 1
          return
        }
        if (tag.name === 'style') {
          style = { type: tag.attributes.type ?? '', name: '', basedOn: null, look: {}, run: {} }
          const id = tag.attributes.styleId ?? ''
          styles.set(id, style)
          if (style.type === 'paragraph' && tag.attributes.default && isOn(tag.attributes.default))
            defaultId = id
        } else if (style) inside(tag, style)
        else if (path.includes('rPrDefault')) readRunLook(defaults, tag)
        path.push(tag.name)
      },
      close: (name) => {
        if (history > 0) {
          history -= 1
          return
        }
        path.pop()
        if (name === 'style') style = null
      },
      text: () => undefined,
    },
    'docx-broken',
  )
  return new Styles(styles, defaults, defaultId)
}
