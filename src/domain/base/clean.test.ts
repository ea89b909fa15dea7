import { expect, test } from 'vitest'
import { cleanText } from './clean.ts'

test.each([
  ['a zero-width space', 'сне\u200bг', 'снег'],
  ['a direction mark', '\u202emoc.live', 'moc.live'],
  ['NUL and other controls', 'a\u0000b\u0007c\u009f', 'abc'],
  ['half a character', 'a\ud83d', 'a'],
  ['a soft hyphen and a word joiner', 'a\u00adb\u2060', 'ab'],
  ['Hangul fillers', '\u3164a\u115f\u1160\uffa0', 'a'],
  ['a byte order mark', '\ufeffmail@kenes.example', 'mail@kenes.example'],
])('%s is removed', (_, typed, clean) => {
  expect(cleanText(typed)).toBe(clean)
})

test.each(['\u3164', ' \u115f\n', '\u2800', '\ufe0f', '\t \r\n', '\u00a0\u3000', ''])(
  'a text of invisible characters becomes empty: %j',
  (typed) => {
    expect(cleanText(typed)).toBe('')
  },
)

test.each(['Қар\r\n\tтазалансын', '❤\ufe0f', 'e\u0301', ' a ', 'ㅎ', '⠃'])(
  'visible text stays: %j',
  (typed) => {
    expect(cleanText(typed)).toBe(typed)
  },
)
