import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyWords, beforeWords, diffWords } from '#domain/law/index.ts'

const written = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ op, text }) => (op === 'same' ? text : op === 'removed' ? `[${text}]` : `{${text}}`))
    .join('')

test.each([
  ['Су таза болады.', 'Ауыз су таза болады.', '[Су]{Ауыз су} таза болады.'],
  ['аким района', 'акимат района', '[аким]{акимат} района'],
  ['в срок 5 дней', 'в срок 15 дней', 'в срок [5]{15} дней'],
  ['вода, свет', 'вода', 'вода[, свет]'],
  ['', 'вода', '{вода}'],
  ['вода', 'вода', 'вода'],
])('«%s» to «%s»: whole words change', (before, after, shown) => {
  expect(written(before, after)).toBe(shown)
})

test('edits give both wordings back, whatever these are', () => {
  const word = fc.constantFrom('су', 'вода', 'ә', '𐐀', '5', '-', ', ', ' ', '.', 'е\u0308', '😀')
  const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const edits = diffWords(before, after)
      expect(beforeWords(edits)).toBe(before)
      expect(applyWords(edits)).toBe(after)
      for (const [at, { op, text: piece }] of edits.entries()) {
        expect(piece).not.toBe('')
        expect(op).not.toBe(edits[at + 1]?.op)
      }
    }),
    { numRuns: 2000 },
  )
})

test('two long texts with nothing in common are compared to their end', () => {
  const text = (word: string) => Array.from({ length: 40_000 }, (_, at) => `${word}${at % 997}`).join(' ')
  const edits = diffWords(text('а'), text('б'))
  expect(applyWords(edits)).toBe(text('б'))
})
