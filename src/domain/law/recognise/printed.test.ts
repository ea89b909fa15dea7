import { expect, test } from 'vitest'
import { type Block, type Correction, recognise } from '#domain/law/index.ts'

const paragraphs = (...texts: readonly string[]): Block[] =>
  texts.map((text) => ({ type: 'paragraph', text }))

test('the beginning of each line is told as it will be printed, its number once', () => {
  const reported = (blocks: readonly Block[], corrections: readonly Correction[] = []) =>
    recognise(blocks, 'ru', corrections).blocks.map(({ printed }) => printed)
  const lines = ['Закон', 'ГЛАВА 1', 'ОБЩЕЕ', 'Статья 1. Вода', '1. Вода:', '1) чиста;', '– и мягка.']
  expect(reported(paragraphs(...lines))).toEqual(lines)
  const listed: Block = { type: 'paragraph', marker: '1.', text: 'Вода', listLevel: 0 }
  expect(reported([...paragraphs('Закон', 'Статья 1. Вода'), listed]).at(-1)).toBe('1. Вода')
  const corrected = reported(paragraphs('Закон', 'Статья 3. Вода'), [{ block: 1, num: '2' }])
  expect(corrected.at(-1)).toBe('Статья 2. Вода')
  expect(reported(paragraphs('Закон', 'Вода'), [{ block: 1, role: 'point', num: '4' }]).at(-1)).toBe(
    '4. Вода',
  )
})
