/** Keys by which words of one stem meet, however they are inflected and spelt. */

import { foldLetters } from './fold.ts'
import { stem } from './stem.ts'

const WORD = /[\p{L}\p{N}]+/gu

/** The folded stem of each word of a text, in order: «Ақкөл ауданында» and “Akkol audany” give «akkol», «audan». */
export const searchWords = (text: string): string[] =>
  (text.normalize('NFC').match(WORD) ?? []).map((word) => foldLetters(stem(word))).filter(Boolean)

/** The same as one text, for comparing titles. Stemming is for Kazakh; words of other languages are mostly kept. */
export const searchKey = (text: string): string => searchWords(text).join(' ')
