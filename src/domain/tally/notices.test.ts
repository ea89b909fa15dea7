import { describe, expect, test } from 'vitest'
import { languages } from '#domain/base/text.ts'
import { mergeProjects, withDecimals } from './adapt.ts'
import { type CountOptions, countVotes, selectedOf, usualOptions } from './count.ts'
import type { Election } from './election.ts'
import { describeNotice, noticesOf } from './notices.ts'
import { publishResult } from './result.ts'
import { electionFrom } from './testing/elections.ts'

function count(election: Election, options: Partial<CountOptions> = {}) {
  const counted = countVotes(election, { ...usualOptions, ...options })
  if (!counted.ok) throw new Error(counted.refusal)
  return counted.value
}

const codes = (election: Election, options: Partial<CountOptions> = {}) =>
  noticesOf(count(election, options)).map(({ code }) => code)

describe('the steps of Add1', () => {
  const voters = Array.from({ length: 20 }, (_, voter) => (voter < 11 ? [0, 1] : [1, 2]))
  const poor = electionFrom({ budget: 10, costs: [4, 5, 3], ballots: voters })

  test('are too coarse when one of them is more than the share that voters start with', () => {
    for (const completion of ['add1', 'add1u', 'add1e', 'add1eu'] as const)
      for (const start of ['integral', 'fractional'] as const)
        expect(codes(poor, { completion, start })).toEqual(['steps-too-coarse'])
  })

  test('are fine when they are as small as the share', () => {
    expect(codes(electionFrom({ budget: 20, costs: [4, 5, 3], ballots: voters }))).toEqual([])
    const finer = withDecimals(poor, 1)
    expect(codes(finer, { step: { units: 5n, decimals: 1 } })).toEqual([])
  })

  test('are not spoken of where there are none', () => {
    expect(codes(poor, { rule: 'greedy' })).toEqual([])
    expect(codes(poor, { completion: 'greedy' })).toEqual([])
    expect(codes(electionFrom({ budget: 0, costs: [1], ballots: [[0]] }))).toEqual([])
  })

  test('the steps of Add1 that are finer than the money of the file find an outcome that whole units miss', () => {
    expect(selectedOf(count(poor, { completion: 'add1' }))).toEqual([])
    const finer = count(withDecimals(poor, 2), { completion: 'add1', step: { units: 1n, decimals: 2 } })
    expect(selectedOf(finer)).toEqual(['p1', 'p2'])
    expect(publishResult(finer, { instance: '', sha256: '', repairs: [] })).toMatchObject({
      budget: '10',
      total_cost: '8',
    })
  })
})

describe('points of ranked ballots', () => {
  const sketch = { budget: 10, costs: [1, 1, 1, 1, 1], ballots: [[0, 1], [2]], voteType: 'ordinal' } as const
  const ranked = electionFrom(sketch)
  const points = { utility: 'points', rule: 'greedy' } as const

  test('are counted from the number of projects where the file does not say how long a ranking may be', () => {
    expect([...count(ranked, points).profile.support]).toEqual([5, 4, 5, 0, 0])
    expect(noticesOf(count(ranked, points))).toEqual([{ code: 'points-by-number-of-projects', projects: 5 }])
  })

  test('do not change when projects are merged after the vote', () => {
    const merged = mergeProjects(ranked, [{ ids: ['p3', 'p4'], cost: 2n }])
    expect([...count(merged, points).profile.support]).toEqual([5, 4, 5, 0])
  })

  test('are counted from the length that the file gives, without a notice', () => {
    const declared = { ...ranked, maxLength: { value: 2, isDefault: false } }
    expect([...count(declared, points).profile.support]).toEqual([2, 1, 2, 0, 0])
    expect(codes(declared, points)).toEqual([])
  })

  test('are not given under a utility or rule that does not need them', () => {
    expect(codes(ranked, { utility: 'borda', rule: 'greedy' })).toEqual([])
    expect(codes(ranked, { utility: 'points', rule: 'phragmen' })).toEqual([])
  })

  test('are part of the published result', () => {
    const source = { instance: '', sha256: '', repairs: [] }
    expect(publishResult(count(ranked, points), source)).toMatchObject({
      notices: ['points-by-number-of-projects'],
    })
    expect(publishResult(count(ranked, { rule: 'greedy' }), source)).not.toHaveProperty('notices')
  })
})

test('every notice is a sentence in three languages', () => {
  const coarse = electionFrom({ budget: 1, costs: [1, 1], ballots: [[0, 1], [1]], voteType: 'ordinal' })
  const notices = noticesOf(count(coarse, { utility: 'points' }))
  expect(notices.map((notice) => describeNotice(notice, 'en'))).toEqual([
    '1 for 2 voters gives each less than one step (1): the steps are too coarse, choose a smaller one',
    'the file has no max_length; points were counted from the default of the format, the number of projects (2)',
  ])
  for (const language of languages)
    for (const notice of notices) expect(describeNotice(notice, language).length).toBeGreaterThan(40)
})
