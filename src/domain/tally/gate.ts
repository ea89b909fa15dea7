import type { Election } from './election.ts'
import { compareLexically } from './tie.ts'

/** What a city's own regulation adds to a rule of counting. Projects are named by their identifiers. */
export type Conditions = {
  /** Least number of votes with which a project takes part. */
  readonly minVotes?: number
  /** Least sum of points (on ranked ballots: of length − place) with which a project takes part. */
  readonly minScore?: number
  /** Withdrawn after the vote; ballots for them count as cast. */
  readonly withdrawn?: readonly string[]
  /** Of each group only one project may be chosen (Warsaw: the same site). */
  readonly exclusive?: readonly (readonly string[])[]
  /** Most that may be spent on the projects of one category or one neighborhood, in money units. */
  readonly caps?: readonly Cap[]
}

export type Cap = { readonly of: 'category' | 'neighborhood'; readonly name: string; readonly limit: bigint }
export type Exclusion = 'withdrawn' | 'below-threshold' | 'excluded-by-other' | 'over-cap'

/**
 * Which projects may still be bought. It only ever closes: a purchase can shut others out, nothing lets them back
 * in, and what is shut follows from the set of purchases alone. The rules rely on both.
 */
export class Gate {
  readonly #election: Election
  readonly #why: (Exclusion | undefined)[]
  readonly #groups: readonly (readonly number[])[]
  readonly #caps: { readonly members: readonly number[]; readonly limit: bigint; spent: bigint }[]

  constructor(
    election: Election,
    conditions: Conditions,
    counted: { votes: Float64Array; score: Float64Array },
  ) {
    this.#election = election
    const place = new Map(election.projects.map(({ id }, index) => [id, index]))
    const withdrawn = new Set(conditions.withdrawn)
    this.#why = election.projects.map(({ id }, index) => {
      if (withdrawn.has(id)) return 'withdrawn'
      const few = counted.votes[index]! < (conditions.minVotes ?? 0)
      return few || counted.score[index]! < (conditions.minScore ?? 0) ? 'below-threshold' : undefined
    })
    this.#groups = (conditions.exclusive ?? []).map((group) => group.flatMap((id) => place.get(id) ?? []))
    this.#caps = (conditions.caps ?? []).map(({ of, name, limit }) => ({
      members: election.projects.flatMap((project, index) =>
        (of === 'category' ? project.categories.includes(name) : project.neighborhood === name)
          ? [index]
          : [],
      ),
      limit,
      spent: 0n,
    }))
    for (const cap of this.#caps) this.#close(cap)
  }

  open(project: number): boolean {
    return this.#why[project] === undefined
  }

  why(project: number): Exclusion | undefined {
    return this.#why[project]
  }

  /** Notes a purchase; true when it may have shut other projects out. */
  buy(project: number): boolean {
    let changed = false
    for (const group of this.#groups) {
      if (!group.includes(project)) continue
      for (const other of group) if (other !== project) this.#why[other] ??= 'excluded-by-other'
      changed = true
    }
    for (const cap of this.#caps) {
      if (!cap.members.includes(project)) continue
      cap.spent += this.#election.projects[project]!.cost
      this.#close(cap)
      changed = true
    }
    return changed
  }

  #close(cap: { readonly members: readonly number[]; readonly limit: bigint; readonly spent: bigint }): void {
    for (const member of cap.members) {
      if (cap.spent + this.#election.projects[member]!.cost > cap.limit) this.#why[member] ??= 'over-cap'
    }
  }
}

/** Names that conditions mention and the file does not have, in order. */
export function unknownNames(election: Election, conditions: Conditions): string[] {
  const known = new Set(election.projects.map(({ id }) => id))
  const named = [...(conditions.withdrawn ?? []), ...(conditions.exclusive ?? []).flat()]
  return [...new Set(named.filter((id) => !known.has(id)))].sort(compareLexically)
}
