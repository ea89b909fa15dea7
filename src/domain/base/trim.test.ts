import { expect, test } from 'vitest'
import { trimEnd } from './trim.ts'

test.each([
  ['1500', /0/, '15'],
  ['0', /0/, ''],
  ['', /0/, ''],
  ['Глава 1. ) ', /[.)\s]/, 'Глава 1'],
  ['no--', /-/, 'no'],
  ['--no', /-/, '--no'],
])('the end of %j that matches %s is removed', (text, sign, rest) => {
  expect(trimEnd(text, sign)).toBe(rest)
})
