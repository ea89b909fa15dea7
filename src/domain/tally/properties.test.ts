import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { runs } from '#tests/support/extent.ts'
import { type CountOptions, completions, countVotes, rules, selectedOf, usualOptions } from './count.ts'
import type { Election } from './election.ts'
import { explain } from './explain.ts'
import { justifiedRepresentation } from './fairness.ts'
import { profileOf, type Utility } from './profile.ts'
import { compareFractions } from './rational.ts'
import { electionFrom, type Sketch, sketches } from './testing/elections.ts'
import { naiveEqualShares, naiveOverspending, naivePhragmen } from './testing/naive.ts'
import { tieOrder } from './tie.ts'

// Several test files share the processor.
vi.setConfig({ testTimeout: 60_000 })

const lexical = [{ by: 'lexical' }] as const

function count(election: Election, options: Partial<CountOptions>) {
  const counted = countVotes(election, { ...usualOptions, completion: 'none', ...options })
  if (!counted.ok) throw new Error(counted.refusal)
  return counted.value
}

function profile(election: Election, utility: Utility) {
  const made = profileOf(election, utility)
  if (!made.ok) throw new Error(made.refusal)
  return { profile: made.value, order: tieOrder(lexical, election, made.value.votes) }
}

const anySketch = fc.boolean().chain((points) => sketches(points))
const utilitiesFor = ({ points }: Sketch): Utility[] =>
  points ? ['cost', 'cardinality', 'points', 'score'] : ['cost', 'cardinality']
const names = (election: Election, projects: readonly number[]) =>
  projects.map((project) => election.projects[project]!.id)

describe('the fast engine and the definition in fractions agree', () => {
  test('Equal Shares', () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const election = electionFrom(sketch)
        for (const utility of utilitiesFor(sketch)) {
          const { profile: made, order } = profile(election, utility)
          const endowment = { numerator: election.budget, denominator: BigInt(election.ballots.count) }
          expect(selectedOf(count(election, { utility }))).toEqual(
            names(election, naiveEqualShares(made, order, endowment)),
          )
        }
      }),
      runs(100, 400),
    )
  })

  test('sequential Phragmén', () => {
    fc.assert(
      fc.property(sketches(false), (sketch) => {
        const election = electionFrom(sketch)
        const { profile: made, order } = profile(election, 'cardinality')
        const supported = new Set(names(election, naivePhragmen(made, order)))
        const selected = selectedOf(count(election, { rule: 'phragmen' }))
        expect(selected.slice(0, supported.size)).toEqual([...supported])
      }),
      runs(75, 300),
    )
  })

  test('bounded overspending', () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const election = electionFrom(sketch)
        for (const utility of utilitiesFor(sketch)) {
          const { profile: made, order } = profile(election, utility)
          expect(selectedOf(count(election, { rule: 'bos', utility }))).toEqual(
            names(election, naiveOverspending(made, order)),
          )
        }
      }),
      runs(75, 300),
    )
  })
})

test('Add1 with certificates ends exactly where trying every step ends', () => {
  fc.assert(
    fc.property(
      anySketch,
      fc.constantFrom('integral', 'fractional'),
      fc.constantFrom(1, 3),
      (sketch, start, scale) => {
        // Larger amounts: many steps, so that there is something to leave out.
        const costs = sketch.costs.map((cost) => cost * 11 * scale)
        const election = electionFrom({ ...sketch, costs, budget: sketch.budget * 13 })
        for (const utility of utilitiesFor(sketch)) {
          for (const completion of ['add1', 'add1e', 'add1u', 'add1eu'] as const) {
            const certified = count(election, { utility, completion, start })
            const linear = count(election, { utility, completion, start, search: 'linear' })
            expect(selectedOf(certified)).toEqual(selectedOf(linear))
            expect(certified.increase!.increments).toBe(linear.increase!.increments)
            expect(certified.increase!.stopped).toBe(linear.increase!.stopped)
            expect(certified.purchases).toEqual(linear.purchases)
          }
        }
      },
    ),
    runs(30, 120),
  )
}, 30_000)

const anyOptions = fc.record({ rule: fc.constantFrom(...rules), completion: fc.constantFrom(...completions) })

test('no rule spends more than the budget', () => {
  fc.assert(
    fc.property(anySketch, anyOptions, (sketch, options) => {
      const { totalCost, election } = count(electionFrom(sketch), options)
      expect(totalCost <= election.budget).toBe(true)
    }),
    runs(100, 400),
  )
})

test('the order of ballots and of projects in the file does not matter', () => {
  fc.assert(
    fc.property(anySketch, anyOptions, fc.integer(), (sketch, options, seed) => {
      const projects = sketch.costs.map((_, index) => index)
      const voters = sketch.ballots.map((_, index) => index)
      const [turned, moved] = [shuffle(projects, seed), shuffle(voters, seed + 1)]
      const place = new Map(turned.map((old, index) => [old, index]))
      const other = electionFrom({
        ...sketch,
        ids: turned.map((old) => `p${old}`),
        costs: turned.map((old) => sketch.costs[old]!),
        ballots: moved.map((voter) => sketch.ballots[voter]!.map((project) => place.get(project)!)),
        ...(sketch.points ? { points: moved.map((voter) => sketch.points![voter]!) } : {}),
      })
      for (const tie of [lexical, [{ by: 'lot', seed: 7n }]] as const)
        expect(selectedOf(count(other, { ...options, tie }))).toEqual(
          selectedOf(count(electionFrom(sketch), { ...options, tie })),
        )
    }),
    runs(75, 300),
  )
})

test('twice the voters and twice the budget at twice the costs change nothing in Equal Shares', () => {
  fc.assert(
    fc.property(anySketch, fc.constantFrom('none', 'greedy'), (sketch, completion) => {
      const doubled = electionFrom({
        ...sketch,
        budget: 2 * sketch.budget,
        costs: sketch.costs.map((cost) => 2 * cost),
        ballots: [...sketch.ballots, ...sketch.ballots],
        ...(sketch.points ? { points: [...sketch.points, ...sketch.points] } : {}),
      })
      expect(selectedOf(count(doubled, { completion }))).toEqual(
        selectedOf(count(electionFrom(sketch), { completion })),
      )
    }),
    runs(50, 200),
  )
})

test('the reported payments of supporters add up to the cost, and nobody paid more than their share', () => {
  fc.assert(
    fc.property(anySketch, fc.constantFrom('none', 'add1', 'add1u'), (sketch, completion) => {
      const counted = count(electionFrom(sketch), { completion })
      for (const { bought, project } of explain(counted)) {
        if (!bought?.payments) continue
        const { paid, emptiedPaid, emptied } = bought.payments
        const cost = counted.election.projects[project]!.cost
        const together = paid.numerator * emptiedPaid.denominator + emptiedPaid.numerator * paid.denominator
        expect(together).toBe(cost * paid.denominator * emptiedPaid.denominator)
        const limit = {
          ...counted.shares!.endowment,
          numerator: counted.shares!.endowment.numerator * BigInt(emptied),
        }
        expect(compareFractions(emptiedPaid, limit)).toBeLessThanOrEqual(0)
      }
    }),
    runs(50, 200),
  )
})

test('Equal Shares gives every group what its share of the budget pays for, up to one project (its theorem)', () => {
  fc.assert(
    fc.property(sketches(false), fc.constantFrom('cost', 'cardinality'), (sketch, utility) => {
      const { upTo, upToOneProject } = justifiedRepresentation(count(electionFrom(sketch), { utility }))!
      expect([upTo, upToOneProject]).toEqual([sketch.costs.length, true])
    }),
    runs(100, 400),
  )
})

function shuffle(list: readonly number[], seed: number): number[] {
  const order = [...list]
  let state = seed >>> 0
  for (let k = order.length - 1; k > 0; k--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    const other = state % (k + 1)
    ;[order[k], order[other]] = [order[other]!, order[k]!]
  }
  return order
}
