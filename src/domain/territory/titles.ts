/**
 * What people type when they copy the title of a place: its name with the word of its kind («Ораз қыстауы»,
 * «Доссор кенттік әкімшілігі», «село имени Айтбая»). The name alone is what places are searched by.
 */

import { foldLetters, searchKey, searchWords } from '#domain/kazakh/index.ts'
import { kinds } from './kinds.ts'

/** Words of the kinds and of honour, each as the folded stems of its words; the longest first. */
const phrases: readonly (readonly string[])[] = [
  ...Object.values(kinds).flatMap(({ kk, ru, en }) => [kk.noun, kk.afterName, ru, en]),
  'атындағы',
  'имени',
]
  .map(searchWords)
  .sort((a, b) => b.length - a.length)

export type TypedPlace = {
  /** The text as it stands, folded. */
  readonly whole: string
  /**
   * Names that may be meant: the text without words of a kind before and after the name, as it stands and with its
   * words stemmed («Қостанайда» → kostanai). «Зимовка Город» may be a winter camp or a town.
   */
  readonly names: readonly string[]
  /** The whole with its words stemmed, to be compared with `titleKey`. */
  readonly title: string
}

/** The common key of a title and of what people type for it. */
export const titleKey = searchKey

type Span = readonly [from: number, to: number]

/** The span without the longest phrase at its beginning, and without the longest at its end. */
function shorterSpans(stems: readonly string[], [from, to]: Span): Span[] {
  const fits = (phrase: readonly string[], at: number) =>
    phrase.length < to - from && phrase.every((word, index) => stems[at + index] === word)
  const first = phrases.find((phrase) => fits(phrase, from))
  const last = phrases.find((phrase) => fits(phrase, to - phrase.length))
  return [
    ...(first ? [[from + first.length, to] as const] : []),
    ...(last ? [[from, to - last.length] as const] : []),
  ]
}

/** Spans from which no further word of a kind can be taken; each span is looked at once, whatever the ways to it. */
function barestSpans(stems: readonly string[]): Span[] {
  const spans = new Map<string, Span>([['', [0, stems.length]]])
  const barest: Span[] = []
  for (const span of spans.values()) {
    const shorter = shorterSpans(stems, span)
    if (shorter.length === 0) barest.push(span)
    for (const item of shorter) spans.set(item.join(), item)
  }
  return barest
}

/** Almost every name contains any single letter; but a number of one digit is a name («9-разъезд»). */
const isName = (key: string): boolean => key.length > 1 || /\d/.test(key)

/** The possible readings of a typed place name. */
export function readTypedPlace(text: string): TypedPlace {
  const whole = foldLetters(text)
  const words = whole.split(' ').filter(Boolean)
  const stems = searchWords(text)
  const names = new Set<string>()
  for (const [from, to] of barestSpans(stems)) {
    // The words of both are the same, unless a sign parts words in one of them only.
    if (words.length === stems.length) names.add(words.slice(from, to).join(' '))
    names.add(stems.slice(from, to).join(' '))
  }
  const meant = [...names].filter(isName)
  return { whole, names: meant.length > 0 ? meant : [whole], title: stems.join(' ') }
}
