/**
 * Characters that nobody sees or means: controls (PostgreSQL cannot keep NUL), zero-width and direction marks, halves of
 * characters, and letters that are drawn as nothing, such as the Hangul fillers U+115F and U+3164 and the empty Braille
 * pattern (Unicode: Default_Ignorable_Code_Point). Line ends and tabs stay, and what selects the form of an emoji.
 */
const UNSEEN = /(?![\n\r\t\p{Variation_Selector}])[\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu
const SEEN = /[^\s\p{Default_Ignorable_Code_Point}]/u

/** What a person typed or pasted, without what nobody sees; a text of nothing else is empty. */
export function cleanText(text: string): string {
  const clean = text.replaceAll(UNSEEN, '')
  return SEEN.test(clean) ? clean : ''
}
