import { bulletOf, formatListNumber } from '#platform/law-files/list-numbers.ts'
import { readXml } from '#platform/law-files/xml.ts'

type Level = {
  start: number
  format: string
  pattern: string
  restarts: boolean
  legal: boolean
  /** The style whose paragraphs stand on this level. */
  style: string | null
}
type Abstract = { readonly levels: Map<number, Level>; styleLink: string | null }
type List = { abstract: string; readonly starts: Map<number, number>; readonly levels: Map<number, Level> }

/** The lists of a document: word/numbering.xml (ECMA-376 Part 1, 17.9). */
export type Numbering = { readonly abstracts: Map<string, Abstract>; readonly lists: Map<string, List> }

export function readNumbering(xml: string): Numbering {
  const numbering: Numbering = { abstracts: new Map(), lists: new Map() }
  let abstract: Abstract | null = null
  let list: List | null = null
  let place = 0
  let level: Level | null = null
  const change = (set: (level: Level) => void) => {
    if (level) set(level)
  }
  readXml(
    xml,
    {
      open: ({ name, attributes }) => {
        const value = attributes.val ?? ''
        if (name === 'abstractNum') {
          abstract = { levels: new Map(), styleLink: null }
          numbering.abstracts.set(attributes.abstractNumId ?? '', abstract)
        } else if (name === 'num') {
          list = { abstract: '', starts: new Map(), levels: new Map() }
          numbering.lists.set(attributes.numId ?? '', list)
        } else if (name === 'lvl' || name === 'lvlOverride') {
          place = Number(attributes.ilvl ?? 0)
          level = name === 'lvl' ? newLevel() : null
          if (level) (list ?? abstract)?.levels.set(place, level)
        } else if (name === 'abstractNumId' && list) list.abstract = value
        else if (name === 'numStyleLink' && abstract) abstract.styleLink = value
        else if (name === 'startOverride') list?.starts.set(place, Number(value))
        else if (name === 'start') change((level) => (level.start = Number(value)))
        else if (name === 'numFmt') change((level) => (level.format = value))
        else if (name === 'lvlText') change((level) => (level.pattern = value))
        else if (name === 'lvlRestart') change((level) => (level.restarts = value !== '0'))
        else if (name === 'pStyle') change((level) => (level.style = value))
        else if (name === 'isLgl') change((level) => (level.legal = value !== '0' && value !== 'false'))
      },
      close: (name) => {
        if (name === 'abstractNum') abstract = null
        else if (name === 'num') list = null
        else if (name === 'lvl') level = null
      },
      text: () => undefined,
    },
    'docx-broken',
  )
  return numbering
}

const newLevel = (): Level => ({
  start: 1,
  format: 'decimal',
  pattern: '',
  restarts: true,
  legal: false,
  style: null,
})

/** Gives paragraphs their numbers, in the order of the document: what Word shows before the text. */
export class ListCounter {
  private readonly numbering: Numbering
  private readonly listOfStyle: (style: string) => string | null
  private readonly counts = new Map<string, number[]>()
  private readonly begun = new Set<string>()

  constructor(numbering: Numbering, listOfStyle: (style: string) => string | null) {
    this.numbering = numbering
    this.listOfStyle = listOfStyle
  }

  /** The marker of the next paragraph of a list on a level from 0; '' when the level shows none. */
  next(numId: string, ilvl: number): string {
    const list = this.numbering.lists.get(numId)
    if (!list) return ''
    const abstract = this.abstractOf(list.abstract, 0)
    const levelAt = (at: number) => list.levels.get(at) ?? abstract?.levels.get(at)
    const level = levelAt(ilvl)
    if (!level) return ''
    // Lists made from one definition count on; one that says where it starts begins anew there, once.
    const counts = this.counts.get(list.abstract) ?? []
    this.counts.set(list.abstract, counts)
    const begins = list.starts.has(ilvl) && !this.begun.has(`${numId} ${ilvl}`)
    this.begun.add(`${numId} ${ilvl}`)
    for (let at = 0; at < ilvl; at++) counts[at] ??= levelAt(at)?.start ?? 1
    const before = counts[ilvl]
    counts[ilvl] = begins ? (list.starts.get(ilvl) ?? 1) : before === undefined ? level.start : before + 1
    for (let at = ilvl + 1; at < counts.length; at++) if (levelAt(at)?.restarts !== false) delete counts[at]
    return show(level, counts, levelAt)
  }

  /** The level on which a list has the paragraphs of a style, from 0. */
  levelOf(numId: string, style: string): number {
    const list = this.numbering.lists.get(numId)
    const levels = [...(this.abstractOf(list?.abstract ?? '', 0)?.levels ?? []), ...(list?.levels ?? [])]
    return levels.findLast(([, level]) => level.style === style)?.[0] ?? 0
  }

  private abstractOf(id: string, tried: number): Abstract | undefined {
    const abstract = this.numbering.abstracts.get(id)
    if (!abstract?.styleLink || tried > 4) return abstract
    const linked = this.listOfStyle(abstract.styleLink)
    const target = linked === null ? undefined : this.numbering.lists.get(linked)?.abstract
    return target === undefined || target === id ? abstract : this.abstractOf(target, tried + 1)
  }
}

function show(level: Level, counts: readonly number[], levelAt: (at: number) => Level | undefined): string {
  if (level.format === 'bullet') return bulletOf(level.pattern)
  if (level.format === 'none') return level.pattern.replace(/%\d/g, '').trim()
  return level.pattern
    .replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const format = level.legal ? 'decimal' : (levelAt(at)?.format ?? 'decimal')
      return formatListNumber(counts[at] ?? levelAt(at)?.start ?? 1, format)
    })
    .trim()
}
