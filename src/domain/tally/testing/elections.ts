import fc from 'fast-check'
import { ballotsFrom } from '#domain/tally/ballots.ts'
import type { Election, VoteType } from '#domain/tally/election.ts'

export type Sketch = {
  readonly budget: number
  readonly costs: readonly number[]
  /** Projects listed by each voter, by number. */
  readonly ballots: readonly (readonly number[])[]
  readonly points?: readonly (readonly number[])[]
  readonly voteType?: VoteType
  readonly ids?: readonly string[]
}

/** A small election written down by hand; projects are called p0, p1, … unless named. */
export function electionFrom({ budget, costs, ballots, points, voteType, ids }: Sketch): Election {
  const projects = costs.map((cost, index) => ({
    id: ids?.[index] ?? `p${index}`,
    cost: BigInt(cost),
    name: '',
    categories: [],
    neighborhood: undefined,
    selected: undefined,
  }))
  return {
    meta: new Map(),
    voteType: voteType ?? (points ? 'cumulative' : 'approval'),
    budget: BigInt(budget),
    decimals: 0,
    scored: points !== undefined,
    maxLength: { value: costs.length, isDefault: true },
    projects,
    ballots: ballotsFrom(ballots, points),
    voters: { count: ballots.length, nameOf: (voter) => `v${voter}`, find: () => undefined },
  }
}

/** Small elections full of ties: few voters, few prices. */
export const sketches = (withPoints: boolean): fc.Arbitrary<Sketch> =>
  fc.integer({ min: 1, max: 7 }).chain((projects) =>
    fc
      .record({
        budget: fc.integer({ min: 1, max: 60 }),
        costs: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: projects, maxLength: projects }),
        ballots: fc.array(fc.uniqueArray(fc.nat({ max: projects - 1 }), { maxLength: projects }), {
          minLength: 1,
          maxLength: 9,
        }),
        seed: fc.infiniteStream(fc.integer({ min: 1, max: 4 })),
      })
      .map(({ seed, ...sketch }) => {
        if (!withPoints) return sketch
        return {
          ...sketch,
          points: sketch.ballots.map((ballot) => ballot.map(() => seed.next().value as number)),
        }
      }),
  )
