/**
 * Invisible characters: controls (PostgreSQL cannot store NUL), zero-width and direction marks, lone surrogates,
 * and letters without a glyph, such as the Hangul fillers U+115F and U+3164 and the empty Braille pattern (Unicode:
 * Default_Ignorable_Code_Point). Line breaks, tabs and emoji variation selectors are kept.
 */
const UNSEEN = /(?![\n\r\t\p{Variation_Selector}])[\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu
const SEEN = /[^\s\p{Default_Ignorable_Code_Point}]/u

/** Removes invisible characters from typed or pasted text; a text of nothing else becomes empty. */
export function cleanText(text: string): string {
  const clean = text.replaceAll(UNSEEN, '')
  return SEEN.test(clean) ? clean : ''
}
