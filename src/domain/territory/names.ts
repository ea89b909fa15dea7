/**
 * The classifier's names taken apart («Абай а.», «с.Абай» → village, Абай) and put together again in full
 * («Абай ауылы», «село Абай», “Abay village”).
 */

import type { Label } from '#domain/base/text.ts'
import { repairOldFont, toEnglish } from '#domain/kazakh/index.ts'
import { republicCode, type TerritoryLevel } from './code.ts'
import { type KindOf, kinds, type MarkedKind, type TerritoryKind } from './kinds.ts'
import { correct, spellOut } from './spelling.ts'

export type OfficialNames = {
  readonly code: string
  readonly level: TerritoryLevel
  readonly kk: string
  readonly ru: string
}

export type TerritoryName = {
  readonly kind: TerritoryKind
  /** Without the word of its kind. Russian may be an adjective that needs that word («Аккольский»). */
  readonly name: Label
  /** To be shown anywhere: «Ақкөл ауданы», «Аккольский район», “Akkol District”. */
  readonly label: Label
}

type Parts = {
  readonly name: string
  /** «атындағы», «имени»: named in honour of somebody. */
  readonly honours: boolean
  /** The mark stood after the name. */
  readonly after: boolean
}

const HONOURS = { kk: / ?(?:атындағы|атын\.|ат\.) ?/u, ru: /^(?:имени |им\.) ?/iu }

const patterns = new Map<string, { before?: RegExp; after?: RegExp }>()
for (const [kind, { marks }] of Object.entries(kinds) as [MarkedKind, KindOf][]) {
  for (const language of ['kk', 'ru'] as const) {
    const { before, after } = marks[language]
    patterns.set(`${kind} ${language}`, {
      // a mark without its dot must not be the beginning or the end of a word
      ...(before && { before: new RegExp(`^${before}(?<![\\p{L}](?=\\p{L})) ?(?<name>.+)$`, 'iu') }),
      ...(after && { after: new RegExp(`(?<![\\p{L}])(?:${after})$`, 'iu') }),
    })
  }
}

function take(text: string, kind: MarkedKind, language: 'kk' | 'ru'): Parts | undefined {
  const { before, after } = patterns.get(`${kind} ${language}`) ?? {}
  const first = before?.exec(text)?.groups?.name
  const name = first ?? text.slice(0, after?.exec(text)?.index ?? 0).trimEnd()
  if (!name) return undefined
  // «№5» is a number as «41» is.
  const bare = name
    .replace(HONOURS[language], '')
    .replace(/^№\s*(?=\d+$)/, '')
    .trim()
  return { name: bare, honours: HONOURS[language].test(name), after: first === undefined }
}

const withoutEnd = (text: string, end: string) => (text.endsWith(end) ? text.slice(0, -end.length) : text)

/** White space, letters of old fonts, quotation marks, initials and known misprints put right. */
const tidy = (text: string): string =>
  correct(
    repairOldFont(text.normalize('NFC'))
      .replace(/"([^"]*)"/g, (_, quoted: string) => ` «${quoted.trim()}» `)
      .replace(/(\p{Lu}\.)(?=\p{Lu}\p{Ll})/gu, '$1 ')
      .replace(/\s+/g, ' ')
      .trim(),
  )

const NUMBER = /^(\d+)$/

/** «Абай ауылы»; «Қанай би атындағы ауылдық округ»; «41-разъезд», because a number is an ordinal here. */
function sayKazakh({ name, honours }: Parts, { kk }: KindOf): string {
  const number = NUMBER.exec(name)?.[1]
  if (number) return `${number}-${kk.noun}`
  if (honours) return `${name} атындағы ${kk.noun}`
  return name.toLowerCase().endsWith(` ${kk.afterName}`) ? name : `${name} ${kk.afterName}`
}

const ADJECTIVE = /(?:ск|цк|н|в)(?:ий|ая|ое|ый|ой)$/u

/**
 * «Аккольский район» where the name is an adjective that agrees with its noun, else «район Биржан сал», «село имени
 * Айтбая». A settlement's name never agrees: «село Заречное».
 */
function sayRussian({ name, honours, after }: Parts, { ru, levels }: KindOf): string {
  if (after && !honours && levels[0] !== 'settlement' && ADJECTIVE.test(name)) return `${name} ${ru}`
  return honours ? `${ru} имени ${name}` : `${ru} ${name}`
}

function sayEnglish(kazakhName: string, { en }: KindOf): string {
  const number = NUMBER.exec(kazakhName)?.[1]
  if (number) return `${en.charAt(0).toUpperCase()}${en.slice(1)} ${number}`
  return `${sayLatin(kazakhName)} ${en}`
}

/** Capitals and quotation marks as English writes them: «Біржан сал» → “Birzhan Sal”. */
const sayLatin = (kazakh: string): string =>
  toEnglish(kazakh)
    .replace(/(^|[\s.«-])([a-z])/g, (_, gap, letter) => gap + letter.toUpperCase())
    .replace(/«/g, '“')
    .replace(/»/g, '”')

/** «Район Шал акына» and «район Биржан сал» are spelt alike inside a sentence; a name as a whole begins large. */
const capitalise = (text: string): string =>
  text.replace(/^(«?)(\p{Ll})/u, (_, quote, c) => quote + c.toUpperCase())

const republic: TerritoryName = {
  kind: 'republic',
  name: { kk: 'Қазақстан', ru: 'Казахстан', en: 'Kazakhstan' },
  label: { kk: 'Қазақстан Республикасы', ru: 'Республика Казахстан', en: 'Republic of Kazakhstan' },
}

function nameLocality(kk: string, ru: string): TerritoryName {
  const names = { kk: capitalise(spellOut.kk(kk)), ru: capitalise(spellOut.ru(ru)) }
  const label = { ...names, en: sayLatin(names.kk) }
  return { kind: 'locality', name: label, label }
}

/**
 * Kind, name and full label of an object of the classifier. Both official names must carry the mark of the same kind;
 * where they do not, the object is a `locality` and keeps its names whole. `known` are labels that usage has fixed
 * otherwise than the rules say (“West Kazakhstan Region”); they replace the label made by the rules.
 */
export function nameTerritory(official: OfficialNames, known: Partial<Label> = {}): TerritoryName {
  if (official.code === republicCode) return republic
  const kk = tidy(official.kk)
  const ru = tidy(official.ru)
  for (const [kind, of] of Object.entries(kinds) as [MarkedKind, KindOf][]) {
    if (!of.levels.includes(official.level)) continue
    const russian = take(ru, kind, 'ru')
    const kazakh = russian && take(kk, kind, 'kk')
    if (!kazakh) continue
    const english = known.en ? withoutEnd(known.en, ` ${of.en}`) : sayLatin(kazakh.name)
    return {
      kind,
      name: { kk: kazakh.name, ru: russian.name, en: english },
      label: {
        kk: known.kk ?? sayKazakh(kazakh, of),
        ru: known.ru ?? sayRussian(russian, of),
        en: known.en ?? sayEnglish(kazakh.name, of),
      },
    }
  }
  return nameLocality(kk, ru)
}
