/** Sizes of letters and lines of a picture, in pixels at its natural size. */
export const SIZE = 14
export const LEADING = 18
export const SMALL = 12.5

/**
 * Advance widths of Golos Text, weights 500 and 700, in parts of the font size, rounded up to twentieths: the wider of
 * the two. Text of a picture cannot flow, so that where a line breaks is decided here.
 */
const WIDTHS: readonly (readonly [width: number, letters: string])[] = [
  [0.25, ' \u00a0\u202f'],
  [0.3, 'іij'],
  [0.35, 'ІIl‘’·,.:;!'],
  [0.4, 'frt()-°'],
  [0.5, 'гғ/'],
  [0.55, 'тьz17«»“”–?'],
  [0.6, 'ГавеёзклопсухчэяәҒқүFJLacekosuvxy+×'],
  [0.65, 'ЕЁТбдийнрцъңөұһETZbdghnpq02345689₸'],
  [0.7, 'БЗРЧЬЯҰҮҺPRSY'],
  [0.75, 'АВДКЛПСУХЪЭмӘABCDGKUVX—'],
  [0.8, 'ИЙНОЦфыҚҢӨHNOQ'],
  [0.85, 'жшюw%'],
  [0.9, 'МщMm'],
  [0.95, 'Ф'],
  [1, 'ШЫЮW…'],
  [1.05, 'ЖЩ'],
  [1.15, '№'],
]
const widths = new Map(WIDTHS.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width])))
/** Of a letter that the font lacks, which comes from a font of the reader. */
const OTHER = 1.05
const NARROWEST = 0.25

/**
 * How wide a text is when it is written in letters of a size, in the same unit. Mostly more than it turns out to be;
 * kerning may widen a pair of letters by a fiftieth.
 */
export function widthOf(text: string, size: number): number {
  let width = 0
  for (const letter of text) width += widths.get(letter) ?? OTHER
  return width * size
}

/** The size in tenths, at most the wanted one, at which no word of a text is wider than a line and so none is broken. */
export function fitSize(text: string, preferred: number, most: number): number {
  const widest = Math.max(1, ...text.split(' ').map((word) => widthOf(word, preferred)))
  return widest <= most ? preferred : Math.floor((preferred * 10 * most) / widest) / 10
}

/** Lines that a label of a chart may have; a longer one is cut in the picture and whole in the table. */
const LINES_MAX = 8

/** A word that is wider than a line, in pieces that are not: after its hyphens first. */
function broken(word: string, size: number, most: number): string[] {
  if (widthOf(word, size) <= most) return [word]
  const parts = word.split(/(?<=[^-]-)(?=[^-])/)
  if (parts.length > 1) return parts.flatMap((part) => broken(part, size, most))
  const pieces: string[] = []
  let piece = ''
  for (const letter of word) {
    if (piece && widthOf(`${piece}${letter}-`, size) > most) {
      pieces.push(`${piece}-`)
      piece = ''
    }
    piece += letter
  }
  return [...pieces, piece]
}

/** The beginning of a line with an ellipsis that still fits. */
function shortened(line: string, size: number, most: number): string {
  const letters = [...line]
  while (letters.length > 0 && widthOf(`${letters.join('')}…`, size) > most) letters.pop()
  return `${letters.join('')}…`
}

/** A text in lines of a greatest width, broken at spaces, and inside a word only where it fills a line by itself. */
export function wrap(text: string, size: number, most: number, maxLines = LINES_MAX): readonly string[] {
  const lines: string[] = []
  // More letters than fill all lines are not looked at, were they a million.
  const enough = Math.ceil(((maxLines + 1) * most) / (size * NARROWEST))
  const words = text
    .replaceAll(/[ \n\t]+/g, ' ')
    .trim()
    .slice(0, enough)
    .split(' ')
  for (const word of words.flatMap((word) => (word ? broken(word, size, most) : []))) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && !lines.at(-1)?.endsWith('-') && widthOf(longer, size) <= most)
      lines[lines.length - 1] = longer
    else lines.push(word)
    if (lines.length > maxLines) {
      const last = lines.slice(0, maxLines)
      return [...last.slice(0, -1), shortened(last.at(-1) ?? '', size, most)]
    }
  }
  return lines.length > 0 ? lines : ['']
}
