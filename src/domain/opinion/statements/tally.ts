import type { Votes } from '#domain/opinion/map/model.ts'

/** Votes of one set of people on one statement. */
export type Tally = {
  readonly agree: number
  readonly disagree: number
  readonly pass: number
  readonly seen: number
}

/** Votes by set of people and statement, as whole numbers: adding and taking away are exact in any order. */
export class GroupTallies {
  readonly groups: number
  readonly statements: number
  readonly #cells: Int32Array

  constructor(groups: number, statements: number) {
    this.groups = groups
    this.statements = statements
    this.#cells = new Int32Array(groups * statements * 3)
  }

  /** Adds a vote (times 1) or takes one away (times −1). */
  add(group: number, statement: number, value: number, times: 1 | -1): void {
    this.#cells[(group * this.statements + statement) * 3 + value + 1]! += times
  }

  of(group: number, statement: number): Tally {
    const at = (group * this.statements + statement) * 3
    const disagree = this.#cells[at]!
    const pass = this.#cells[at + 1]!
    const agree = this.#cells[at + 2]!
    return { agree, disagree, pass, seen: agree + disagree + pass }
  }

  /** All other groups together. */
  outside(group: number, statement: number): Tally {
    return sumTallies(
      Array.from({ length: this.groups }, (_, g) => g)
        .filter((g) => g !== group)
        .map((g) => this.of(g, statement)),
    )
  }

  copy(): GroupTallies {
    const copy = new GroupTallies(this.groups, this.statements)
    copy.#cells.set(this.#cells)
    return copy
  }

  /** The counts themselves, for comparing two tallies byte by byte. */
  cells(): Int32Array {
    return this.#cells
  }
}

export const sumTallies = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (a, b) => ({
      agree: a.agree + b.agree,
      disagree: a.disagree + b.disagree,
      pass: a.pass + b.pass,
      seen: a.seen + b.seen,
    }),
    { agree: 0, disagree: 0, pass: 0, seen: 0 },
  )

/** Tallies of the people whose group is not negative. */
export function tallyGroups(votes: Votes, group: Int32Array, groups: number): GroupTallies {
  const tallies = new GroupTallies(groups, votes.statements)
  for (let p = 0; p < votes.people; p++) addPerson(tallies, votes, p, group[p]!, 1)
  return tallies
}

/** Adds or removes all votes of one person; does nothing when they are in no group. */
export function addPerson(
  tallies: GroupTallies,
  votes: Votes,
  person: number,
  group: number,
  times: 1 | -1,
): void {
  if (group < 0) return
  for (let at = votes.start[person]!; at < votes.start[person + 1]!; at++) {
    tallies.add(group, votes.statement[at]!, votes.value[at]!, times)
  }
}
