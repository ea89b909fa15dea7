import { expect, test } from 'vitest'
import { decimalToDouble, parseDecimal, toWholeNumber } from './decimal.ts'

test.each([
  ['2,5', 2.5],
  ['2.5', 2.5],
  [' 300 ', 300],
  ['-3', -3],
  ['0.1', 0.1],
  ['1910663.83', 1_910_663.83],
  ['100000000000000000000000', 1e23],
])('%s is read as %d', (text, number) => {
  expect(decimalToDouble(parseDecimal(text)!)).toBe(number)
})

test.each(['', 'none', '1e9', '1 000', '2,5,1', '1'.repeat(41), 'Infinity'])('“%s” is no number', (text) => {
  expect(parseDecimal(text)).toBeUndefined()
})

test('a whole number may have zeros after the point; a fraction, a negative or a huge number is none', () => {
  const whole = (text: string) => toWholeNumber(parseDecimal(text)!)
  expect(['3', '3.0', '3,00', '0'].map(whole)).toEqual([3, 3, 3, 0])
  expect(['2.5', '-3', '9007199254740993'].map(whole)).toEqual([undefined, undefined, undefined])
})
