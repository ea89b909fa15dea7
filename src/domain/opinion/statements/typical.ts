import { adjustForMany, compareShares, type ProportionDifference } from './proportions.ts'
import type { GroupTallies, Tally } from './tally.ts'

const FALSE_DISCOVERIES = 0.05
const TYPICAL_MAX = 5
/** People inside and outside who must have seen a statement before it can be called typical. */
const FEWEST_SEEN = 5

export type TypicalStatement = ProportionDifference & {
  readonly statement: number
  readonly direction: 'agree' | 'disagree'
  readonly successes: number
  readonly seen: number
  /** Smoothed share of the group that votes so, and of everybody else. */
  readonly share: number
  readonly shareElsewhere: number
  /** p value corrected for all statements, directions and groups compared. */
  readonly corrected: number
  /** Lower end of the difference times the share inside: certain, distinctive and widely held. */
  readonly score: number
}

/**
 * What tells each group from the others: statements on which most of the group votes one way, and more of it than
 * elsewhere, at a false discovery rate of 5 % over every comparison made. At most five per group.
 */
export function typicalStatements(tallies: GroupTallies): TypicalStatement[][] {
  const tested: (Omit<TypicalStatement, 'corrected' | 'score'> & { group: number })[] = []
  for (let group = 0; group < tallies.groups; group++) {
    for (let statement = 0; statement < tallies.statements; statement++) {
      const inside = tallies.of(group, statement)
      const outside = tallies.outside(group, statement)
      if (inside.seen < FEWEST_SEEN || outside.seen < FEWEST_SEEN) continue
      for (const direction of ['agree', 'disagree'] as const) {
        tested.push({ group, statement, direction, ...compared(inside, outside, direction) })
      }
    }
  }
  const corrected = adjustForMany(tested.map(({ pValue }) => pValue))
  return Array.from({ length: tallies.groups }, (_, group) =>
    tested
      .map((item, at) => ({ ...item, corrected: corrected[at]!, score: item.interval[0] * item.share }))
      .filter((item) => item.group === group && item.corrected <= FALSE_DISCOVERIES)
      .filter((item) => item.difference > 0 && item.share > 0.5)
      .sort((a, b) => b.score - a.score || a.statement - b.statement)
      .slice(0, TYPICAL_MAX),
  )
}

function compared(inside: Tally, outside: Tally, direction: 'agree' | 'disagree') {
  return {
    ...compareShares(inside[direction], inside.seen, outside[direction], outside.seen),
    successes: inside[direction],
    seen: inside.seen,
    share: (inside[direction] + 1) / (inside.seen + 2),
    shareElsewhere: (outside[direction] + 1) / (outside.seen + 2),
  }
}
