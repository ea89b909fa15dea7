import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import type { Language } from '#domain/base/text.ts'

export type Doc = InstanceType<typeof PDFDocument>

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
 * Begins a PDF 1.7 of A4 with its fonts `text` and `bold` (Golos Text, of which it embeds the letters that it has).
 * `fonts` is the folder with golos-text-400.ttf and golos-text-700.ttf.
 */
export function newPdf(fonts: string, options: PdfOptions): Doc {
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
  doc.registerFont('text', join(fonts, 'golos-text-400.ttf'))
  doc.registerFont('bold', join(fonts, 'golos-text-700.ttf'))
  return doc
}
