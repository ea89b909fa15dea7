import { exp, ln, normalTail } from '#domain/opinion/math/special.ts'
import { adjustForMany, wilson } from './proportions.ts'

import { type GroupTallies, sumTallies, type Tally } from './tally.ts'

/** Share of the statements named here that may be there by chance. */
const FALSE_DISCOVERIES = 0.05
const ONE_SIDED_90 = 1.2815515655446004
const SHARED_MAX = 10
/** People of every group who must have seen a statement before anything is said about all groups. */
const FEWEST_SEEN_IN_GROUP = 5

/**
 * How far a group stands behind a statement, 0 … 1: agreement counts one, a pass one half, disagreement nothing,
 * with one vote each way added. One half means the group leans nowhere.
 */
export const support = ({ agree, pass, seen }: Tally): number => (agree + pass / 2 + 1) / (seen + 2)

/**
 * Group-aware consensus: the geometric mean of the groups' support. One group's refusal is not outvoted by the
 * size of another, a pass is not counted as a refusal, and the value does not shrink with the number of groups.
 */
export function groupAwareConsensus(tallies: readonly Tally[]): number {
  if (tallies.length === 0) return 0.5
  return exp(tallies.reduce((sum, tally) => sum + ln(support(tally)), 0) / tallies.length)
}

export type SharedStatement = {
  readonly statement: number
  readonly direction: 'agree' | 'disagree'
  /** Group-aware consensus in this direction. */
  readonly value: number
  /** The smallest of the groups' shares that vote so, and its one-sided 90 % lower bound. */
  readonly weakestShare: number
  readonly weakestBound: number
}

/**
 * Statements on which more than half of every group votes the same way. Each group's share is tested against one
 * half; the weakest group decides (intersection–union test), corrected for the number of statements.
 */
export function sharedStatements(tallies: GroupTallies, direction: 'agree' | 'disagree'): SharedStatement[] {
  const tested: SharedStatement[] = []
  const pValues: number[] = []
  for (let statement = 0; statement < tallies.statements; statement++) {
    const groups = groupsOf(tallies, statement)
    if (!seenEnough(groups)) continue
    const weakestShare = Math.min(...groups.map((tally) => tally[direction] / tally.seen))
    const weakestBound = Math.min(
      ...groups.map((tally) => wilson(tally[direction], tally.seen, ONE_SIDED_90)[0]),
    )
    const value = groupAwareConsensus(direction === 'agree' ? groups : groups.map(reversed))
    tested.push({ statement, direction, value, weakestShare, weakestBound })
    pValues.push(Math.max(...groups.map((tally) => majorityChance(tally[direction], tally.seen))))
  }
  const corrected = adjustForMany(pValues)
  return tested
    .filter((_, at) => corrected[at]! <= FALSE_DISCOVERIES)
    .sort((a, b) => b.value - a.value || a.statement - b.statement)
    .slice(0, SHARED_MAX)
}

/** Chance of at least so many votes one way when half of the people think so. */
const majorityChance = (votes: number, seen: number): number =>
  normalTail((votes - 0.5 - seen / 2) / Math.sqrt(seen / 4))

const groupsOf = (tallies: GroupTallies, statement: number): Tally[] =>
  Array.from({ length: tallies.groups }, (_, g) => tallies.of(g, statement))

const reversed = (tally: Tally): Tally => ({ ...tally, agree: tally.disagree, disagree: tally.agree })

const seenEnough = (groups: readonly Tally[]): boolean =>
  groups.every(({ seen }) => seen >= FEWEST_SEEN_IN_GROUP)

/** Mean vote of a set of people, −1 … 1, with one vote each way added. */
const meanVote = ({ agree, disagree, seen }: Tally): number => (agree - disagree) / (seen + 2)

export type DividingStatement = {
  readonly statement: number
  /** Half the distance between the mean votes of the two groups furthest apart, 0 … 1. */
  readonly distance: number
  readonly groups: readonly [number, number]
}

/**
 * Statements that groups answer most differently, on opposite sides of zero, beyond what chance explains when so
 * many statements are compared.
 */
export function dividingStatements(tallies: GroupTallies): DividingStatement[] {
  if (tallies.groups < 2) return []
  const tested: DividingStatement[] = []
  const pValues: number[] = []
  for (let statement = 0; statement < tallies.statements; statement++) {
    const groups = groupsOf(tallies, statement)
    if (!seenEnough(groups)) continue
    const order = groups.map((_, g) => g).sort((g, h) => meanVote(groups[h]!) - meanVote(groups[g]!) || g - h)
    const first = order[0]!
    const last = order[order.length - 1]!
    const highest = groups[first]!
    const lowest = groups[last]!
    const gap = meanVote(highest) - meanVote(lowest)
    const error = Math.sqrt(voteVariance(highest) / highest.seen + voteVariance(lowest) / lowest.seen)
    const opposed = meanVote(highest) > 0 && meanVote(lowest) < 0
    tested.push({ statement, distance: gap / 2, groups: [first, last] })
    pValues.push(opposed ? 2 * normalTail(gap / error) : 1)
  }
  const corrected = adjustForMany(pValues)
  return tested
    .filter((_, at) => corrected[at]! <= FALSE_DISCOVERIES)
    .sort((a, b) => b.distance - a.distance || a.statement - b.statement)
    .slice(0, SHARED_MAX)
}

function voteVariance(tally: Tally): number {
  const mean = meanVote(tally)
  return (tally.agree + tally.disagree + 1) / (tally.seen + 2) - mean * mean
}

/** Statements of which too few people, in some group or at all, have seen enough to say anything. */
export function barelySeen(tallies: GroupTallies): number[] {
  const found: number[] = []
  for (let statement = 0; statement < tallies.statements; statement++) {
    const groups = groupsOf(tallies, statement)
    if (!seenEnough(groups) || sumTallies(groups).seen < 2 * FEWEST_SEEN_IN_GROUP) found.push(statement)
  }
  return found
}

/**
 * Group-aware consensus of every statement. Four people who agree are no consensus: what is barely seen has one half,
 * which means that nobody leans, and so does not stand above what everybody shares.
 */
export function consensusByStatement(tallies: GroupTallies): Float64Array {
  const consensus = Float64Array.from({ length: tallies.statements }, (_, statement) =>
    groupAwareConsensus(groupsOf(tallies, statement)),
  )
  for (const statement of barelySeen(tallies)) consensus[statement] = 0.5
  return consensus
}
