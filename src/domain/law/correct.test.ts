import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import {
  type Block,
  type BlockRole,
  type Correctable,
  correctBlock,
  kindCodes,
  parentsFor,
  recognise,
  splitBlock,
  unfoldTable,
  walk,
  wordsOf,
} from '#domain/law/index.ts'
import { anyBlocks } from '#domain/law/testing/blocks.ts'

vi.setConfig({ testTimeout: 30_000 })

const paragraphs = (...texts: string[]): Block[] => texts.map((text) => ({ type: 'paragraph', text }))
const of = (blocks: readonly Block[]): Correctable => ({ blocks, corrections: [] })
const shape = ({ blocks, corrections }: Correctable) =>
  walk(recognise(blocks, 'ru', corrections).document).map(({ provision }) => provision.eId)
const done = <Value>(result: { ok: true; value: Value } | { ok: false; refusal: string }): Value => {
  if (!result.ok) throw new Error(result.refusal)
  return result.value
}

const act = of(
  paragraphs(
    'Закон',
    'Глава 1. Вода',
    'Статья 1. Река',
    '1. Чиста:',
    '1) днём; 2) ночью.',
    '2. Бесплатна.',
    '1 Для питья.',
  ),
)

describe('a paragraph is cut where a person puts line breaks', () => {
  test('each piece of a divided paragraph is read for its own number', () => {
    const cut = done(splitBlock(act, 4, ['1) днём;', '2) ночью.']))
    expect(shape(cut)).toEqual([
      'docTitle_1',
      'chp_1',
      'art_1',
      'art_1__point_1',
      'art_1__point_1__subpoint_1',
      'art_1__point_1__subpoint_2',
      'art_1__point_2',
      'art_1__point_2__al_2',
    ])
  })
  test('a paragraph is cut also inside what was typed without a space; spaces that were there stay', () => {
    const [first, second] = done(
      splitBlock(of(paragraphs('вода чиста;2) суха')), 0, ['вода  чиста;', '', '2)суха']),
    ).blocks
    expect([first, second]).toMatchObject([{ text: 'вода чиста;' }, { text: '2) суха' }])
  })
  test('what was said of later paragraphs goes with them', () => {
    const change = correctBlock(act, { block: 6, role: 'footnote' })
    const cut = done(splitBlock(change, 4, ['1) днём;', '2) ночью.']))
    expect(cut.corrections).toEqual([{ block: 7, role: 'footnote' }])
    expect(shape(cut).at(-1)).toBe('art_1__fn_1')
  })
  test('a paragraph is not cut when a word was changed, left out or added; nor is a table', () => {
    for (const lines of [['1) днём;', '2) вечером.'], ['1) днём;'], ['1) днём;', '2) ночью.', 'и утром'], []])
      expect(splitBlock(act, 4, lines)).toEqual({ ok: false, refusal: 'words-changed' })
    const table: Block = { type: 'table', rows: [{ cells: [{ text: 'а' }] }] }
    expect(splitBlock(of([table]), 0, ['а'])).toEqual({ ok: false, refusal: 'not-a-paragraph' })
  })
})

test('a table that only laid out the page becomes the paragraphs that it held', () => {
  const rows = [{ cells: [{ text: '1. Вода.' }, { text: '' }] }, { cells: [{ text: '2. Свет.' }] }]
  const blocks: Block[] = [...paragraphs('Правила'), { type: 'table', rows }, ...paragraphs('3. Тепло.')]
  const text = correctBlock(correctBlock(of(blocks), { block: 1, depth: 0 }), { block: 2, num: '4' })
  const unfolded = done(unfoldTable(text, 1))
  expect(shape(unfolded)).toEqual(['docTitle_1', 'point_1', 'point_2', 'point_4'])
  expect(unfolded.corrections).toEqual([{ block: 3, num: '4' }])
  expect(unfoldTable(text, 0)).toEqual({ ok: false, refusal: 'not-a-table' })
})

describe('a block', () => {
  test('may stand under the provision before it and under all that this one stands under', () => {
    const { blocks } = act
    const parents = parentsFor(recognise(blocks, 'ru'), 5)
    expect(parents.map(({ provision, depth }) => [depth, provision.eId])).toEqual([
      [0, 'chp_1'],
      [1, 'art_1'],
      [2, 'art_1__point_1'],
      [3, 'art_1__point_1__subpoint_1'],
    ])
    for (const { depth, provision } of parents) {
      const { corrections } = correctBlock(act, { block: 5, depth: depth + 1 })
      const moved = recognise(blocks, 'ru', corrections)
      const eId = moved.blocks.find(({ block }) => block === 5)?.eId
      const parent = walk(moved.document).find((placed) => placed.provision.eId === eId)?.parent
      expect(parent?.provision.eId).toBe(provision.eId)
    }
  })
  test('called a footnote stands under what stands before it, with its mark for a number', () => {
    const { document, problems } = recognise(act.blocks, 'ru', [{ block: 6, role: 'footnote' }])
    const note = walk(document).at(-1)
    expect(note).toMatchObject({ provision: { kind: 'footnote', num: '1', label: '1', text: 'Для питья.' } })
    expect(note?.parent?.provision.eId).toBe('art_1__point_2')
    expect(problems.map(({ code }) => code)).toEqual(['footnote-without-mark'])
  })
  test('a block that a file calls a footnote can be called something else', () => {
    const blocks: Block[] = [
      ...paragraphs('Закон', 'Статья 1. Река'),
      { type: 'footnote', marker: '2.', text: 'Чиста.' },
    ]
    const { document } = recognise(blocks, 'ru', [{ block: 2, role: 'point' }])
    expect(document.provisions.at(-1)?.children).toMatchObject([{ kind: 'point', num: '2', text: 'Чиста.' }])
  })
  test.each([
    ['ru', 'Статья 51. Река', 'article', '5-1', 'Статья 5-1.'],
    ['kk', '51-бап. Өзен', 'article', '5-1', '5-1-бап.'],
    ['ru', 'Глава II. Вода', 'chapter', 'III', 'Глава III.'],
    ['ru', 'а) днём', 'subpoint', 'б', 'б)'],
    ['ru', 'Чистая вода', 'article', '7', 'Статья 7.'],
    ['kk', 'Таза су', 'chapter', '2', '2-тарау.'],
    ['ru', 'днём', 'subpoint', '3', '3)'],
    ['ru', 'Чистая вода', 'point', '4', '4.'],
  ] as const)('in %s «%s» as %s %s is printed «%s»', (language, text, role, num, label) => {
    const { document } = recognise(paragraphs('Заң', text), language, [{ block: 1, role, num }])
    expect(document.provisions.at(-1)).toMatchObject({ num, label })
  })
  test('has a heading or a text after its number, as a person says', () => {
    const ends = recognise(paragraphs('Закон', 'Статья 1. Река чиста.'), 'ru', [
      { block: 1, words: 'heading' },
    ])
    expect(ends.document.provisions.at(-1)).toMatchObject({ heading: 'Река чиста.', text: '' })
    const runs = recognise(paragraphs('Закон', 'Глава 1. Река'), 'ru', [{ block: 1, words: 'text' }])
    expect(runs.document.provisions.at(-1)).toMatchObject({ heading: '', text: 'Река' })
  })
})

/** Texts in reading order without printed numbers, which a person may set right. */
const textsOf = ({ blocks, corrections }: Correctable) =>
  walk(recognise(blocks, 'ru', corrections).document)
    .flatMap(({ provision: { cells, heading, text } }) => cells?.map((cell) => cell.text) ?? [heading, text])
    .join('')
    .replace(/\s+/g, '')

test('any sequence of corrections keeps every word of the import, in its order', () => {
  const roles: BlockRole[] = [...kindCodes, 'heading', 'continuation']
  const step = fc.record({
    at: fc.nat(40),
    doing: fc.constantFrom('say', 'say', 'split', 'unfold'),
    role: fc.option(fc.constantFrom(...roles), { nil: undefined }),
    depth: fc.option(fc.integer({ min: -1, max: 5 }), { nil: undefined }),
    words: fc.option(fc.constantFrom('heading' as const, 'text' as const), { nil: undefined }),
    num: fc.option(fc.constantFrom('7', '5-1', 'б', 'IV'), { nil: undefined }),
    cuts: fc.array(fc.nat(30), { maxLength: 3 }),
  })
  fc.assert(
    fc.property(anyBlocks, fc.array(step, { maxLength: 12 }), (blocks, steps) => {
      let text = of(blocks)
      const words = wordsOf(recognise(blocks, 'ru').document).join('')
      for (const { at, doing, cuts, num, ...change } of steps) {
        const block = text.blocks.length > 0 ? at % text.blocks.length : 0
        const whole = text.blocks[block]
        const before = text
        if (doing === 'split' && whole?.type === 'paragraph') {
          const places = [0, ...cuts, whole.text.length].toSorted((a, b) => a - b)
          const lines = places.slice(1).map((end, n) => whole.text.slice(places[n], end))
          const cut = splitBlock(text, block, lines)
          if (cut.ok) text = cut.value
        } else if (doing === 'unfold') {
          const unfolded = unfoldTable(text, block)
          if (unfolded.ok) text = unfolded.value
        } else {
          const meant = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
          text = correctBlock(text, { block, ...meant })
          // Without a number set right, what is printed is what was read.
          expect(wordsOf(recognise(text.blocks, 'ru', text.corrections).document).join('')).toBe(words)
          if (num === undefined) continue
          const numbered = correctBlock(text, { block, ...meant, num })
          expect(textsOf(numbered)).toBe(textsOf(text))
        }
        expect(wordsOf(recognise(text.blocks, 'ru', text.corrections).document).join('')).toBe(words)
        expect(text.blocks.length).toBeGreaterThanOrEqual(before.blocks.length)
      }
    }),
    { numRuns: 200 },
  )
})
