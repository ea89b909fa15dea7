import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OpinionModel } from '#domain/opinion/map/model.ts'
import { PersonPlacer } from '#domain/opinion/map/person.ts'
import { randomFrom } from '#domain/opinion/math/random.ts'
import { castVotes } from '#domain/opinion/testing/synthetic.ts'
import { bridging, middleOfGroups } from './bridging.ts'
import { nearDuplicates } from './near-duplicates.ts'
import { EXPLORATION, expectedLearning, nextStatement, showingChances } from './next.ts'
import { adjustForMany, compareShares, wilson } from './proportions.ts'
import { type Approvals, representEverybody } from './represent-everybody.ts'
import { barelySeen, dividingStatements, groupAwareConsensus, sharedStatements, support } from './shared.ts'
import { GroupTallies } from './tally.ts'
import { typicalStatements } from './typical.ts'

/** rows[group][statement] = [agree, disagree, pass] */
function tally(rows: readonly (readonly (readonly [number, number, number])[])[]): GroupTallies {
  const tallies = new GroupTallies(rows.length, rows[0]!.length)
  rows.forEach((statements, g) => {
    statements.forEach((counts, i) => {
      ;[1, -1, 0].forEach((value, at) => {
        for (let n = 0; n < counts[at]!; n++) tallies.add(g, i, value, 1)
      })
    })
  })
  return tallies
}
const none = (groups: readonly (readonly [number, number, number])[]) => tally(groups.map((g) => [g]))
const consensusOf = (groups: readonly (readonly [number, number, number])[]) =>
  groupAwareConsensus(groups.map((_, g) => none(groups).of(g, 0)))

test('a pass supports half, between agreement and disagreement', () => {
  const of = (counts: readonly [number, number, number]) => support(none([counts]).of(0, 0))
  expect(of([0, 0, 10])).toBe(0.5)
  expect(of([10, 0, 0])).toBeGreaterThan(of([5, 0, 5]))
  expect(of([5, 0, 5])).toBeGreaterThan(of([5, 5, 0]))
})

test('group-aware consensus does not shrink because there are more groups', () => {
  const all = (groups: number) => consensusOf(Array.from({ length: groups }, () => [18, 2, 0] as const))
  expect(all(5)).toBeCloseTo(all(2), 12)
})

test('one refusing group weighs the same whether it is large or small', () => {
  expect(
    consensusOf([
      [900, 50, 50],
      [5, 45, 0],
    ]),
  ).toBeLessThan(
    consensusOf([
      [60, 20, 20],
      [30, 20, 0],
    ]),
  )
  expect(
    consensusOf([
      [1, 0, 0],
      [1, 0, 0],
    ]),
  ).toBeLessThan(
    consensusOf([
      [90, 2, 8],
      [85, 5, 10],
    ]),
  )
})

test('consensus asks every group, with certainty, and knows agreement from disagreement', () => {
  const tallies = tally([
    [
      [40, 2, 3],
      [2, 40, 1],
      [40, 2, 3],
      [3, 0, 0],
      [25, 20, 0],
    ],
    [
      [38, 3, 3],
      [1, 45, 1],
      [10, 30, 3],
      [3, 0, 0],
      [25, 20, 0],
    ],
  ])
  expect(sharedStatements(tallies, 'agree').map((item) => item.statement)).toEqual([0])
  expect(sharedStatements(tallies, 'disagree').map((item) => item.statement)).toEqual([1])
  expect(dividingStatements(tallies).map((item) => [item.statement, item.groups])).toEqual([[2, [0, 1]]])
  expect(barelySeen(tallies)).toEqual([3])
})

test('no consensus and no division is found among hundreds of coin flips', () => {
  const random = randomFrom(12)
  const flip = () => {
    const agree = Array.from({ length: 60 }, () => random() < 0.5).filter(Boolean).length
    return [agree, 60 - agree, 0] as const
  }
  const tallies = tally([Array.from({ length: 400 }, flip), Array.from({ length: 400 }, flip)])
  expect(sharedStatements(tallies, 'agree')).toEqual([])
  expect(sharedStatements(tallies, 'disagree')).toEqual([])
  expect(dividingStatements(tallies)).toEqual([])
})

test('typical is what most of a group says and others do not; chance differences are not typical', () => {
  const tallies = tally([
    [
      [40, 5, 5],
      [25, 25, 0],
      [30, 15, 5],
      [2, 46, 2],
    ],
    [
      [8, 40, 2],
      [26, 24, 0],
      [28, 17, 5],
      [30, 10, 10],
    ],
  ])
  const [first, second] = typicalStatements(tallies)
  expect(first!.map((item) => [item.statement, item.direction])).toEqual([
    [3, 'disagree'],
    [0, 'agree'],
  ])
  expect(second!.map((item) => [item.statement, item.direction])).toEqual([
    [0, 'disagree'],
    [3, 'agree'],
  ])
  for (const one of [...first!, ...second!]) expect(one.corrected).toBeGreaterThanOrEqual(one.pValue)
})

test('shares are compared by the textbook', () => {
  // Agresti & Caffo 2000: 10/10 against 5/10 with one success and one failure added to each sample.
  const { difference, interval, z } = compareShares(10, 10, 5, 10)
  expect(difference).toBeCloseTo(11 / 12 - 6 / 12, 12)
  expect(interval[0]).toBeCloseTo(0.0934, 3)
  expect(z).toBeCloseTo(2.2454, 3)
  expect(wilson(8, 10).map((x) => Math.round(x * 1e4) / 1e4)).toEqual([0.4902, 0.9433])
  expect(wilson(0, 0)).toEqual([0, 1])
})

test('many comparisons raise p values as Benjamini and Hochberg say', () => {
  const rounded = adjustForMany([0.01, 0.04, 0.03, 0.005]).map((p) => Math.round(p * 1e6) / 1e6)
  expect(rounded).toEqual([0.02, 0.04, 0.04, 0.02])
})

const model = (loading: readonly number[], intercept: readonly number[]): OpinionModel => ({
  rank: 1,
  intercept: Float64Array.from(intercept),
  interceptVariance: new Float64Array(intercept.length).fill(0.01),
  loading: Float64Array.from(loading),
  loadingCovariance: new Float64Array(loading.length).fill(0.01),
  loadingPrior: Float64Array.of(0.1),
  readiness: 0,
  noise: 0.4,
})

test('bridging credits support from both sides, not the size of one', () => {
  // Two thirds of the people stand at +1, one third at −2: the mean is 0, the middle of the groups −0.5.
  const middle = middleOfGroups(Float64Array.of(1, -2), Float64Array.of(1))
  expect([...middle]).toEqual([-0.5])
  const [partisan, shared] = bridging(model([0.8, 0], [0.4, 0.4]), middle)
  expect(partisan!.value).toBeCloseTo(0, 12)
  expect(shared!.value).toBeCloseTo(0.4, 12)
  expect(partisan!.deviation).toBeGreaterThan(0)
})

test('the next statement teaches most, but new ones are heard at the stated rate', () => {
  const opinions = model([0.8, 0.1, 0], [0, 0, 0])
  const placer = new PersonPlacer(opinions)
  placer.place({ statement: new Int32Array(0), value: new Int8Array(0) }, 0, 0)
  const learning = expectedLearning(opinions, placer.covariance)
  expect([...learning].sort((a, b) => b - a)).toEqual([...learning])
  const seen = Float64Array.of(1000, 1000, 0)
  const chances = showingChances(learning, seen, Uint8Array.of(1, 1, 1))
  expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12)
  expect(chances[2]).toBeGreaterThan(EXPLORATION * 0.99)
  const random = randomFrom(1)
  const shown = Array.from({ length: 3000 }, () =>
    nextStatement(opinions, placer, seen, Uint8Array.of(1, 0, 1), random),
  )
  expect(shown).not.toContain(1)
  expect(shown.filter((i) => i === 2).length / 3000).toBeCloseTo(EXPLORATION, 1)
  expect(nextStatement(opinions, placer, seen, new Uint8Array(3), random)).toBeUndefined()
})

test('people who have voted reveal less with the next vote', () => {
  const opinions = model([0.8, 0.7], [0, 0])
  const placer = new PersonPlacer(opinions)
  placer.place({ statement: new Int32Array(0), value: new Int8Array(0) }, 0, 0)
  const before = expectedLearning(opinions, placer.covariance)[1]!
  placer.place({ statement: Int32Array.of(0), value: Int8Array.of(1) }, 0, 1)
  expect(expectedLearning(opinions, placer.covariance)[1]!).toBeLessThan(before)
})

test('texts that say nearly the same are one set, a negation that is answered the other way is not', () => {
  const texts = [
    'The road to the school needs street lights.',
    'The road to the school needs street lights!',
    'The road to the school needs no street lights.',
    'Ауыл орталығына саябақ керек.',
    'Ауыл орталығына саябақ керек',
    'Water',
  ]
  const votes = castVotes(20, texts.length, 1.1, randomFrom(1), (_, i) => (i === 2 ? -1 : 1))
  expect(nearDuplicates(texts, votes)).toEqual([
    [0, 1],
    [3, 4],
  ])
})

const approvals = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 6 }))
  .chain(([people, statements]) =>
    fc
      .array(fc.integer({ min: 0, max: 1 }), {
        minLength: people * statements,
        maxLength: people * statements,
      })
      .map((cells): Approvals => ({ people, statements, approves: Uint8Array.from(cells) })),
  )

test('every large enough group that agrees on something is represented (EJR+), checked by brute force', () => {
  fc.assert(
    fc.property(approvals, fc.integer({ min: 1, max: 4 }), (profile, size) => {
      const { people, statements, approves } = profile
      const wanted = Math.min(size, statements)
      const { statements: chosen } = representEverybody(profile, size)
      expect(new Set(chosen).size).toBe(wanted)
      const satisfied = (p: number) => chosen.filter((i) => approves[p * statements + i]).length
      for (let i = 0; i < statements; i++) {
        if (chosen.includes(i)) continue
        for (let level = 1; level <= wanted; level++) {
          let left = 0
          for (let p = 0; p < people; p++) if (approves[p * statements + i] && satisfied(p) < level) left++
          expect(left * wanted).toBeLessThan(level * people)
        }
      }
    }),
  )
})
