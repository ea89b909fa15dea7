import { differenceTest, type OpinionCount, SIGNIFICANT_90, shareTest, smoothedShare } from './statistics.ts'

const REPRESENTATIVE_MAX = 5

export type Representative = {
  readonly statement: number
  readonly direction: 'agree' | 'disagree'
  readonly successes: number
  readonly trials: number
  /** Smoothed share of the group that votes in this direction. */
  readonly share: number
  /** z of that share against one half. */
  readonly shareZ: number
  /** How many times larger the share is than among everybody else. */
  readonly ratio: number
  /** z of the difference from everybody else. */
  readonly differenceZ: number
  /** Product of the four figures above, by which statements are ranked. */
  readonly score: number
  /** The statement the group agrees with most characteristically, which is always listed. */
  readonly bestAgree: boolean
}

type Comparison = {
  statement: number
  inside: OpinionCount
  agreeShare: number
  disagreeShare: number
  agreeZ: number
  disagreeZ: number
  agreeRatio: number
  disagreeRatio: number
  agreeDifferenceZ: number
  disagreeDifferenceZ: number
}

function compare(statement: number, inside: OpinionCount, outside: OpinionCount): Comparison {
  const agreeShare = smoothedShare(inside.agree, inside.seen)
  const disagreeShare = smoothedShare(inside.disagree, inside.seen)
  return {
    statement,
    inside,
    agreeShare,
    disagreeShare,
    agreeZ: shareTest(inside.agree, inside.seen),
    disagreeZ: shareTest(inside.disagree, inside.seen),
    agreeRatio: agreeShare / smoothedShare(outside.agree, outside.seen),
    disagreeRatio: disagreeShare / smoothedShare(outside.disagree, outside.seen),
    agreeDifferenceZ: differenceTest(inside.agree, outside.agree, inside.seen, outside.seen),
    disagreeDifferenceZ: differenceTest(inside.disagree, outside.disagree, inside.seen, outside.seen),
  }
}

function describe(c: Comparison, bestAgree: boolean): Representative {
  const agree = c.agreeDifferenceZ > c.disagreeDifferenceZ
  const share = agree ? c.agreeShare : c.disagreeShare
  const shareZ = agree ? c.agreeZ : c.disagreeZ
  const ratio = agree ? c.agreeRatio : c.disagreeRatio
  const differenceZ = agree ? c.agreeDifferenceZ : c.disagreeDifferenceZ
  return {
    statement: c.statement,
    direction: agree ? 'agree' : 'disagree',
    successes: agree ? c.inside.agree : c.inside.disagree,
    trials: c.inside.seen,
    share,
    shareZ,
    ratio,
    differenceZ,
    score: ratio * differenceZ * share * shareZ,
    bestAgree,
  }
}

const isSufficient = (c: Comparison) =>
  (c.agreeDifferenceZ > SIGNIFICANT_90 && c.agreeZ > SIGNIFICANT_90) ||
  (c.disagreeDifferenceZ > SIGNIFICANT_90 && c.disagreeZ > SIGNIFICANT_90)

/** Whether a statement becomes the group's most characteristic agreement, after the best one met so far. */
function beatsAgreement(c: Comparison, best: Comparison | undefined): boolean {
  if (c.inside.agree === 0 && c.inside.disagree === 0) return false
  if (!best) return c.agreeZ > SIGNIFICANT_90 || (c.agreeRatio > 1 && c.agreeShare > 0.5)
  if (best.agreeRatio > 1) {
    const strength = (x: Comparison) => x.agreeRatio * x.agreeDifferenceZ * x.agreeShare * x.agreeZ
    return strength(c) > strength(best)
  }
  return c.agreeShare * c.agreeZ > best.agreeShare * best.agreeZ
}

const strongest = (c: Comparison) => Math.max(c.agreeDifferenceZ, c.disagreeDifferenceZ)

/**
 * The statements that tell one group from all others, at most five: the best agreement first, then by score,
 * agreements listed before disagreements; when nothing is significant, the best agreement or the best at all.
 */
export function representativeStatements(
  statements: readonly number[],
  inside: (statement: number) => OpinionCount,
  outside: (statement: number) => OpinionCount,
): Representative[] {
  const sufficient: Comparison[] = []
  let best: Comparison | undefined
  let bestAgree: Comparison | undefined
  for (const statement of statements) {
    const c = compare(statement, inside(statement), outside(statement))
    if (isSufficient(c)) sufficient.push(c)
    if (sufficient.length === 0 && (!best || strongest(c) > strongest(best))) best = c
    if (beatsAgreement(c, bestAgree)) bestAgree = c
  }
  const head = bestAgree ? [describe(bestAgree, true)] : []
  if (sufficient.length === 0) return head.length > 0 || !best ? head : [describe(best, false)]
  const others = sufficient.filter((c) => c !== bestAgree).map((c) => describe(c, false))
  others.sort((a, b) => b.score - a.score)
  const chosen = [...head, ...others].slice(0, REPRESENTATIVE_MAX)
  return [
    ...chosen.filter((item) => item.direction === 'agree'),
    ...chosen.filter((item) => item.direction === 'disagree'),
  ]
}

/** Statements on which the whole conversation agrees (or disagrees): by share × z, at most five each way. */
export function populationConsensus(
  statements: readonly number[],
  everybody: (statement: number) => OpinionCount,
) {
  const top = (direction: 'agree' | 'disagree') =>
    statements
      .map((statement) => {
        const count = everybody(statement)
        const share = smoothedShare(count[direction], count.seen)
        return { statement, share, z: shareTest(count[direction], count.seen) }
      })
      .filter(({ share, z }) => share > 0.5 && z > SIGNIFICANT_90)
      .sort((a, b) => b.share * b.z - a.share * a.z)
      .slice(0, REPRESENTATIVE_MAX)
  return { agree: top('agree'), disagree: top('disagree') }
}
