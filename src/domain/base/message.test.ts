import { expect, test } from 'vitest'
import { plural } from './message.ts'

const forms = { one: 'встреча', few: 'встречи', many: 'встреч' }

test.each([
  [1, 'встреча'],
  [2, 'встречи'],
  [5, 'встреч'],
  [11, 'встреч'],
  [21, 'встреча'],
  [112, 'встреч'],
])('%i has the Russian form «%s»', (count, word) => {
  expect(plural('ru', count, forms)).toBe(word)
})

test('Kazakh nouns stay singular after a number, whatever the number', () => {
  expect(plural('kk', 25, { one: 'жиын', other: 'жиын' })).toBe('жиын')
})
