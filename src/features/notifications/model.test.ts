import { expect, test } from 'vitest'
import { isDue } from './model.ts'

const at = (text: string) => new Date(`2026-11-${text}:00+05:00`)

test('a letter is due once a day, and sooner only for items that end soon', () => {
  const now = at('24T10:00')
  const tomorrow = { before: at('25T10:00') }
  expect(isDue([], null, now)).toBe(false)
  expect(isDue([{}], null, now)).toBe(true)
  expect(isDue([{}], at('23T11:01'), now)).toBe(false)
  expect(isDue([{}], at('23T11:00'), now)).toBe(true)
  expect(isDue([tomorrow], at('24T07:00'), now)).toBe(true)
  expect(isDue([tomorrow], at('24T07:01'), now)).toBe(false)
  expect(isDue([{ before: at('26T10:00') }], at('24T07:00'), now)).toBe(false)
})
