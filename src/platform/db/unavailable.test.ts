import { expect, test } from 'vitest'
import { isUnavailable } from './unavailable.ts'

const errorOf = (code: string) => Object.assign(new Error('of the database'), { code })

test.each([
  ['08006', true],
  ['25006', true],
  ['40001', true],
  ['40P01', true],
  ['53100', true],
  ['53300', true],
  ['57014', true],
  ['57P01', true],
  ['57P03', true],
  ['58030', true],
  ['ECONNREFUSED', true],
  ['EPIPE', true],
  // Faults of a statement are faults of ours.
  ['22P02', false],
  ['23505', false],
  ['25P02', false],
  ['42601', false],
  ['57000', false],
  ['XX000', false],
  ['', false],
])('an error with the code %s means that the database cannot serve now: %s', (code, expected) => {
  expect(isUnavailable(errorOf(code))).toBe(expected)
})

test('one unreachable address among several tried is enough', () => {
  expect(isUnavailable(new AggregateError([errorOf('42601'), errorOf('ECONNREFUSED')]))).toBe(true)
  expect(isUnavailable(new AggregateError([errorOf('42601')]))).toBe(false)
  expect(isUnavailable('08006')).toBe(false)
})
