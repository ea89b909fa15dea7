import type { Language } from '#domain/base/text.ts'
import { type KindCode, kinds } from '#domain/law/kinds.ts'
import { ORDINAL } from './ordinals.ts'

// A Roman number stands apart: the С of «Статья» is none.
const NUMBER =
  /\d{1,4}(?:[-‐‑‒–—]\d{1,3})*(?:\.\d{1,3})*\p{Lu}?(?!\p{L})|(?<!\p{L})[IVXLCІХС]{1,8}(?!\p{L})|(?<!\p{L})\p{L}(?!\p{L})/u
const IN_WORDS = new RegExp(`(?<!\\p{L})${ORDINAL}(?!\\p{L})`, 'iu')
/** The label of an annex names the act with its day and number as well. */
const OF_APPENDIX =
  /((?:приложение|appendix|annex)\s?№?\s?)[\dIVXLCІХС-]+|\d{1,4}(?:-\d{1,3})?(?=\s?[-‐‑‒–—]?\s?қосымша)/iu

/** Kinds whose number is read with their name: «Статья 5.», «5-бап.». */
const NAMED: ReadonlySet<KindCode> = new Set(['section', 'chapter', 'paragraph', 'article', 'appendix'])

/** The printed number of a provision whose number a person has set right; one that had none gets what its kind has. */
export function printedLabel(label: string, kind: KindCode, num: string, language: Language): string {
  if (kind === 'appendix' && OF_APPENDIX.test(label))
    return label.replace(OF_APPENDIX, (_, name: string | undefined) => `${name ?? ''}${num}`)
  if (NAMED.has(kind) && IN_WORDS.test(label)) return label.replace(IN_WORDS, () => num)
  if (kind !== 'appendix' && NUMBER.test(label)) return label.replace(NUMBER, () => num)
  if (NAMED.has(kind)) {
    const name = label || kinds[kind].label[language]
    if (language === 'kk' && !label) return `${num}-${name}.`
    return `${name.slice(0, 1).toUpperCase()}${name.slice(1)} ${num}${kind === 'appendix' ? '' : '.'}`
  }
  return kind === 'subpoint' || kind === 'item' ? `${num})` : `${num}.`
}
