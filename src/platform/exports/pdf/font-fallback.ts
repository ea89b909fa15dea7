import { join } from 'node:path'
import { openSync } from 'fontkit'

/** The main font of a document, and the fallback for missing glyphs. */
export type Face = 'text' | 'bold'
export type FontName = Face | `${Face}-other`

/** The font files: Golos Text, and DejaVu Sans with signs, arrows, fractions and further scripts. */
export const fontFiles: Readonly<Record<FontName, string>> = {
  text: 'golos-text-400.ttf',
  bold: 'golos-text-700.ttf',
  'text-other': 'dejavu-sans-400.ttf',
  'bold-other': 'dejavu-sans-700.ttf',
}

/** A text with a font that has all of its glyphs. */
export type FontRun = { readonly font: FontName; readonly text: string }

export type ChooseFont = (face: Face, text: string) => FontRun

const LAST = 0x10ffff
// Controls and default-ignorable characters; line breaks and tabs are kept.
const INVISIBLE = /(?![\n\r\t])[\p{Cc}\p{Default_Ignorable_Code_Point}]/u

const opened = new Map<string, ChooseFont>()

/**
 * Chooses the font for the whole text, so that its width can be measured in advance. A character without a glyph in
 * both fonts is written as its code point, `[U+1F467]`, so that nothing disappears from an official document.
 *
 * @param folder of the fonts
 */
export function fontChooserOf(folder: string): ChooseFont {
  const known = opened.get(folder)
  if (known) return known
  const covered = Object.fromEntries(
    Object.entries(fontFiles).map(([name, file]) => [name, coverageOf(join(folder, file))]),
  ) as Readonly<Record<FontName, Uint8Array>>
  const letterer: ChooseFont = (face, text) => letter(face, text, covered)
  opened.set(folder, letterer)
  return letterer
}

/** One byte for each code point: whether the font has a glyph. */
function coverageOf(path: string): Uint8Array {
  const font = openSync(path)
  const covered = new Uint8Array(LAST + 1)
  for (const codePoint of 'characterSet' in font ? font.characterSet : []) covered[codePoint] = 1
  for (const sign of '\n\r\t') covered[sign.charCodeAt(0)] = 1
  return covered
}

function letter(face: Face, words: string, covered: Readonly<Record<FontName, Uint8Array>>): FontRun {
  if (isCovered(words, covered[face])) return { font: face, text: words }
  const other: FontName = `${face}-other`
  let text = ''
  for (const sign of words.toWellFormed()) {
    if (!INVISIBLE.test(sign)) text += covered[other][sign.codePointAt(0) ?? 0] ? sign : written(sign)
  }
  return isCovered(text, covered[face]) ? { font: face, text } : { font: other, text }
}

const written = (sign: string) =>
  `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`

function isCovered(text: string, covered: Uint8Array): boolean {
  for (const sign of text) if (!covered[sign.codePointAt(0) ?? 0]) return false
  return true
}
