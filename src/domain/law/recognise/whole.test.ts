import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { type Block, recognise, walk, wordsOf, wordsOfText } from '#domain/law/index.ts'
import { generateAct, generatedBlocksOf } from '#domain/law/testing/act.ts'
import { anyBlocks } from '#domain/law/testing/blocks.ts'

vi.setConfig({ testTimeout: 30_000 })

const wordsOfBlock = (block: Block): string[] =>
  block.type === 'table'
    ? block.rows.flatMap(({ cells }) => cells.flatMap(({ text }) => wordsOfText(text)))
    : block.type === 'footnote'
      ? wordsOfText(`${block.marker} ${block.text}`)
      : wordsOfText(`${block.marker ?? ''} ${block.text}`)
// Invisible characters are taken out of texts before anything else; nobody reads them.
const visible = (words: readonly string[]) => words.join('').replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')

describe('nothing is dropped', () => {
  const anyRole = fc.constantFrom(
    'article',
    'point',
    'subpoint',
    'part',
    'text',
    'heading',
    'continuation',
    'level',
    'docTitle',
    'preamble',
    'table',
    'row',
    'footnote',
    'appendix',
  )
  test.each([
    [
      'a heading after two footnotes',
      [{ marker: '1.' }, { footnote: true }, { marker: '1.' }],
      [
        { block: 0, role: 'footnote' },
        { block: 2, role: 'heading' },
      ],
    ],
    [
      'an article inside of a quotation',
      [{ marker: '1.' }, { text: '«' }, { marker: '1.' }, { text: '»' }],
      [{ block: 2, role: 'article' }],
    ],
  ] as const)('words keep their order: %s', (_, given, corrections) => {
    const blocks = given.map((item): Block => {
      if ('footnote' in item) return { type: 'footnote', marker: '1', text: 'n' }
      if ('marker' in item) return { type: 'paragraph', text: 'a', marker: item.marker }
      return { type: 'paragraph', text: item.text }
    })
    const { document } = recognise(blocks, 'kk', corrections)
    expect(visible(wordsOf(document))).toBe(visible(blocks.flatMap(wordsOfBlock)))
  })

  test('the words of any blocks, corrected in any way, are the words of the tree in the same order', () => {
    fc.assert(
      fc.property(
        anyBlocks,
        fc.array(
          fc.record(
            {
              block: fc.nat(24),
              role: anyRole as fc.Arbitrary<'article'>,
              depth: fc.integer({ min: -1, max: 5 }),
              words: fc.constantFrom('heading' as const, 'text' as const),
            },
            { requiredKeys: ['block'] },
          ),
          { maxLength: 6 },
        ),
        fc.constantFrom('kk' as const, 'ru' as const, 'en' as const),
        (blocks, corrections, language) => {
          const { document, blocks: reported } = recognise(blocks, language, corrections)
          expect(visible(wordsOf(document))).toBe(visible(blocks.flatMap(wordsOfBlock)))
          const eIds = walk(document).map(({ provision }) => provision.eId)
          expect(new Set(eIds).size).toBe(eIds.length)
          for (const { eId } of reported) expect(eIds).toContain(eId)
        },
      ),
      { numRuns: 500 },
    )
  })

  test.each(['kk', 'ru'] as const)(
    'an act of 500 articles in %s is found whole, to the last item',
    (language) => {
      const generated = generateAct({ seed: 11, language, articles: 500, sentences: 2 })
      const blocks = generatedBlocksOf(generated)
      const { document, blocks: reported, problems } = recognise(blocks, language)
      expect(visible(wordsOf(document))).toBe(visible(blocks.flatMap(wordsOfBlock)))
      expect(problems).toEqual([])
      for (const { block, eId } of reported) {
        const expected = generated[block]?.eId ?? ''
        if (expected.endsWith('table')) expect(eId).toMatch(/__table_1$/)
        else if (expected.startsWith('fn_')) expect(eId.endsWith(expected)).toBe(true)
        else expect(eId).toBe(expected)
      }
    },
  )
})
