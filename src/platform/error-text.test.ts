import { expect, test } from 'vitest'
import { errorText } from './error-text.ts'

test.each([
  [new Error('it broke'), 'it broke'],
  [new TypeError(''), 'TypeError'],
  ['text', 'text'],
  [undefined, 'undefined'],
  [null, 'null'],
  [{ message: 'refused', code: 'E1' }, 'refused E1'],
  [{ a: 1, name: 'Aigul' }, 'an object with a, name'],
  [{}, 'an object with nothing'],
  [new AggregateError([new Error('one'), { code: 'TWO' }]), 'one; TWO'],
  [new Error('550 <aigul@mail.kz> unknown'), '550 … unknown'],
])('%j', (error, text) => {
  expect(errorText(error)).toBe(text)
  expect(errorText(error)).not.toContain('[object')
})

test('a long text is cut', () => {
  expect(errorText(new Error('a'.repeat(5000)))).toHaveLength(1000)
})
