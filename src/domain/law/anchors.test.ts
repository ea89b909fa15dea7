import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { carryAnchors, compareVersions, findProvision, ownText, recognise, walk } from './index.ts'
import { generateAct, generatedBlocksOf } from './testing/act.ts'
import { editAct } from './testing/edits.ts'

vi.setConfig({ testTimeout: 30_000 })

const act = (seed: number, articles: number, language: 'kk' | 'ru' = 'ru') =>
  recognise(generatedBlocksOf(generateAct({ seed, language, articles })), language).document

test('an anchor follows its provision through whatever was edited, and says so when it is gone', () => {
  fc.assert(
    fc.property(
      fc.record({
        seed: fc.integer({ min: 1, max: 1e6 }),
        articles: fc.integer({ min: 2, max: 14 }),
        edits: fc.integer({ min: 0, max: 8 }),
        language: fc.constantFrom('kk' as const, 'ru' as const),
      }),
      ({ seed, articles, edits, language }) => {
        const before = act(seed, articles, language)
        const { after, truth } = editAct(before, seed + 1, edits)
        const texts = walk(before).map(({ provision }) => ownText(provision))
        const once = new Set(texts.filter((text) => texts.indexOf(text) === texts.lastIndexOf(text)))
        const anchors = walk(before)
          .filter(({ provision }) => once.has(ownText(provision)))
          .map(({ provision }) => ({ eId: provision.eId, versionId: 'old' }))
        const carried = carryAnchors(anchors, before, after, compareVersions(before, after), 'new')
        carried.forEach((item, at) => {
          const anchor = anchors[at]!
          const now = truth.get(anchor.eId) ?? null
          if (now !== null) expect(item.anchor).toEqual({ eId: now, versionId: 'new' })
          else if (item.fate === 'gone') {
            expect(item.anchor).toEqual(anchor)
            expect(findProvision(after, item.near!)).toBeDefined()
          } else {
            // Struck out, and its number given to another: the place is kept, and the wording is said to be another.
            expect(item.fate).toBe('changed')
          }
        })
      },
    ),
    { numRuns: 120 },
  )
})

describe('a quotation', () => {
  const document = (text: string) =>
    recognise(
      ['Решение', 'Статья 1. Вода', `1. ${text}`].map((line) => ({ type: 'paragraph' as const, text: line })),
      'ru',
    ).document
  const carry = (from: string, to: string, quote: string, position?: number) => {
    const [before, after] = [document(from), document(to)]
    const anchor = { eId: 'art_1__point_1', quote, ...(position === undefined ? {} : { position }) }
    return carryAnchors([anchor], before, after, compareVersions(before, after))[0]!
  }
  const text = 'Вода подаётся днём, вода бесплатна, вода чиста и вкусна.'

  test('moves with the words before it', () => {
    const to = text.replace('днём', 'днём и ночью без перебоев')
    const { anchor, fate, quoteFound } = carry(text, to, 'вода чиста', text.indexOf('вода чиста'))
    expect([anchor.position, fate, quoteFound]).toEqual([to.indexOf('вода чиста'), 'changed', true])
  })

  test('a quotation that stands there several times is the one nearest to where it stood', () => {
    const to = text.replace('Вода', 'Холодная вода')
    expect(carry(text, to, 'вода', text.indexOf('вода чиста')).anchor.position).toBe(to.indexOf('вода чиста'))
  })

  test('a quotation that was struck out is said to be no longer there, the provision still is', () => {
    const to = text.replace('вода бесплатна, ', '')
    expect(carry(text, to, 'бесплатна')).toMatchObject({ fate: 'changed', quoteFound: false })
  })
})

test('anchors of a struck-out provision say what stands nearest', () => {
  const lines = (texts: readonly string[]) =>
    recognise(
      texts.map((text) => ({ type: 'paragraph' as const, text })),
      'ru',
    ).document
  const before = lines(['Решение', 'Статья 1. Вода', '1. Вода чиста.', '2. Вода бесплатна для всех жителей.'])
  const after = lines(['Решение', 'Статья 1. Вода', '1. Вода чиста.'])
  const [carried] = carryAnchors(
    [{ eId: 'art_1__point_2', versionId: 'first', quote: 'для всех' }],
    before,
    after,
    compareVersions(before, after),
    'second',
  )
  expect(carried).toMatchObject({
    anchor: { eId: 'art_1__point_2', versionId: 'first', quote: 'для всех' },
    fate: 'gone',
    near: 'art_1__point_1',
  })
})
