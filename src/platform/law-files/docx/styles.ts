import { readXml } from '#platform/law-files/xml.ts'

/** What a style or a paragraph says of itself; undefined is «as the style below». */
export type Look = {
  style?: string
  numId?: string
  ilvl?: number
  outline?: number
  centred?: boolean
  bold?: boolean
}

type Style = { readonly name: string; readonly basedOn: string | null; readonly look: Look }

/** Paragraph styles with what they inherit: word/styles.xml (ECMA-376 Part 1, 17.7). */
export class Styles {
  private readonly styles: ReadonlyMap<string, Style>
  private readonly known = new Map<string, Look>()

  constructor(styles: ReadonlyMap<string, Style>) {
    this.styles = styles
  }

  /** A style's look with those that it is based on; circles are cut. */
  look(id: string): Look {
    const known = this.known.get(id)
    if (known) return known
    this.known.set(id, {})
    const style = this.styles.get(id)
    if (!style) return {}
    const below = style.basedOn === null ? {} : this.look(style.basedOn)
    const look = { ...below, ...style.look }
    this.known.set(id, look)
    return look
  }

  /** The built-in name, which is English in every language of Word. */
  name(id: string): string {
    return this.styles.get(id)?.name.toLowerCase() ?? ''
  }
}

/** On unless it says off: `<w:b/>`, `<w:b w:val="0"/>` (17.17.4). */
export const isOn = (value: string | undefined): boolean =>
  value !== '0' && value !== 'false' && value !== 'off'

/** Takes over what an element of paragraph or run properties says. */
export function readLook(look: Look, name: string, attributes: Readonly<Record<string, string>>): void {
  const value = attributes.val ?? ''
  if (name === 'pStyle') look.style = value
  else if (name === 'numId') look.numId = value
  else if (name === 'ilvl') look.ilvl = Number(value)
  else if (name === 'outlineLvl') look.outline = Number(value)
  else if (name === 'jc') look.centred = value === 'center'
  else if (name === 'b') look.bold = isOn(attributes.val)
}

export function readStyles(xml: string): Styles {
  const styles = new Map<string, Style>()
  let id: string | null = null
  let name = ''
  let basedOn: string | null = null
  let look: Look = {}
  readXml(
    xml,
    {
      open: (tag) => {
        if (tag.name === 'style') {
          id =
            tag.attributes.type === 'paragraph' || tag.attributes.type === 'numbering'
              ? (tag.attributes.styleId ?? null)
              : null
          name = ''
          basedOn = null
          look = {}
        } else if (id === null) return
        else if (tag.name === 'name') name = tag.attributes.val ?? ''
        else if (tag.name === 'basedOn') basedOn = tag.attributes.val ?? null
        else readLook(look, tag.name, tag.attributes)
      },
      close: (closed) => {
        if (closed !== 'style' || id === null) return
        styles.set(id, { name, basedOn, look })
        id = null
      },
      text: () => undefined,
    },
    'docx-broken',
  )
  return new Styles(styles)
}
