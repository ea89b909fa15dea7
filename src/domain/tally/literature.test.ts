import { describe, expect, test, vi } from 'vitest'
import { countSubBudgets, mergeProjects } from './adapt.ts'
import { type CountOptions, countVotes, selectedOf, usualOptions } from './count.ts'
import { firstEndowment } from './equal-shares/increase.ts'
import { equalShares } from './equal-shares/run.ts'
import { explain, explainVoter } from './explain.ts'
import { justifiedRepresentation } from './fairness.ts'
import { Gate } from './gate.ts'
import { marginOf } from './margin.ts'
import { profileOf } from './profile.ts'
import { electionFrom, type Sketch } from './testing/elections.ts'
import { electionOf } from './testing/instances.ts'
import { compareLexically, parseTieRule, tieOrder } from './tie.ts'

// Several test files share the processor.
vi.setConfig({ testTimeout: 60_000 })

function count(sketch: Sketch, options: Partial<CountOptions> = {}) {
  const counted = countVotes(electionFrom(sketch), { ...usualOptions, completion: 'none', ...options })
  if (!counted.ok) throw new Error(counted.refusal)
  return counted.value
}
const many = (voters: number, ballot: readonly number[]): (readonly number[])[] =>
  Array.from({ length: voters }, () => ballot)

describe('exactness', () => {
  test.each([
    [61, 150_000],
    [105, 155_000],
  ])(
    '%i voters can pay for the one project of %i that takes all their money, though doubles deny it',
    (voters, cost) => {
      // Zabrze 2020, Osiedle Młodego Górnika, and Zabrze 2021, Zandka.
      const share = cost / voters
      let paid = 0
      for (let voter = 0; voter < voters; voter++) paid += share
      expect(share * voters < cost || paid !== cost).toBe(true)
      expect(selectedOf(count({ budget: cost, costs: [cost], ballots: many(voters, [0]) }))).toEqual(['p0'])
    },
  )

  test('a difference far below the last digit of a double decides', () => {
    const big = 2 ** 40
    // p1 is cheaper by one in 2^40 per supporter, in fractions with thirds.
    const sketch = { budget: 3 * big, costs: [big, big - 1], ballots: [[0], [0], [0], [1], [1], [1]] }
    expect(selectedOf(count(sketch, { utility: 'cardinality' }))[0]).toBe('p1')
    expect(count(sketch, { utility: 'cardinality' }).ties).toEqual([])
  })

  test('equal prices are a tie, which is reported and decided by the stated rule', () => {
    const sketch = {
      budget: 10,
      costs: [10, 10],
      ballots: [
        [0, 1],
        [0, 1],
      ],
    }
    const counted = count(sketch)
    expect(counted.ties).toEqual([{ round: 0, chosen: 0, among: [0, 1] }])
    expect(selectedOf(count(sketch, { tie: [{ by: 'reverse-lexical' }] }))).toEqual(['p1'])
  })

  test('costs beyond 2^53 are counted exactly', () => {
    const election = electionFrom({ budget: 1, costs: [1, 1], ballots: [[0], [1]] })
    const huge = 10n ** 30n
    const large = {
      ...election,
      budget: 2n * huge,
      projects: election.projects.map((project, k) => ({ ...project, cost: huge + BigInt(k) })),
    }
    const counted = countVotes(large, { ...usualOptions, completion: 'none' })
    expect(counted.ok && selectedOf(counted.value)).toEqual(['p0'])
    // With steps of one unit Add1 would practically never end.
    expect(countVotes(large, { ...usualOptions, completion: 'add1' })).toEqual({
      ok: false,
      refusal: 'step-too-small',
    })
  })
})

describe('proportionality', () => {
  // Peters, Pierczyński, Skowron 2021, introduction: a majority takes everything from a large minority.
  const costs = Array.from({ length: 10 }, () => 10)
  const city = { budget: 50, costs, ballots: [...many(60, [0, 1, 2, 3, 4]), ...many(40, [5, 6, 7, 8, 9])] }

  test('greedy by votes gives a majority of 60 % all of the money, Equal Shares 60 % of it', () => {
    expect(selectedOf(count(city, { rule: 'greedy' }))).toEqual(['p0', 'p1', 'p2', 'p3', 'p4'])
    expect(selectedOf(count(city)).toSorted()).toEqual(['p0', 'p1', 'p2', 'p5', 'p6'])
  })

  test('the minority is named as a group that justified representation would have served', () => {
    const wronged = justifiedRepresentation(count(city, { rule: 'greedy' }))!
    expect(wronged.grievances[0]).toMatchObject({ projects: [5], group: 40 })
    expect(wronged.upToOneProject).toBe(false)
    expect(justifiedRepresentation(count(city))).toMatchObject({
      upTo: 10,
      grievances: [],
      upToOneProject: true,
    })
  })

  test('Equal Shares alone may buy nothing at all; Add1 does', () => {
    // Nobody's friends are many enough for any project: the reason for completions.
    const scattered = { budget: 10, costs: [10, 10, 10], ballots: [[0], [0], [1], [2]] }
    expect(selectedOf(count(scattered))).toEqual([])
    expect(selectedOf(count(scattered, { completion: 'add1' }))).toEqual(['p0'])
  })

  test('the total cost is not monotone in the share, so Add1 may not search by halving', () => {
    const election = electionOf('Poland_Warszawa_2017_Goclaw.pb')
    const made = profileOf(election, 'cost')
    if (!made.ok) throw new Error(made.refusal)
    const order = tieOrder([{ by: 'lexical' }], election, made.value.votes)
    const first = firstEndowment(made.value, 'fractional')
    const costs = Array.from({ length: 80 }, (_, step) => {
      const numerator = first.numerator + BigInt(step * 100) * first.denominator
      const gate = new Gate(election, {}, { votes: made.value.votes, score: made.value.support })
      const { purchases } = equalShares(made.value, order, gate, {
        numerator,
        denominator: first.denominator,
      })
      return purchases.reduce((sum, { project }) => sum + Number(election.projects[project]!.cost), 0)
    })
    expect(costs.some((cost, step) => step > 0 && cost < costs[step - 1]!)).toBe(true)
  })

  test('bounded overspending takes a large project that Equal Shares cannot reach', () => {
    // arXiv 2409.15005, introduction: nine of ten voters want what costs all of the budget.
    const sketch = { budget: 100, costs: [100, 10], ballots: [...many(9, [0]), [1]] }
    expect(selectedOf(count(sketch))).toEqual(['p1'])
    expect(selectedOf(count(sketch, { rule: 'bos' }))).toEqual(['p0'])
  })

  test('Phragmén ends at the first project in turn that does not fit, even when another would', () => {
    // p0 has its money at 1, p1 at 2, p2 at 3.
    const sketch = { budget: 13, costs: [10, 4, 3], ballots: [...many(10, [0]), [1], [1], [2]] }
    expect(selectedOf(count(sketch, { rule: 'phragmen' }))).toEqual(['p0'])
  })
})

describe('conditions of cities', () => {
  const sketch = {
    budget: 100,
    costs: [60, 50, 40, 30],
    ballots: [...many(5, [0, 1]), ...many(4, [2]), ...many(3, [3])],
  }
  const greedy = { rule: 'greedy' } as const

  test('a project without enough votes takes no part', () => {
    expect(selectedOf(count(sketch, { ...greedy, conditions: { minVotes: 5 } }))).toEqual(['p0'])
    expect(explain(count(sketch, { ...greedy, conditions: { minVotes: 5 } }))[2]!.lost!.reason).toBe(
      'below-threshold',
    )
  })

  test('one of the projects for the same site wins', () => {
    const open = { ...sketch, budget: 200 }
    expect(selectedOf(count(open, greedy))).toEqual(['p0', 'p1', 'p2', 'p3'])
    const exclusive = count(open, { ...greedy, conditions: { exclusive: [['p0', 'p1']] } })
    expect(selectedOf(exclusive)).toEqual(['p0', 'p2', 'p3'])
    expect(explain(exclusive)[1]!.lost!.reason).toBe('excluded-by-other')
    const shares = count(open, { conditions: { exclusive: [['p0', 'p1']] }, completion: 'add1u' })
    expect(selectedOf(shares)).not.toContain('p1')
  })

  test('a withdrawn project is passed over, its ballots stay', () => {
    expect(selectedOf(count(sketch, { ...greedy, conditions: { withdrawn: ['p0'] } }))).toEqual(['p1', 'p2'])
    const unknown = countVotes(electionFrom(sketch), {
      ...usualOptions,
      conditions: { withdrawn: ['nobody'] },
    })
    expect(unknown).toEqual({ ok: false, refusal: 'unknown-project-named' })
  })

  test('stop at the first that does not fit, or fund it when the rest covers 80 % of it', () => {
    expect(selectedOf(count(sketch, { ...greedy, greedy: { unaffordable: 'stop' } }))).toEqual(['p0'])
    expect(
      selectedOf(count(sketch, { ...greedy, greedy: { unaffordable: 'finish-at-share', share: 80n } })),
    ).toEqual(['p0', 'p1'])
    expect(selectedOf(count(sketch, greedy))).toEqual(['p0', 'p2'])
  })

  test('a category never gets more than its cap', () => {
    const election = electionFrom({ ...sketch, budget: 200 })
    const parks = {
      ...election,
      projects: election.projects.map((project, k) => ({ ...project, categories: k < 2 ? ['parks'] : [] })),
    }
    const conditions = { caps: [{ of: 'category', name: 'parks', limit: 100n }] } as const
    const counted = countVotes(parks, { ...usualOptions, ...greedy, conditions })
    expect(counted.ok && selectedOf(counted.value)).toEqual(['p0', 'p2', 'p3'])
    expect(counted.ok && explain(counted.value)[1]!.lost!.reason).toBe('over-cap')
  })

  test('merged projects win together with the supporters of both', () => {
    const election = mergeProjects(electionFrom(sketch), [{ ids: ['p2', 'p3'], cost: 45n }])
    expect(election.projects.map(({ id, cost }) => [id, cost])).toEqual([
      ['p0', 60n],
      ['p1', 50n],
      ['p2', 45n],
    ])
    const counted = countVotes(election, { ...usualOptions, ...greedy })
    expect(counted.ok && selectedOf(counted.value)).toEqual(['p2', 'p1'])
  })

  test('what a district leaves flows to the city, or to the pot with the most voters', () => {
    const district = electionFrom({ budget: 50, costs: [30], ballots: [[0]] })
    const city = electionFrom({ budget: 100, costs: [110], ballots: many(3, [0]) })
    const options = { ...usualOptions, ...greedy }
    const pots = [
      { name: 'district', election: district, options },
      { name: 'city', election: city, options },
    ]
    const winners = (leftover: 'stays' | 'to-last' | 'to-largest-turnout') => {
      const counted = countSubBudgets(pots, leftover)
      return counted.ok ? counted.value.map(({ count, received }) => [count.purchases.length, received]) : []
    }
    expect(winners('stays')).toEqual([
      [1, 0n],
      [0, 0n],
    ])
    expect(winners('to-last')).toEqual([
      [1, 0n],
      [1, 20n],
    ])
    expect(winners('to-largest-turnout')).toEqual([
      [1, 0n],
      [1, 20n],
    ])
  })
})

describe('explanations', () => {
  const sketch = { budget: 90, costs: [60, 30, 50], ballots: [...many(6, [0, 1]), ...many(2, [1, 2]), [2]] }

  test('a loser learns at which cost and with how many more votes it would have won', () => {
    const counted = count(sketch)
    expect(selectedOf(counted)).toEqual(['p1'])
    const margin = marginOf(counted, 2)
    const wins = (changed: Partial<Sketch>) => selectedOf(count({ ...sketch, ...changed })).includes('p2')
    expect(wins({ costs: [60, 30, Number(margin.cost)] })).toBe(true)
    expect(wins({ costs: [60, 30, Number(margin.cost) + 1] })).toBe(false)
    expect(wins({ ballots: [...sketch.ballots, ...many(margin.voters!, [2])] })).toBe(true)
    expect(wins({ ballots: [...sketch.ballots, ...many(margin.voters! - 1, [2])] })).toBe(false)
  })

  test('the payments of a voter and what is left add up to their share', () => {
    const counted = count(sketch)
    for (let voter = 0; voter < 9; voter++) {
      const { endowment, left, followed } = explainVoter(counted, voter)
      expect(endowment!.numerator * left!.denominator * followed.denominator).toBe(
        endowment!.denominator *
          (left!.numerator * followed.denominator + followed.numerator * left!.denominator),
      )
    }
  })
})

describe('ties', () => {
  test('identifiers are compared by code points, as in Python', () => {
    expect(['10', '2', '9', '1'].toSorted(compareLexically)).toEqual(['1', '10', '2', '9'])
    expect(compareLexically('𝒜', 'ﬁ')).toBeGreaterThan(0)
    expect('𝒜' < 'ﬁ').toBe(true)
  })

  test('a lot can be drawn again, and another seed draws another', () => {
    const election = electionFrom({ budget: 1, costs: Array(20).fill(1), ballots: [] })
    const draw = (text: string) => [...tieOrder(parseTieRule(text)!, election, new Float64Array(20))]
    expect(draw('seed:1')).toEqual(draw('seed:1'))
    expect(draw('seed:1')).not.toEqual(draw('seed:2'))
    expect(draw('cost-votes-lexical')).toEqual(draw('lexical'))
  })

  test.each(['', 'random', 'seed:', 'seed:x', 'lexical;cost'])('“%s” is no tie rule', (text) => {
    expect(parseTieRule(text)).toBeUndefined()
  })
})
