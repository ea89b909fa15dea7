import { describe, expect, test } from 'vitest'
import { type ClassifierLine, readClassifier } from './classifier.ts'
import { findParent, possibleParents, republicCode, territoryLevelOf, territoryLevels } from './code.ts'
import { officialLines, officialRows } from './testing/files.ts'

const region: ClassifierLine = {
  line: 2,
  kato: '390000000',
  level: 'oblast',
  type_code: '0',
  name_ru: 'Костанайская область',
  name_kk: 'Қостанай облысы',
}
const district: ClassifierLine = {
  line: 3,
  kato: '394400000',
  level: 'district',
  type_code: '4',
  name_ru: 'Житикаринский район',
  name_kk: 'Жітіқара ауданы',
}

describe('the official classifier', () => {
  const codes = new Set(officialRows.map(({ code }) => code))

  test('is read without an error, all 15,594 objects of it', () => {
    expect(readClassifier(officialLines).ok).toBe(true)
    expect(officialRows).toHaveLength(15_594)
  })

  test('every code matches the level in its line', () => {
    expect(officialLines.filter(({ kato = '', level }) => territoryLevelOf(kato) !== level)).toEqual([])
  })

  test('every object finds what contains it, one level up except where the classifier has no such level', () => {
    const steps: Record<string, number> = {}
    for (const { code, level } of officialRows) {
      const parent = findParent(code, (candidate) => codes.has(candidate)) ?? 'none'
      expect(parent === republicCode || codes.has(parent)).toBe(true)
      const up = territoryLevels.indexOf(level) - territoryLevels.indexOf(territoryLevelOf(parent))
      steps[`${level} ${up}`] = (steps[`${level} ${up}`] ?? 0) + 1
    }
    expect(steps).toEqual({
      'oblast 1': 20,
      'district 1': 209,
      'sub_district 1': 2360,
      'sub_district 2': 19,
      'settlement 1': 12_908,
      'settlement 2': 78,
    })
  })
})

test('the nearest container comes first, the republic last', () => {
  expect(possibleParents('394443100')).toEqual(['394443000', '394400000', '390000000', republicCode])
  expect(possibleParents('390000000')).toEqual([republicCode])
  expect(possibleParents(republicCode)).toEqual([])
})

describe('a broken file is refused as a whole, each error with its line', () => {
  test.each([
    ['code-malformed', { ...district, kato: '39440000' }],
    ['code-malformed', { ...district, kato: '39440000А' }],
    ['code-malformed', { ...district, kato: undefined }],
    ['code-reserved', { ...district, kato: republicCode }],
    ['level-unknown', { ...district, level: 'raion' }],
    ['level-unknown', { ...district, level: 'republic' }],
    ['level-contradicts-code', { ...district, level: 'settlement' }],
    ['type-unknown', { ...district, type_code: '7' }],
    ['name-kk-empty', { ...district, name_kk: ' ' }],
    ['name-ru-empty', { ...district, name_ru: undefined }],
    ['parent-missing', { ...district, kato: '404400000' }],
  ])('%s', (error, line) => {
    const reading = readClassifier([region, line])
    expect(reading).toMatchObject({ ok: false })
    expect(reading.ok ? [] : reading.errors).toContainEqual(expect.objectContaining({ line: 3, error }))
  })

  test('a repeated code names the line of its first occurrence', () => {
    const reading = readClassifier([region, district, { ...district, line: 9 }])
    expect(reading).toEqual({
      ok: false,
      errors: [{ line: 9, error: 'code-duplicate', found: '394400000', first: 3 }],
    })
  })

  test('all errors of one line are reported', () => {
    const reading = readClassifier([{ ...region, level: '', name_kk: '' }])
    expect(reading.ok ? [] : reading.errors.map(({ error }) => error)).toEqual([
      'level-unknown',
      'name-kk-empty',
    ])
  })

  test('a file without lines is an error, not an empty country', () => {
    expect(readClassifier([])).toEqual({ ok: false, errors: [{ line: 1, error: 'file-empty', found: '' }] })
  })

  test('a container that follows later in the file is found', () => {
    expect(
      readClassifier([
        { ...district, line: 2 },
        { ...region, line: 3 },
      ]).ok,
    ).toBe(true)
  })
})
