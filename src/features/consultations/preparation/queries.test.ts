import { expect, test } from 'vitest'
import type { TextSource } from './model.ts'
import { loadLayout, loadStructure } from './queries.ts'

const source = (hash: string, more: Partial<TextSource> = {}): TextSource => ({
  language: 'ru',
  name: 'act.docx',
  format: 'docx',
  hash,
  corrections: [],
  ...more,
})
const longText = {
  blocks: ['Статья 1. Снег', ...Array.from({ length: 20_000 }, (_, at) => `${at + 1}. Снег убирают.`)].map(
    (text) => ({ type: 'paragraph', text }) as const,
  ),
}

test('the structure of a long text is found beside the main thread, and once for all looks at it', async () => {
  let turns = 0
  let finding = true
  const turn = () => {
    turns += 1
    if (finding) setImmediate(turn)
  }
  turn()
  const [first, second] = await Promise.all([
    loadStructure(longText, source('long')),
    loadStructure(longText, source('long')),
  ])
  finding = false
  expect(turns).toBeGreaterThan(20)
  expect(second).toBe(first)
  expect(await loadStructure(longText, source('long'))).toBe(first)
  expect(first.blocks).toHaveLength(20_001)
  const texts = { kk: first.document, ru: first.document, key: 'long long' }
  expect(await loadLayout(texts)).toBe(await loadLayout(texts))
})

test('a correction is seen at once', async () => {
  const text = { blocks: [{ type: 'paragraph', text: '1. Снег убирают.' } as const] }
  const before = await loadStructure(text, source('short'))
  const corrections = [{ block: 0, role: 'text' } as const]
  const after = await loadStructure(text, source('short', { corrections }))
  expect(before.blocks[0]?.role).toBe('point')
  expect(after.blocks[0]?.role).toBe('text')
})
