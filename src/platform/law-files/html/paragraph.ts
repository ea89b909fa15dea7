import type { Notice } from '#domain/law/index.ts'
import type { Shape } from '#platform/law-files/content.ts'
import { countWords } from '#platform/law-files/notices.ts'
import { roleAndDepth } from '#platform/law-files/roles.ts'
import { toSubscript, toSuperscript } from '#platform/law-files/signs.ts'
import { symbolsIn } from '#platform/law-files/symbols.ts'
import type { Css } from './css.ts'
import type { Attributes } from './elements.ts'
import type { OpenElements } from './open-elements.ts'

/** A break that somebody has set, among the line ends of the markup, which mean nothing. */
export const BREAK = '\v'

/** Points; the text of a page is some 480 wide. */
const BEYOND_MIDDLE = 225

type Around = { readonly elements: OpenElements; readonly isMarker: boolean }

/** A paragraph while its text is read. */
export class OpenParagraph {
  readonly tag: string
  readonly attributes: Attributes
  readonly css: Css
  text = ''
  marker = ''
  /** Gets the shape when the paragraph ends, and from a list that is counted backwards its number at the list's end. */
  numbered: { -readonly [Field in keyof Shape]: Shape[Field] } = {}
  bold = 0
  notices: Notice[] = []
  private hidden = ''
  private struck = ''
  private hasDeletions = false

  constructor(tag: string, attributes: Attributes, css: Css) {
    this.tag = tag
    this.attributes = attributes
    this.css = css
  }

  add(text: string, { elements, isMarker }: Around): void {
    if (elements.has('hidden')) this.hidden += text
    else if (elements.has('deleted')) this.hasDeletions ||= text.trim() !== ''
    else if (elements.has('struck')) this.struck += text
    else if (isMarker) this.marker += text
    else {
      const lines = elements.has('lines') ? text.replace(/\r\n?|\n/g, BREAK) : text.replaceAll(BREAK, ' ')
      this.text += this.shown(lines, elements)
      // Stretches of left-out text are counted apart.
      if (this.hidden !== '') this.hidden += ' '
      if (this.struck !== '') this.struck += ' '
      if (elements.has('bold')) this.bold += text.trim().length
    }
  }

  private shown(text: string, { font, level }: OpenElements): string {
    const { text: signs, unknown } = symbolsIn(text, font)
    if (unknown) this.notices.push({ code: 'symbol-unknown', found: font || '?' })
    if (level === undefined || signs.trim() === '') return signs
    const moved = level === 'raised' ? toSuperscript(signs) : toSubscript(signs)
    if (moved === null && level === 'raised' && !/^\[[\d*]{1,4}\]$/.test(signs.trim()))
      this.notices.push({ code: 'raised-text', found: signs.trim().slice(0, 20) })
    return moved ?? signs
  }

  takeMarker(item: OpenParagraph): void {
    this.marker = item.marker
    this.numbered = item.numbered
    item.marker = ''
    item.numbered = {}
  }

  /** What was noticed, with what was left out in numbers of words. */
  allNotices(): readonly Notice[] {
    return [
      ...this.notices,
      ...(this.hidden.trim()
        ? [{ code: 'text-hidden', found: String(countWords(this.hidden)) } as const]
        : []),
      ...(this.struck.trim()
        ? [{ code: 'text-struck', found: String(countWords(this.struck)) } as const]
        : []),
      ...(this.hasDeletions ? [{ code: 'changes-accepted', found: '' } as const] : []),
    ]
  }

  /** Begins anew, with the number of an item that has had no words yet if that is to be kept. */
  clear(keepsMarker: boolean): void {
    this.text = ''
    this.bold = 0
    this.notices = []
    this.hidden = ''
    this.struck = ''
    this.hasDeletions = false
    if (keepsMarker) return
    this.marker = ''
    this.numbered = {}
  }
}

/** A text with single spaces, set breaks as line ends. */
export const collapseSpaces = (text: string): string => text.replace(/[^\S\v]+/g, ' ').replaceAll(BREAK, '\n')

/** Bullets of Word's symbol fonts, in HTML as letters of an ordinary one. */
export const tidyMarker = (marker: string): string =>
  marker
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[o§·●▪■□üØv\ue000-\uf8ff]$/u, '•')

export function shapeOf(paragraph: OpenParagraph, marker: string, listDepth: number): Shape {
  const { attributes, css, tag, bold, text } = paragraph
  const [, heading] = /^h([1-6])$/.exec(tag) ?? []
  const align = css.align ?? attributes.get('align')?.toLowerCase() ?? (tag === 'center' ? 'center' : '')
  const [, level] = /mso-list:\s*[^\s:]+\s+level(\d)/i.exec(attributes.get('style') ?? '') ?? []
  const listLevel = level ? Number(level) - 1 : listDepth
  const right = align === 'right' || (align !== 'center' && (css.indent ?? 0) >= BEYOND_MIDDLE)
  return {
    ...(marker ? { marker, listLevel } : {}),
    ...(heading ? { headingLevel: Number(heading) } : {}),
    ...(align === 'center' ? { centred: true } : {}),
    ...(right ? { right: true } : {}),
    ...(text.trim() !== '' && bold >= text.trim().length * 0.8 ? { bold: true } : {}),
    ...roleAndDepth(attributes.get('data-role') ?? '', attributes.get('data-depth') ?? ''),
  }
}
