import type { Language } from '#domain/base/text.ts'
import { type KindCode, kinds } from '#domain/law/kinds.ts'
import { ORDINAL } from './ordinals.ts'

// A Roman number stands apart: the С of «Статья» is none.
const NUMBER =
  /\d{1,4}(?:[-‐‑‒–—]\d{1,3})*(?:\.\d{1,3})*\p{Lu}?(?!\p{L})|(?<!\p{L})[IVXLCІХС]{1,8}(?!\p{L})|(?<!\p{L})\p{L}(?!\p{L})/u
const IN_WORDS = new RegExp(`(?<!\\p{L})${ORDINAL}(?!\\p{L})`, 'iu')
/** The label of an annex names the act with its day and number as well: its own number stands beside its name. */
const APPENDIX_BEFORE_NUMBER = /(?:приложение|appendix|annex)\s?№?\s?(?=[\dIVXLCІХС-])/iu
const NUMBER_BEHIND = /^[\dIVXLCІХС-]+/iu
const KAZAKH_APPENDIX = 'қосымша'
const NUMBER_BEFORE = /(\d{1,4}(?:-\d{1,3})?)\s?[-‐‑‒–—]?\s?$/u
/** A number before a name, with what stands between, is no longer. */
const NUMBER_MAX = 12

/** Kinds whose number is read with their name: «Статья 5.», «5-бап.». */
const NAMED: ReadonlySet<KindCode> = new Set(['section', 'chapter', 'paragraph', 'article', 'appendix'])

/** The printed number of a provision whose number a person has set right; one that had none gets what its kind has. */
export function printedLabel(label: string, kind: KindCode, num: string, language: Language): string {
  const ofAppendix = kind === 'appendix' ? numberOfAppendix(label) : null
  if (ofAppendix) return label.slice(0, ofAppendix.from) + num + label.slice(ofAppendix.to)
  if (NAMED.has(kind) && IN_WORDS.test(label)) return label.replace(IN_WORDS, () => num)
  if (kind !== 'appendix' && NUMBER.test(label)) return label.replace(NUMBER, () => num)
  if (NAMED.has(kind)) {
    const name = label || kinds[kind].label[language]
    if (language === 'kk' && !label) return `${num}-${name}.`
    return `${name.slice(0, 1).toUpperCase()}${name.slice(1)} ${num}${kind === 'appendix' ? '' : '.'}`
  }
  return kind === 'subpoint' || kind === 'item' ? `${num})` : `${num}.`
}

/** Where the number of an annex stands in its label. */
function numberOfAppendix(label: string): { readonly from: number; readonly to: number } | null {
  const name = APPENDIX_BEFORE_NUMBER.exec(label)
  if (name) {
    const from = name.index + name[0].length
    return { from, to: from + (NUMBER_BEHIND.exec(label.slice(from))?.[0].length ?? 0) }
  }
  const at = label.toLowerCase().indexOf(KAZAKH_APPENDIX)
  const begin = Math.max(0, at - NUMBER_MAX)
  const number = at < 0 ? null : NUMBER_BEFORE.exec(label.slice(begin, at))
  if (!number) return null
  const from = begin + number.index
  return { from, to: from + (number[1]?.length ?? 0) }
}
