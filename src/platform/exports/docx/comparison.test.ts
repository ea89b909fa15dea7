import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import { type ComparisonRow, compareVersions, comparisonRows, recognise } from '#domain/law/index.ts'
import { generateAct, generatedBlocksOf } from '#domain/law/testing/act.ts'
import { editAct } from '#domain/law/testing/edits.ts'
import { writeComparisonDocx } from './comparison.ts'

type Cell = { readonly text: string; readonly bold: readonly string[] }

const plainOf = (html: string) =>
  html
    .replace(/<\/p><p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')

/** The rows of the table as another program reads them: the text of each cell, and its bold parts. */
async function readBack(file: Uint8Array): Promise<readonly (readonly Cell[])[]> {
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(file) })
  expect(messages).toEqual([])
  const rows = [...value.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) => row)
  return rows.map((row) =>
    [...row.matchAll(/<t[dh]>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) => ({
      text: plainOf(cell),
      bold: [...cell.matchAll(/<strong>(.*?)<\/strong>/gs)].map(([, words = '']) => plainOf(words)),
    })),
  )
}

const row: ComparisonRow = {
  before: 'art_1',
  after: 'art_1',
  status: 'changed',
  place: 'статья 1',
  oldWording: null,
  newWording: null,
  words: [],
  reason: null,
}

describe.each([
  ['kk', 'Қолданыстағы редакция', 'Алып тасталсын.', 'Жоқ.'],
  ['ru', 'Действующая редакция', 'Исключить.', 'Отсутствует.'],
] as const)('the comparison table of an act of 500 articles in %s', (language, head, removed, absent) => {
  const blocks = generatedBlocksOf(generateAct({ seed: 31, language, articles: 500, sentences: 2 }))
  const before = recognise(blocks, language).document
  const { after } = editAct(before, 31, 150)
  const reasons = new Map(
    compareVersions(before, after).changes.map((change) => [
      change.after ?? '',
      `${change.after}: так просили`,
    ]),
  )
  const rows = comparisonRows(before, after, compareVersions(before, after), reasons)

  test('is read back row by row: old wording, new wording, reason, changed words in bold', async () => {
    const [heads = [], ...reported] = await readBack(
      await writeComparisonDocx(rows, language, 'Кесте & таблица'),
    )
    expect(heads[2]?.text).toBe(head)
    expect(reported.length).toBe(rows.length)
    expect(rows.length).toBeGreaterThan(100)
    const kinds = new Set(rows.map(({ status }) => status))
    expect(kinds.size).toBeGreaterThan(2)
    for (const [n, given] of rows.entries()) {
      const [number, place, old, fresh, reason] = reported[n] ?? []
      expect(number?.text).toBe(String(n + 1))
      expect(place?.text).toContain(given.place)
      expect(old?.text).toBe(given.oldWording ?? absent)
      expect(fresh?.text).toBe(given.newWording ?? removed)
      expect(reason?.text).toBe(given.reason ?? '')
      const marked = (op: string) =>
        given.words
          .filter((edit) => edit.op === op)
          .map(({ text }) => text)
          .join('')
      expect(old?.bold.join('')).toBe(marked('removed'))
      expect(fresh?.bold.join('')).toBe(marked('added'))
    }
    expect(reported.some(([, , old, fresh]) => (old?.bold.length ?? 0) + (fresh?.bold.length ?? 0) > 0)).toBe(
      true,
    )
  })
})

test('characters that XML cannot contain do not break the file; all others are kept', async () => {
  const odd = 'А&Б <тег> "кавычки" 🏛 ұғ \u00a0— '
  const words = [
    { op: 'same' as const, text: odd },
    { op: 'removed' as const, text: 'а\u0001\u000b' },
    { op: 'added' as const, text: 'б\ud800\uffff' },
  ]
  const file = await writeComparisonDocx(
    [{ ...row, oldWording: `${odd}а\u0001\u000b`, newWording: `${odd}б`, words, reason: 'раз\u0002\nдва' }],
    'ru',
    'Таблица \u0003 & <итог>',
  )
  const [, reported = []] = await readBack(file)
  expect(reported.map(({ text }) => text)).toEqual([
    '1',
    'статья 1 (изменение)',
    `${odd}а`,
    `${odd}б�`,
    'раз\nдва',
  ])
})

test('a table without rows has its header', async () => {
  expect(await readBack(await writeComparisonDocx([], 'en', 'Nothing'))).toHaveLength(1)
})
