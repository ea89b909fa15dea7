import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import vectors from '#data/kz/iin_test_vectors.json' with { type: 'json' }
import { controlDigit, readIin } from './index.ts'

const today = '2026-11-20'
const refusalOf = (typed: string) => {
  const read = readIin(typed, today)
  return read.ok ? undefined : read.refusal
}

describe('Published test vectors (birth dates in the 19th century, so they belong to nobody alive)', () => {
  test.each(vectors.iin.filter(({ valid }) => valid))('$full is valid: $note', ({ first11, full, check }) => {
    expect(controlDigit(first11)).toBe(check)
    expect(readIin(full ?? '', today)).toEqual({ ok: true, value: full })
  })

  test.each(vectors.iin.filter(({ valid }) => !valid))(
    '$first11 has no control digit: $note',
    ({ first11 }) => {
      expect(controlDigit(first11)).toBeUndefined()
      for (let digit = 0; digit < 10; digit += 1) expect(refusalOf(first11 + digit)).toBe('iin-control')
    },
  )

  test.each(vectors.bin)('$full belongs to an organisation: $note', ({ first11, full, check }) => {
    expect(controlDigit(first11)).toBe(check)
    expect(refusalOf(full)).toBe('iin-of-organisation')
  })

  const codes: Readonly<Record<string, string>> = {
    checksum: 'iin-control',
    'day 32 (date check precedes checksum)': 'iin-day',
    'month 13': 'iin-day',
    'century/sex digit 9': 'iin-century',
    'length 11': 'iin-malformed',
    'non-digit': 'iin-malformed',
  }
  test.each(vectors.invalid)('$iin is refused: $error', ({ iin, error }) => {
    expect(refusalOf(iin)).toBe(codes[error])
  })
})

/** The first eleven digits for a birth date, or undefined when no number exists for them. */
function numberOf(day: string, century: number, serial: number): string | undefined {
  const first11 = day.slice(2).replaceAll('-', '') + century + String(serial).padStart(4, '0')
  const control = controlDigit(first11)
  return control === undefined ? undefined : first11 + control
}

test('birth dates that do not exist or are in the future are refused', () => {
  expect(refusalOf(numberOf('1900-02-29', 3, 2) ?? '')).toBe('iin-day') // 1900 was no leap year
  expect(refusalOf(numberOf('1900-02-29', 5, 2) ?? '')).toBeUndefined() // 2000 was
  expect(refusalOf(numberOf('2026-11-20', 5, 1) ?? '')).toBeUndefined()
  expect(refusalOf(numberOf('2026-11-21', 5, 1) ?? '')).toBe('iin-day')
  expect(refusalOf(numberOf('2026-00-10', 5, 3) ?? '')).toBe('iin-day')
})

test('spaces and hyphens between the digits are accepted, other characters are not', () => {
  expect(readIin(' 650412 100-001 ', today)).toEqual({ ok: true, value: '650412100001' })
  for (const typed of ['', '６５０４１２１０００01', '650412100001x', '+650412100001', '650412/100001'])
    expect(refusalOf(typed)).toBe('iin-malformed')
})

const anyNumber = fc
  .record({
    day: fc.date({ min: new Date('1800-01-01'), max: new Date('1899-12-31'), noInvalidDate: true }),
    serial: fc.integer({ min: 0, max: 9999 }),
    century: fc.constantFrom(1, 2),
  })
  .map(({ day, serial, century }) => numberOf(day.toISOString().slice(0, 10), century, serial))
  .filter((number) => number !== undefined)

// The eleventh digit has weight 11 in the first pass, which counts as nothing: the rule itself misses an error
// there.
const weighed = fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11)

test('every single wrong digit weighed by the first pass is detected, in any number', () => {
  fc.assert(
    fc.property(anyNumber, weighed, fc.integer({ min: 1, max: 9 }), (number, at, add) => {
      expect(readIin(number, today).ok).toBe(true)
      const wrong = (Number(number[at]) + add) % 10
      const changed = `${number.slice(0, at)}${wrong}${number.slice(at + 1)}`
      // Where the first pass leaves 10 the weights change, so one error in eleven may give another valid number.
      const bothPlain = [number, changed].every((item) => firstPass(item) !== 10)
      if (bothPlain) expect(readIin(changed, today).ok).toBe(false)
    }),
  )
})

const firstPass = (number: string) =>
  [...number.slice(0, 11)].reduce((sum, digit, index) => sum + Number(digit) * (index + 1), 0) % 11
