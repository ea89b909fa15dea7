import type { Notice } from '#domain/law/index.ts'
import { countWords } from '#platform/law-files/notices.ts'
import { toSubscript, toSuperscript } from '#platform/law-files/signs.ts'
import { symbolsIn } from '#platform/law-files/symbols.ts'
import type { XmlTag } from '#platform/law-files/xml.ts'
import { type DocxLook, isOn, type RunLook, type Styles } from './styles.ts'

/** A paragraph while its runs are read. */
export type OpenDocxParagraph = {
  readonly look: DocxLook
  /** The number that a file of this program prints in a run of its own style. */
  label: string
  text: string
  /** Characters that are bold. */
  bold: number
  hidden: string
  struck: string
  readonly notes: { readonly marker: string; readonly id: string; readonly isTyped: boolean }[]
  readonly notices: Notice[]
  /** Its end was deleted or moved away, or is hidden so that the next paragraph goes on in its line (17.3.2.36). */
  isUnended: boolean
  /** Its look is that of the paragraph which it goes on. */
  lookIsFixed: boolean
}

export const newParagraph = (): OpenDocxParagraph => ({
  look: {},
  label: '',
  text: '',
  bold: 0,
  hidden: '',
  struck: '',
  notes: [],
  notices: [],
  isUnended: false,
  lookIsFixed: false,
})

/** Characters as a run shows them, put into their paragraph, or counted when they are not to be seen. */
export function addRunText(
  paragraph: OpenDocxParagraph,
  text: string,
  ownLook: RunLook,
  styles: Styles,
): void {
  const look = styles.characters(paragraph.look.style, ownLook)
  if (look.hidden) paragraph.hidden += text
  else if (look.struck || look.struckTwice) paragraph.struck += text
  else {
    const shown = shownText(paragraph, text, look)
    paragraph.text += shown
    // Stretches of left-out text are counted apart.
    if (paragraph.hidden !== '') paragraph.hidden += ' '
    if (paragraph.struck !== '') paragraph.struck += ' '
    if (look.bold) paragraph.bold += shown.length
  }
}

/** Whether what stands in such a run is left out. */
export const isLeftOut = (paragraph: OpenDocxParagraph, ownLook: RunLook, styles: Styles): boolean => {
  const look = styles.characters(paragraph.look.style, ownLook)
  return Boolean(look.hidden || look.struck || look.struckTwice)
}

function shownText(paragraph: OpenDocxParagraph, text: string, { font = '', level }: RunLook): string {
  const { text: signs, unknown } = symbolsIn(text, font)
  if (unknown) paragraph.notices.push({ code: 'symbol-unknown', found: font || '?' })
  if ((level !== 'raised' && level !== 'lowered') || signs.trim() === '') return signs
  const moved = level === 'raised' ? toSuperscript(signs) : toSubscript(signs)
  if (moved === null && level === 'raised')
    paragraph.notices.push({ code: 'raised-text', found: signs.trim().slice(0, 20) })
  return moved ?? signs
}

/** What of a paragraph was left out, in numbers of words. */
export function leftOutNotices({ hidden, struck }: Pick<OpenDocxParagraph, 'hidden' | 'struck'>): Notice[] {
  return [
    ...(hidden.trim() ? [{ code: 'text-hidden' as const, found: String(countWords(hidden)) }] : []),
    ...(struck.trim() ? [{ code: 'text-struck' as const, found: String(countWords(struck)) }] : []),
  ]
}

/** The mark of a note in the text. */
export function addMark(paragraph: OpenDocxParagraph, id: string, marker: string, isTyped = false): void {
  paragraph.text += ` [${marker}]`
  paragraph.notes.push({ marker, id, isTyped })
}

/** Properties of a paragraph's own sign: whether its end was deleted, moved away, or hidden (17.3.1.29). */
export function readRunMark(
  paragraph: OpenDocxParagraph,
  name: string,
  attributes: XmlTag['attributes'],
): void {
  if (name === 'del' || name === 'moveFrom' || (name === 'specVanish' && isOn(attributes.val)))
    paragraph.isUnended = true
}
