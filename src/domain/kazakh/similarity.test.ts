import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldLetters } from './fold.ts'
import { errorsAllowed, similarity, trigrams, withinTypingErrors } from './similarity.ts'

describe('trigrams and similarity are those of pg_trgm', () => {
  test('the example of the PostgreSQL manual', () => {
    expect([...trigrams('cat')]).toEqual(['  c', ' ca', 'cat', 'at '])
    expect(trigrams('foo|bar')).toEqual(new Set(['  f', ' fo', 'foo', 'oo ', '  b', ' ba', 'bar', 'ar ']))
  })

  // measured with pg_trgm 1.6; it answers in single precision
  test.each([
    ['word', 'two words', 0.36363637],
    ['kokshetau', 'kokshetav', 0.6666667],
    ['kostanai', 'kustanai', 0.5],
    ['kostanai', 'kostanai oblisi', 0.5625],
    ['көкшетау', 'кокшетау', 0.5],
    ['su', 'su', 1],
    ['a', 'b', 0],
    ['', 'a', 0],
    ['abc-abc', 'abc', 1],
    ['Абай ауылы', 'абай', 0.5],
    ['alma ata', 'almati', 0.36363637],
    ['1 ferma', '10 ferma', 0.7],
    ['zhezkazgan', 'zhezkzgan', 0.61538464],
  ])('%s and %s: %d', (a, b, expected) => {
    expect(Math.fround(similarity(a, b))).toBe(Math.fround(expected))
  })

  test('a similarity is from 0 to 1, the same both ways, 1 with itself', () => {
    const text = fc.string({ unit: fc.constantFrom('а', 'қ', 'ш', ' ', '-', 'b') })
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(similarity(a, b)).toBe(similarity(b, a))
        expect(similarity(a, b)).toBeGreaterThanOrEqual(0)
        expect(similarity(a, b)).toBeLessThanOrEqual(1)
        if (trigrams(a).size > 0) expect(similarity(a, a)).toBe(1)
      }),
    )
  })
})

describe('typing errors', () => {
  test.each([
    ['Қостанай', 'Кустанай', true, 'one letter for another'],
    ['Көкшетау', 'Көкшатеу', true, 'two errors in nine letters'],
    ['Көкшетау', 'Көкшеату', true, 'neighbours swapped'],
    ['Жезқазған', 'Жезказгн', true, 'a letter left out'],
    ['Ақтөбе', 'Ақтөөбе', true, 'a letter twice'],
    ['Ақтау', 'Ақтас', true, 'one error in five letters'],
    ['Ақтау', 'Алтай', false, 'two errors in five letters are another word'],
    ['Өр', 'Ер', false, 'none in two letters'],
    ['Семей', 'Семейтау', false, 'more letters than errors'],
    ['', '', true, 'nothing typed'],
  ])('%s and %s: %s, %s', (a, b, expected) => {
    expect(withinTypingErrors(foldLetters(a), foldLetters(b))).toBe(expected)
  })

  test('the longer the word, the more is forgiven', () => {
    expect([0, 2, 3, 5, 6, 20].map(errorsAllowed)).toEqual([0, 0, 1, 1, 2, 2])
  })

  /** The definition, cell by cell. */
  function distance(a: string, b: string): number {
    const d = Array.from({ length: a.length + 1 }, (_, i) =>
      Array.from({ length: b.length + 1 }, (_, j) => i || j),
    )
    for (let j = 0; j <= b.length; j++) (d[0] as number[])[j] = j
    const at = (i: number, j: number) => d[i]?.[j] ?? Number.POSITIVE_INFINITY
    for (let i = 1; i <= a.length; i++) {
      for (let j = 1; j <= b.length; j++) {
        let cost = Math.min(
          at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
        )
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
          cost = Math.min(cost, at(i - 2, j - 2) + 1)
        ;(d[i] as number[])[j] = cost
      }
    }
    return at(a.length, b.length)
  }

  test('the bounded count agrees with the definition', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, allowed) => {
        expect(withinTypingErrors(a, b, allowed)).toBe(distance(a, b) <= allowed)
      }),
      { numRuns: 3000 },
    )
  })
})
