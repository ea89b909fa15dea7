import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { officialRows } from '#domain/territory/testing/files.ts'
import { alphabet, repairOldFont, specificLetters } from './alphabet.ts'
import { collationKey, compareKazakh, sortByName } from './collation.ts'

const sorted = (words: readonly string[]) => [...words].sort(compareKazakh)

test('the alphabet has 42 letters, nine of which Russian lacks', () => {
  expect(new Set(alphabet).size).toBe(42)
  const russian = [...alphabet].filter((letter) => !specificLetters.includes(letter))
  expect(russian.join('')).toBe('абвгдеёжзийклмнопрстуфхцчшщъыьэюя')
})

describe('words are sorted as in a dictionary', () => {
  test.each([
    [
      'letters of Kazakh beside their neighbours',
      ['аға', 'ана', 'әке', 'бала', 'гүл', 'ғалым', 'кеңес', 'қала', 'нан', 'ңа'],
    ],
    ['о before ө, у before ұ before ү, х before һ', ['ой', 'өзен', 'су', 'сұр', 'сүт', 'халық', 'һәм']],
    ['ы before і', ['қыз', 'қіз', 'сын', 'сіз']],
    ['ё is a letter of its own after е', ['ежелгі', 'ель', 'ёлка', 'жол']],
    [
      'Russian words keep the Russian order',
      ['аллея', 'берег', 'ель', 'йод', 'мэр', 'объезд', 'подъезд', 'щит', 'эра', 'юг', 'яма'],
    ],
    ['a beginning before what continues it', ['ақ', 'ақ су', 'ақ-су', 'ақсу']],
    ['lower case before upper, only where nothing else differs', ['абай', 'Абай', 'абайла', 'Ақ']],
    ['digits before letters, numbers by their value', ['2-ферма', '10-ферма', '100-ферма', 'Ферма']],
    ['Kazakh letters before Latin ones', ['Ақтөбе', 'Я', 'Aktobe', 'Zh']],
    ['Latin letters with marks beside their base', ['a', 'ä', 'b', 'o', 'ö', 'p']],
  ])('%s', (_, words) => {
    expect(sorted([...words].reverse())).toEqual(words)
  })

  test('words are not sorted by code points, which put ә after я', () => {
    expect(sorted(['я', 'ә'])).toEqual(['ә', 'я'])
    expect(['я', 'ә'].sort()).toEqual(['я', 'ә'])
  })
})

test('the official names are sorted as by the platform, where it supports Kazakh', () => {
  const platform = new Intl.Collator('kk', { numeric: true })
  expect(platform.resolvedOptions().locale).toBe('kk')
  const names = [
    ...new Set(officialRows.flatMap(({ kk, ru }) => [repairOldFont(kk), repairOldFont(ru)])),
  ].filter(
    // the platform reads № as the Latin letters No; here it is a sign
    (name) => !name.includes('№'),
  )
  expect(names.length).toBeGreaterThan(20_000)
  const own = sortByName(names, (name) => name)
  const wrong = own.slice(1).filter((name, index) => platform.compare(own[index] ?? '', name) > 0)
  expect(wrong).toEqual([])
})

const text = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...alphabet, ...alphabet.toUpperCase(), ' ', '-', '1', '0', '9', 'a', 'Z', 'ä'),
  }),
  fc.string({ unit: 'binary' }),
)

describe('the comparator is a total order', () => {
  test('equal only to itself, and opposite when turned', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(compareKazakh(a, b) + compareKazakh(b, a)).toBe(0)
        expect(compareKazakh(a, b) === 0).toBe(a === b)
      }),
    )
  })

  test('transitive', () => {
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        const [x = '', , z = ''] = sorted([a, b, c])
        expect(compareKazakh(x, z)).toBeLessThanOrEqual(0)
      }),
    )
  })

  test('the order of the keys', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(collationKey(a) < collationKey(b)).toBe(compareKazakh(a, b) < 0)
      }),
    )
  })
})

test('sorting by name is stable and does not change the list', () => {
  const list = [
    { name: 'Әсет', id: 1 },
    { name: 'Абай', id: 2 },
    { name: 'Әсет', id: 3 },
  ]
  expect(sortByName(list, ({ name }) => name).map(({ id }) => id)).toEqual([2, 1, 3])
  expect(list[0]?.id).toBe(1)
})
