/** Who approves what: approves[p * statements + i] is 1 where person p stands behind statement i. */
export type Approvals = {
  readonly people: number
  readonly statements: number
  readonly approves: Uint8Array
}

export type RepresentativeSet = {
  /** Chosen statements, in the order of choice. */
  readonly statements: number[]
  /** Share of people who approve at least one of them. */
  readonly covered: number
}

/**
 * A set of `size` statements that represents everybody in proportion: for every ℓ, any ℓ/size of the people who
 * all approve some statement outside it contain somebody who approves at least ℓ in it (EJR+; the greedy
 * justified candidate rule of Brill & Peters 2023). Places that nobody can claim go to the statements that add
 * most to the harmonic satisfaction of all (proportional approval voting).
 */
export function representEverybody(approvals: Approvals, size: number): RepresentativeSet {
  const { people, statements, approves } = approvals
  const satisfied = new Int32Array(people)
  const chosen: number[] = []
  const isChosen = new Uint8Array(statements)
  const take = (statement: number) => {
    chosen.push(statement)
    isChosen[statement] = 1
    for (let p = 0; p < people; p++) satisfied[p]! += approves[p * statements + statement]!
  }
  const wanted = Math.min(size, statements)
  for (let level = wanted; level >= 1; level--) {
    while (chosen.length < wanted) {
      const claims = countClaims(approvals, satisfied, level)
      const best = indexOfLargest(claims, isChosen)
      if (best < 0 || claims[best]! * wanted < level * people || claims[best] === 0) break
      take(best)
    }
  }
  while (chosen.length < wanted) {
    const gains = new Float64Array(statements)
    for (let p = 0; p < people; p++) {
      const gain = 1 / (satisfied[p]! + 1)
      for (let i = 0; i < statements; i++) if (approves[p * statements + i]) gains[i]! += gain
    }
    take(indexOfLargest(gains, isChosen))
  }
  const covered = satisfied.reduce((count, approved) => count + (approved > 0 ? 1 : 0), 0)
  return { statements: chosen, covered: people > 0 ? covered / people : 0 }
}

/** For each statement, the people who approve it and fewer than `level` of those chosen. */
function countClaims({ people, statements, approves }: Approvals, satisfied: Int32Array, level: number) {
  const claims = new Float64Array(statements)
  for (let p = 0; p < people; p++) {
    if (satisfied[p]! >= level) continue
    for (let i = 0; i < statements; i++) claims[i]! += approves[p * statements + i]!
  }
  return claims
}

function indexOfLargest(values: Float64Array, excluded: Uint8Array): number {
  let best = -1
  for (let i = 0; i < values.length; i++)
    if (!excluded[i] && (best < 0 || values[i]! > values[best]!)) best = i
  return best
}
