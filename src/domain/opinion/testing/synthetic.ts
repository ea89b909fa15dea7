import type { Votes } from '#domain/opinion/map/model.ts'
import { type Random, randomFrom } from '#domain/opinion/math/random.ts'

export type Planted = { readonly votes: Votes; readonly group: Int32Array }

export type Planting = {
  readonly people: number
  readonly statements: number
  readonly groups: number
  /** Share of statements that a person sees. */
  readonly density: number
  /** How far from one half the chance to agree is, the sign drawn anew for each group and statement. */
  readonly strength: number
  readonly passes?: number
}

/** Votes of groups of equal size whose chances to agree differ; one group of strength 0 is noise. */
export function plantGroups(planting: Planting, seed: number): Planted {
  const { people, statements, groups, density, strength, passes = 0.1 } = planting
  const random = randomFrom(seed)
  const agree = Array.from(
    { length: groups * statements },
    () => 0.5 + (random() < 0.5 ? strength : -strength),
  )
  const group = Int32Array.from({ length: people }, (_, p) => p % groups)
  return {
    group,
    votes: castVotes(people, statements, density, random, (p, i) => {
      if (random() < passes) return 0
      return random() < agree[group[p]! * statements + i]! ? 1 : -1
    }),
  }
}

/** Votes on a random share of statements, each by the given rule. */
export function castVotes(
  people: number,
  statements: number,
  density: number,
  random: Random,
  vote: (person: number, statement: number) => -1 | 0 | 1,
): Votes {
  const start = new Int32Array(people + 1)
  const most = Math.ceil(people * statements * Math.min(1, density * 1.2) + statements)
  let statement = new Int32Array(most)
  let value = new Int8Array(most)
  let length = 0
  for (let p = 0; p < people; p++) {
    for (let i = 0; i < statements; i++) {
      if (random() >= density || length === most) continue
      statement[length] = i
      value[length++] = vote(p, i)
    }
    start[p + 1] = length
  }
  statement = statement.slice(0, length)
  value = value.slice(0, length)
  return { people, statements, start, statement, value }
}
