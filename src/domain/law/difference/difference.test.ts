import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import {
  applyDifference,
  applyWords,
  beforeWords,
  compareVersions,
  indexByEId,
  ownText,
  recognise,
  walk,
} from '#domain/law/index.ts'
import { generateAct, generatedBlocksOf } from '#domain/law/testing/act.ts'
import { editAct } from '#domain/law/testing/edits.ts'

vi.setConfig({ testTimeout: 30_000 })

const actOf = (seed: number, articles: number, language: 'kk' | 'ru' = 'ru') =>
  recognise(generatedBlocksOf(generateAct({ seed, language, articles })), language).document

const revisedText = fc.record({
  seed: fc.integer({ min: 1, max: 1e6 }),
  articles: fc.integer({ min: 1, max: 14 }),
  edits: fc.integer({ min: 0, max: 12 }),
  language: fc.constantFrom('kk' as const, 'ru' as const),
})

test('the difference applied to the old version gives the new one, whatever was edited', () => {
  fc.assert(
    fc.property(revisedText, ({ seed, articles, edits, language }) => {
      const before = actOf(seed, articles, language)
      const { after } = editAct(before, seed + 1, edits)
      const difference = compareVersions(before, after)
      expect(applyDifference(before, difference)).toEqual(after)
      const [olds, news] = [indexByEId(before), indexByEId(after)]
      for (const { status, words, before: old, after: now } of difference.changes) {
        if (status === 'same') continue
        expect(beforeWords(words)).toBe(old ? ownText(olds.get(old)!.provision) : '')
        expect(applyWords(words)).toBe(now ? ownText(news.get(now)!.provision) : '')
      }
    }),
    { numRuns: 120 },
  )
})

test('two acts that have nothing in common still have a difference that gives the second', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const [before, after] = [actOf(seed, 5, 'ru'), actOf(seed + 9, 6, 'kk')]
      expect(applyDifference(before, compareVersions(before, after))).toEqual(after)
    }),
    { numRuns: 20 },
  )
})

test('every provision is in the difference once', () => {
  const before = actOf(4, 20)
  const { after } = editAct(before, 5, 25)
  const { changes } = compareVersions(before, after)
  const of = (side: 'before' | 'after') => changes.map((change) => change[side]).filter((eId) => eId !== null)
  expect(of('after')).toEqual(walk(after).map(({ provision }) => provision.eId))
  expect(of('before').toSorted()).toEqual(
    walk(before)
      .map(({ provision }) => provision.eId)
      .toSorted(),
  )
})

describe('what happened to provisions is told apart', () => {
  const lines = (texts: readonly string[]) =>
    recognise(
      texts.map((text) => ({ type: 'paragraph' as const, text })),
      'ru',
    ).document
  const opening = ['Решение маслихата', 'Статья 1. Порядок']
  const reported = (before: readonly string[], after: readonly string[]) =>
    compareVersions(lines([...opening, ...before]), lines([...opening, ...after]))
      .changes.filter(({ status, moved, renumbered }) => status !== 'same' || moved || renumbered)
      .map(({ status, moved, renumbered, before: from, after: to }) =>
        [status, moved && 'moved', renumbered && 'renumbered', from, to].filter(Boolean).join(' '),
      )
  const road = 'Аким ремонтирует дороги внутри поселка каждое лето.'
  const water = 'Жители получают питьевую воду без перебоев и платы.'
  const light = 'Улицы освещаются от заката до рассвета круглый год.'

  test('a point put in between renumbers those after it and changes none', () => {
    expect(reported([`1. ${road}`, `2. ${light}`], [`1. ${road}`, `2. ${water}`, `3. ${light}`])).toEqual([
      'added art_1__point_2',
      'same renumbered art_1__point_2 art_1__point_3',
    ])
  })

  test('a point put in before equal ones renumbers them, wherever they stand', () => {
    const gone = 'Исключён.'
    expect(
      reported(
        [`1. ${road}`, `2. ${gone}`, `3. ${gone}`],
        [`1. ${road}`, `2. ${water}`, `3. ${gone}`, `4. ${gone}`],
      ),
    ).toEqual([
      'added art_1__point_2',
      'same renumbered art_1__point_2 art_1__point_3',
      'same renumbered art_1__point_3 art_1__point_4',
    ])
  })

  test('equal points are told apart by their neighbours', () => {
    const gone = 'Исключён.'
    expect(
      reported(
        [`1. ${gone}`, `2. ${road}`, `3. ${gone}`, `4. ${light}`],
        [`1. ${gone}`, `2. ${gone}`, `3. ${road}`, `4. ${gone}`, `5. ${light}`],
      ).filter((line) => !line.startsWith('same renumbered')),
    ).toHaveLength(1)
    expect(
      reported(
        [`1. ${road}`, `2. ${gone}`, `3. ${light}`, `4. ${gone}`],
        [`1. ${road}`, `2. ${light}`, `3. ${gone}`],
      ),
    ).toEqual([
      'removed art_1__point_2',
      'same renumbered art_1__point_3 art_1__point_2',
      'same renumbered art_1__point_4 art_1__point_3',
    ])
  })

  test('equal points of a decision without articles as well', () => {
    const acts = [
      [`1. ${road}`, '2. Исключён.', '3. Исключён.'],
      [`1. ${water}`, `2. ${road}`, '3. Исключён.', '4. Исключён.'],
    ].map((points) => lines(['Решение маслихата', ...points]))
    const [before, after] = acts
    if (!before || !after) throw new Error('no acts')
    const { changes } = compareVersions(before, after)
    expect(changes.map(({ status, before: from, after: to }) => [status, from, to])).toEqual([
      ['same', 'docTitle_1', 'docTitle_1'],
      ['added', null, 'point_1'],
      ['same', 'point_1', 'point_2'],
      ['same', 'point_2', 'point_3'],
      ['same', 'point_3', 'point_4'],
    ])
  })

  test('points that changed places are moved, the fewest of them', () => {
    expect(
      reported([`1. ${road}`, `2. ${light}`, `3. ${water}`], [`1. ${light}`, `2. ${water}`, `3. ${road}`]),
    ).toEqual([
      'same renumbered art_1__point_2 art_1__point_1',
      'same renumbered art_1__point_3 art_1__point_2',
      'same moved renumbered art_1__point_1 art_1__point_3',
    ])
  })

  test('a point that was renumbered and reworded at once is changed, not removed and added', () => {
    const reworded = water.replace('без перебоев и платы', 'круглосуточно и без платы')
    expect(reported([`1. ${road}`, `2. ${water}`], [`1. ${light}`, `2. ${road}`, `3. ${reworded}`])).toEqual([
      'added art_1__point_1',
      'same renumbered art_1__point_1 art_1__point_2',
      'changed renumbered art_1__point_2 art_1__point_3',
    ])
  })

  test('a wholly new wording under the old number is a change of that number', () => {
    expect(reported([`1. ${road}`], [`1. ${water}`])).toEqual(['changed art_1__point_1 art_1__point_1'])
  })

  test('what was struck out stands where it stood', () => {
    expect(reported([`1. ${road}`, `2. ${water}`, `3. ${light}`], [`1. ${road}`, `2. ${light}`])).toEqual([
      'removed art_1__point_2',
      'same renumbered art_1__point_3 art_1__point_2',
    ])
  })
})
