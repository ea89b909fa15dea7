import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { officialRows } from '#domain/territory/testing/files.ts'
import { alphabet } from './alphabet.ts'
import { foldLetters } from './fold.ts'
import { toLatin } from './latin.ts'

type Row = {
  readonly cyr: string
  readonly lat: string
  readonly cyr_lower: string
  readonly lat_lower: string
}
const published: { readonly map: readonly Row[] } = JSON.parse(
  readFileSync(new URL('../../../data/kz/kk_latin_2021.json', import.meta.url), 'utf8'),
)

describe('the draft alphabet of 2021', () => {
  test('covers every letter', () => {
    expect(published.map.map(({ cyr_lower }) => cyr_lower).join('')).toBe(alphabet)
  })

  test.each(published.map.map((row) => [row.cyr, row] as const))(
    '%s as published, small and capital',
    (_, row) => {
      expect(toLatin(row.cyr_lower)).toBe(row.lat_lower)
      expect(toLatin(row.cyr)).toBe(row.lat)
    },
  )
})

test.each([
  ['Қазақстан Республикасы', 'Qazaqstan Respublikasy'],
  ['Шымкент', 'Şymkent'],
  ['Әкімшілік', 'Äkımşılık'],
  ['ИІЛГЕН', 'İILGEN'],
  ['Ярлық', 'Iarlyq'],
  ['ЯРЛЫҚ', 'IARLYQ'],
  ['Ю. Щербаков', 'Iu. Şşerbakov'],
  ['«Чехов» к-сі, 5', '«Tşehov» k-sı, 5'],
  ['объект, рубль', 'obekt, rubl'],
  ['English stays', 'English stays'],
])('%s → %s', (cyrillic, latin) => {
  expect(toLatin(cyrillic)).toBe(latin)
})

test('the Latin script cannot be reversed: different words become equal', () => {
  expect(toLatin('тарих')).toBe(toLatin('тариһ'))
  expect(toLatin('ел')).toBe(toLatin('эл'))
})

test('a name in Latin letters is found by the key of its Cyrillic spelling', () => {
  // ё is e to readers of Russian and io in the draft; й before е is y to English and i in the draft
  const names = officialRows.map(({ kk }) => kk).filter((name) => !/ё|йе|ье|ъе/i.test(name))
  expect(names.filter((name) => foldLetters(toLatin(name)) !== foldLetters(name))).toEqual([])
})
