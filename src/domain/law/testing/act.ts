import type { Block, Cell } from '#domain/law/model.ts'
import { type Random, randomFrom } from '#domain/opinion/index.ts'
import { type ActLanguage, heading, item, prose } from './sentences.ts'

export type ActSize = {
  readonly seed: number
  readonly language: ActLanguage
  readonly articles: number
  /** Sentences in a paragraph. */
  readonly sentences?: number
}

/** What the generator wrote: the path of numbers that each block should be found under, beside the block. */
export type GeneratedBlock = { readonly block: Block; readonly eId: string }

const LETTERS = 'абвгд'
const KK = {
  section: (num: string) => `${num}-бөлім.`,
  chapter: (num: string) => `${num}-тарау.`,
  article: (num: string) => `${num}-бап.`,
}
const RU: typeof KK = {
  section: (num) => `Раздел ${num}.`,
  chapter: (num) => `Глава ${num}.`,
  article: (num) => `Статья ${num}.`,
}

/**
 * An act as it comes out of a file, with everything awkward that acts have: numbers with dashes, three kinds of lists,
 * unnumbered parts, tables, footnotes. One seed gives one shape, whatever the language.
 */
export function generateAct(size: ActSize): GeneratedBlock[] {
  const { seed, language, articles } = size
  const shape = randomFrom(seed)
  const words = randomFrom(seed + 7)
  const names = language === 'kk' ? KK : RU
  const out: GeneratedBlock[] = []
  const put = (text: string, eId: string) => out.push({ block: { type: 'paragraph', text }, eId })
  put(language === 'kk' ? 'ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ЗАҢЫ' : 'ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН', 'docTitle_1')
  put(language === 'kk' ? 'Тұрғындардың үні туралы' : 'О голосе жителей', 'docTitle_2')
  put(prose(words, language, 2), 'preamble__text_1')
  let [chapter, number, footnote] = [0, 0, 0]
  let num = ''
  for (let at = 0; at < articles; at++) {
    if (at % 50 === 0)
      put(`${names.section(String(at / 50 + 1))} ${heading(words, language)}`, `sec_${at / 50 + 1}`)
    if (at % 10 === 0) {
      chapter += 1
      put(`${names.chapter(String(chapter))} ${heading(words, language)}`, `chp_${chapter}`)
    }
    // Every twelfth article was put in later: 24-1 after 24.
    num = at % 12 === 11 ? `${number}-1` : String(++number)
    put(`${names.article(num)} ${heading(words, language)}`, `art_${num}`)
    footnote = writeArticle({ out, put, shape, words, size }, `art_${num}`, footnote)
  }
  return out
}

type Writing = {
  readonly out: GeneratedBlock[]
  readonly put: (text: string, eId: string) => void
  readonly shape: Random
  readonly words: Random
  readonly size: ActSize
}

function writeArticle(writing: Writing, article: string, footnote: number): number {
  const { shape } = writing
  const kind = shape()
  if (kind < 0.2) writeParts(writing, article)
  else if (kind < 0.35) writeDefinitions(writing, article)
  else writePoints(writing, article)
  const { out, size, words } = writing
  if (shape() < 0.06) writeTable(writing, article)
  if (shape() >= 0.08) return footnote
  const last = out.findLast(({ block }) => block.type === 'paragraph')
  if (last?.block.type !== 'paragraph' || out.at(-1) !== last) return footnote
  const marker = String(footnote + 1)
  out[out.length - 1] = { ...last, block: { ...last.block, text: `${last.block.text} [${marker}]` } }
  out.push({ block: { type: 'footnote', marker, text: prose(words, size.language, 1) }, eId: `fn_${marker}` })
  return footnote + 1
}

const text = ({ words, size }: Writing) => prose(words, size.language, size.sentences ?? 1)
const announced = (writing: Writing) => text(writing).replace(/\.$/, ':')

function writeParts(writing: Writing, article: string): void {
  const parts = 1 + Math.floor(writing.shape() * 3)
  for (let at = 1; at <= parts; at++) writing.put(text(writing), `${article}__al_${at}`)
}

function writeDefinitions(writing: Writing, article: string): void {
  writing.put(announced(writing), `${article}__al_1`)
  writeList(writing, article, 3)
  if (writing.shape() < 0.4) writing.put(text(writing), `${article}__al_2`)
}

function writeList(writing: Writing, parent: string, count: number): void {
  const { put, shape, words, size } = writing
  const nested = shape() < 0.2
  for (let at = 1; at <= count; at++) {
    const end = at === count ? '.' : ';'
    const here = `${parent}__subpoint_${at}`
    if (!nested || at !== 2) {
      put(`${at}) ${item(words, size.language)}${end}`, here)
      continue
    }
    put(`${at}) ${item(words, size.language)}:`, here)
    for (const [place, letter] of [...LETTERS.slice(0, 3)].entries()) {
      put(`${letter}) ${item(words, size.language)};`, `${here}__subpoint_${'abv'[place]}`)
    }
  }
}

function writePoints(writing: Writing, article: string): void {
  const { put, shape } = writing
  const points = 2 + Math.floor(shape() * 3)
  for (let at = 1; at <= points; at++) {
    const here = `${article}__point_${at}`
    const kind = shape()
    if (kind < 0.3) {
      put(`${at}. ${announced(writing)}`, here)
      writeList(writing, here, 2 + Math.floor(shape() * 4))
      if (shape() < 0.3) put(text(writing), `${here}__al_2`)
    } else put(`${at}. ${text(writing)}`, here)
    if (kind > 0.9) put(text(writing), `${here}__al_2`)
  }
}

function writeTable({ out, words, size }: Writing, article: string): void {
  const cell = (header?: true): Cell => ({ text: item(words, size.language), ...(header ? { header } : {}) })
  const rows = [{ cells: [cell(true), cell(true)] }, { cells: [cell(), cell()] }, { cells: [cell(), cell()] }]
  out.push({ block: { type: 'table', rows }, eId: `${article} table` })
}

export const generatedBlocksOf = (generated: readonly GeneratedBlock[]): Block[] =>
  generated.map(({ block }) => block)
