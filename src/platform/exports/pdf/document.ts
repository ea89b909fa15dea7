import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import type { Language } from '#domain/base/text.ts'
import { type ChooseFont, type Face, fontChooserOf, fontFiles } from './font-fallback.ts'
import { packObjects } from './object-streams.ts'
import { addDocument, addElement, drawArtifact, type Element } from './tags.ts'

export type Doc = InstanceType<typeof PDFDocument>
/** A document with the font chooser of its texts, and the root of its structure tree. */
export type Pdf = { readonly doc: Doc; readonly letter: ChooseFont; readonly root: Element }
export type TextOptions = PDFKit.Mixins.TextOptions

/** Text, secondary text, headings, and lines between rows. */
export const [INK, QUIET, SKY, LINE] = ['#14212b', '#55626b', '#00657a', '#c9c3b4']

export type PdfOptions = {
  readonly title: string
  readonly author: string
  /** Replaces the time of writing in the file, so that equal content gives equal bytes. */
  readonly at: Date
  readonly language: Language
  /** In points. */
  readonly margins: {
    readonly top: number
    readonly bottom: number
    readonly left: number
    readonly right: number
  }
  readonly layout?: 'portrait' | 'landscape'
  /** Buffers the pages until the end, so that all of them can be amended. */
  readonly bufferPages?: boolean
}

/**
 * Starts a tagged A4 PDF 1.7 with title and language, which embeds the used glyphs of each font. What is drawn in it
 * is content of an element or an artifact: `drawInto`, `drawArtifact`.
 *
 * @param fonts the folder of the fonts (`fontsFolder`)
 */
export function newPdf(fonts: string, options: PdfOptions): Pdf {
  const { title, author, at, language, margins, layout = 'portrait', bufferPages = false } = options
  const doc = new PDFDocument({
    size: 'A4',
    layout,
    margins,
    bufferPages,
    lang: language,
    pdfVersion: '1.7',
    displayTitle: true,
    tagged: true,
    // No default font: the same font under its own name would be opened again at every change of font.
    font: '',
    info: { Title: title, Author: author, CreationDate: at },
  })
  packObjects(doc)
  for (const [name, file] of Object.entries(fontFiles)) doc.registerFont(name, join(fonts, file))
  return { doc, letter: fontChooserOf(fonts), root: addDocument(doc) }
}

/** Writes a text in a font that has its glyphs, after the previous text or at a position in points. */
export function put(
  { doc, letter }: Pdf,
  face: Face,
  words: string,
  options: TextOptions & { readonly x?: number; readonly y?: number } = {},
): Doc {
  const { font, text } = letter(face, words)
  const { x = doc.x, y = doc.y, ...rest } = options
  return doc.font(font).text(text, x, y, rest)
}

/** The height of a text in its font and the current size, in points. */
export function heightOf({ doc, letter }: Pdf, face: Face, words: string, options: TextOptions): number {
  const { font, text } = letter(face, words)
  return doc.font(font).heightOfString(text, options)
}

/** A cell of a row, as an element: a header of its column in bold, else data. */
export const addCell = (doc: Doc, row: Element, face: Face): Element =>
  face === 'bold' ? addElement(doc, row, 'TH', { scope: 'Column' }) : addElement(doc, row, 'TD')

/** The line below a row of a table. */
export function drawRule(doc: Doc, left: number, width: number, face: Face): void {
  drawArtifact(doc, 'Layout', () => {
    doc.moveTo(left, doc.y).lineTo(left + width, doc.y)
    doc.lineWidth(face === 'bold' ? 1.2 : 0.5).stroke(face === 'bold' ? INK : LINE)
  })
}
