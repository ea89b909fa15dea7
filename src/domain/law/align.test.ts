import { expect, test } from 'vitest'
import { alignLanguages, recognise } from './index.ts'
import { generateAct, generatedBlocksOf } from './testing/act.ts'

const read = (language: 'kk' | 'ru', ...texts: readonly string[]) =>
  recognise(
    texts.map((text) => ({ type: 'paragraph' as const, text })),
    language,
  ).document

test('the two texts of one act are joined provision by provision, to the last', () => {
  const [kk, ru] = (['kk', 'ru'] as const).map(
    (language) =>
      recognise(generatedBlocksOf(generateAct({ seed: 8, language, articles: 60 })), language).document,
  )
  const { pairs, missingInKk, missingInRu } = alignLanguages(kk!, ru!)
  expect([missingInKk, missingInRu]).toEqual([[], []])
  expect(pairs.every((pair) => pair.kk === pair.ru)).toBe(true)
})

test('numbers meet by value, letters by order, unnumbered parts by place; what is alone is said', () => {
  const kk = read('kk', 'Су', 'I бөлім. Су', '1-бап. Су', '1. Тізім:', 'а) су;', 'ә) жарық;', '2. Тегін.')
  const ru = read(
    'ru',
    'Вода',
    'Раздел 1. Вода',
    'Статья 1. Вода',
    '1. Список:',
    'а) вода;',
    'б) свет;',
    '3. Всегда.',
  )
  const { pairs, missingInKk, missingInRu } = alignLanguages(kk, ru)
  expect(pairs).toContainEqual({ kk: 'sec_I', ru: 'sec_1', by: 'number' })
  expect(pairs).toContainEqual({
    kk: 'art_1__point_1__subpoint_ae',
    ru: 'art_1__point_1__subpoint_b',
    by: 'position',
  })
  expect(missingInRu).toEqual(['art_1__point_2'])
  expect(missingInKk).toEqual(['art_1__point_3'])
})
