import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import type { Language } from '#domain/base/text.ts'
import { type Face, fontFiles, type Letterer, lettererOf } from './lettering.ts'

export type Doc = InstanceType<typeof PDFDocument>
/** A document with what chooses the font of each text. */
export type Pdf = { readonly doc: Doc; readonly letter: Letterer }
export type TextOptions = PDFKit.Mixins.TextOptions

/** Words, quiet words, headings, and lines between rows. */
export const [INK, QUIET, SKY, LINE] = ['#14212b', '#55626b', '#00657a', '#c9c3b4']

export type PdfOptions = {
  readonly title: string
  readonly author: string
  /** Written into the file in place of the time of writing, so that equal content gives equal bytes. */
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
  /** Keeps pages until the end, so that something can be written on all of them. */
  readonly bufferPages?: boolean
}

/**
 * Begins a PDF 1.7 of A4; of each font it embeds the letters that it uses.
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
    // Without a default: given here, the same font under its own name would be opened again at every change of font.
    font: '',
    info: { Title: title, Author: author, CreationDate: at },
  })
  for (const [name, file] of Object.entries(fontFiles)) doc.registerFont(name, join(fonts, file))
  return { doc, letter: lettererOf(fonts) }
}

/** Writes a text in the font that has its letters, from where the last one ended or from a place in points. */
export function put(
  { doc, letter }: Pdf,
  face: Face,
  given: string,
  options: TextOptions & { readonly x?: number; readonly y?: number } = {},
): Doc {
  const { font, text } = letter(face, given)
  const { x = doc.x, y = doc.y, ...rest } = options
  return doc.font(font).text(text, x, y, rest)
}

/** The height of a text in its font and the present size, in points. */
export function heightOf({ doc, letter }: Pdf, face: Face, given: string, options: TextOptions): number {
  const { font, text } = letter(face, given)
  return doc.font(font).heightOfString(text, options)
}
