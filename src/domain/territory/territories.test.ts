import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareKazakh } from '#domain/kazakh/index.ts'
import { republicCode } from './code.ts'
import { numberTerritories } from './numbering.ts'
import { slugs } from './slugs.ts'
import { type ClassifierTerritory, makeTerritories } from './territories.ts'
import { officialLabels, officialRows, zones } from './testing/files.ts'
import { officialTerritories } from './testing/territories.ts'
import { zoneOf } from './zones.ts'

const byCode = new Map(officialTerritories.map((territory) => [territory.code, territory]))
const get = (code: string): ClassifierTerritory => {
  const territory = byCode.get(code)
  if (!territory) throw new Error(`no territory ${code}`)
  return territory
}

describe('nested sets', () => {
  test('a range of ordinals is exactly what a place contains', () => {
    for (const code of ['390000000', '394400000', '750000000', '394420100']) {
      const { ordinal, lastOrdinal } = get(code)
      const inside = officialTerritories.filter((t) => t.ordinal >= ordinal && t.ordinal <= lastOrdinal)
      const prefix = code.replace(/0+$/, '')
      expect(inside.map((t) => t.code).sort()).toEqual(
        officialRows
          .map((row) => row.code)
          .filter((other) => other.startsWith(prefix))
          .sort(),
      )
    }
  })

  test('the republic contains all, itself first', () => {
    expect(get(republicCode)).toMatchObject({ ordinal: 1, lastOrdinal: 15_595, depth: 0, parent: undefined })
  })

  test('children follow their parent, are one deeper, and stand in Kazakh order without gaps', () => {
    const last = new Map<string, ClassifierTerritory>()
    const wrong = officialTerritories.filter((territory) => {
      if (territory.parent === undefined) return territory.code !== republicCode
      const parent = get(territory.parent)
      const before = last.get(territory.parent)
      last.set(territory.parent, territory)
      return !(
        territory.depth === parent.depth + 1 &&
        territory.ordinal === (before ?? { lastOrdinal: parent.ordinal }).lastOrdinal + 1 &&
        territory.lastOrdinal <= parent.lastOrdinal &&
        (!before || compareKazakh(before.label.kk, territory.label.kk) <= 0)
      )
    })
    expect(wrong).toEqual([])
  })

  test('the sequence of the input does not matter', () => {
    const items = officialTerritories.slice(0, 400).map(({ code, label }) => ({ code, label: label.kk }))
    expect(numberTerritories([...items].reverse())).toEqual(numberTerritories(items))
  })
})

describe('slugs', () => {
  test('are unique and made of a–z, 0–9 and single hyphens', () => {
    const all = officialTerritories.map(({ slug }) => slug)
    expect(new Set(all).size).toBe(all.length)
    for (const slug of all) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  })

  test('are readable: 1 in 100 needs its code', () => {
    expect(officialTerritories.filter(({ slug }) => /\d{9}$/.test(slug))).toHaveLength(143)
  })

  test.each([
    ['390000000', 'kostanay-oblysy'],
    ['395400000', 'kostanay-audany'],
    ['391000000', 'kostanay-kalalyk-akimshiligi'],
    ['750000000', 'almaty-kalasy'],
    ['114800000', 'esil-audany-akmola'],
    ['594200000', 'esil-audany-soltustik-kazakstan'],
    ['103230100', 'karaauyl-auyly-abay'],
  ])('%s is %s', (code, slug) => {
    expect(get(code).slug).toBe(slug)
  })

  test('do not depend on the sequence of the file', () => {
    const again = makeTerritories([...officialRows].reverse(), officialLabels)
    expect(new Map(again.map(({ code, slug }) => [code, slug]))).toEqual(
      new Map(officialTerritories.map(({ code, slug }) => [code, slug])),
    )
  })

  test('are unique whatever the names, those that look like codes too', () => {
    const code = fc.constantFrom(
      '390000000',
      '391000000',
      '391010000',
      '391010100',
      '391010200',
      '394400000',
      '394410000',
    )
    const text = fc.constantFrom('Абай', 'Абай ауылы', 'Абай 391010100', '', '中', '394400000')
    const item = fc.record({ code, name: text, label: text })
    fc.assert(
      fc.property(fc.uniqueArray(item, { selector: ({ code }) => code }), (items) => {
        const made = slugs(items)
        expect(made.size).toBe(items.length)
        expect(new Set(made.values()).size).toBe(items.length)
        expect([...made.values()].every(Boolean)).toBe(true)
      }),
    )
  })
})

describe('the clock of a place', () => {
  const offset = (code: string, instant: string) =>
    new Intl.DateTimeFormat('en', { timeZone: zoneOf(code, zones), timeZoneName: 'longOffset' })
      .formatToParts(new Date(instant))
      .find(({ type }) => type === 'timeZoneName')?.value

  test.each([
    ['Astana on the day of the founding announcement', '710000000', '2019-11-25T10:00Z', 'GMT+06:00'],
    ['Astana today', '710000000', '2026-11-23T10:00Z', 'GMT+05:00'],
    ['Kostanay before the country became one zone', '394420100', '2024-02-29T10:00Z', 'GMT+06:00'],
    ['Kostanay after', '394420100', '2024-03-01T10:00Z', 'GMT+05:00'],
    ['Aktobe in 2019', '150000000', '2019-11-25T10:00Z', 'GMT+05:00'],
    ['Atyrau in 2019', '230000000', '2019-11-25T10:00Z', 'GMT+05:00'],
    ['Oral in 2019', '270000000', '2019-11-25T10:00Z', 'GMT+05:00'],
    ['Aktau in 2019', '470000000', '2019-11-25T10:00Z', 'GMT+05:00'],
    ['Kyzylorda before 21 December 2018', '430000000', '2018-12-20T10:00Z', 'GMT+06:00'],
    ['Kyzylorda after it', '430000000', '2018-12-22T10:00Z', 'GMT+05:00'],
    ['the republic', republicCode, '2026-11-23T10:00Z', 'GMT+05:00'],
  ])('%s', (_, code, instant, expected) => {
    expect(offset(code, instant)).toBe(expected)
  })
})
