import { expect, test } from 'vitest'
import { trimEnd } from './trim.ts'

test.each([
  ['1500', /0/, '15'],
  ['0', /0/, ''],
  ['', /0/, ''],
  ['Глава 1. ) ', /[.)\s]/, 'Глава 1'],
  ['no--', /-/, 'no'],
  ['--no', /-/, '--no'],
])('of %j what matches %s at its end is cut off', (text, sign, rest) => {
  expect(trimEnd(text, sign)).toBe(rest)
})
