import type { Ballots } from '#domain/tally/ballots.ts'
import {
  DECIMALS_MAX,
  type Decimal,
  decimalToDouble,
  parseDecimal,
  toUnits,
  toWholeNumber,
} from '#domain/tally/decimal.ts'
import type { Election, MaxLength, VoteType } from '#domain/tally/election.ts'
import { present } from './columns.ts'
import type { Meta, RawProject } from './head.ts'
import type { ProblemLog } from './problem.ts'
import type { VoteReader } from './votes.ts'

type Parts = {
  readonly meta: Meta
  readonly voteType: VoteType
  readonly projects: readonly RawProject[]
  readonly votes: VoteReader
  readonly votesLine: number
  readonly log: ProblemLog
}

/** Checks the metadata of the file against its content, and assembles the election. */
export function assembleElection(parts: Parts): Election | undefined {
  const { meta, projects, votes, log } = parts
  const ballots = votes.box.finish()
  const budget = budgetOf(meta, log)
  if (projects.length === 0) log.add('no-projects', 0)
  if (ballots.count === 0) log.add('no-votes', parts.votesLine)
  if (present(meta.get('rule')?.value) === undefined) log.add('missing-rule', 0)
  checkCount(meta, 'num_projects', projects.length, 'count-of-projects', log)
  checkCount(meta, 'num_votes', ballots.count, 'count-of-votes', log)
  checkColumns(parts, ballots)
  checkThreshold(meta, log)
  const lengths = limitsOf(parts)
  checkLengths(lengths, ballots, log)
  if (!budget) return undefined
  const decimals = Math.max(budget.decimals, ...projects.map((project) => project.cost.decimals))
  if (decimals > DECIMALS_MAX) log.add('too-many-decimals', 0, `${decimals}`, `${DECIMALS_MAX}`)
  if (log.faulty) return undefined
  const units = toUnits(budget, decimals)
  for (const { cost, id, line } of projects)
    if (toUnits(cost, decimals) > units) log.add('cost-above-budget', line, id)
  return {
    meta: new Map([...meta].map(([key, { value }]) => [key, value])),
    voteType: parts.voteType,
    budget: units,
    decimals,
    maxLength: lengths.max,
    scored: projects.some(({ score }) => score !== undefined),
    projects: projects.map(({ votes: _, score: __, line: ___, cost, ...project }) => ({
      ...project,
      cost: toUnits(cost, decimals),
    })),
    ballots,
    voters: {
      count: votes.voters.count,
      nameOf: (voter) => votes.voters.nameOf(voter),
      find: (name) => votes.voters.findName(name),
    },
  }
}

function budgetOf(meta: Meta, log: ProblemLog): Decimal | undefined {
  const entry = meta.get('budget')
  if (!entry || present(entry.value) === undefined) {
    log.add('missing-budget', entry?.line ?? 0)
    return undefined
  }
  const budget = parseDecimal(entry.value)
  if (!budget) log.add('budget-not-a-number', entry.line, entry.value)
  else if (budget.units < 0n) log.add('negative-budget', entry.line, entry.value)
  else if (budget.units === 0n) log.add('budget-zero', entry.line)
  return budget
}

function checkCount(
  meta: Meta,
  key: string,
  counted: number,
  code: 'count-of-projects' | 'count-of-votes',
  log: ProblemLog,
): void {
  const entry = meta.get(key)
  const written = present(entry?.value)
  if (written === undefined) log.add('missing-count', 0, '', key)
  else if (parseDecimal(written)?.units !== BigInt(counted))
    log.add(code, entry?.line ?? 0, written, `${counted}`)
}

/** Recounts the columns `votes` and `score`, which published files always carry right. */
function checkColumns({ projects, voteType, votes: reader, log }: Parts, ballots: Ballots): void {
  const votes = Float64Array.from(reader.repeated.votes)
  const score = new Float64Array(projects.length)
  for (let voter = 0; voter < ballots.count; voter++) {
    const end = ballots.start[voter + 1]!
    for (let k = ballots.start[voter]!; k < end; k++) {
      const project = ballots.project[k]!
      votes[project]!++
      score[project]! += ballots.points ? ballots.points[k]! : end - k
    }
  }
  const scale = 10 ** ballots.pointDecimals
  projects.forEach((project, index) => {
    const differs = (written: string | undefined, counted: number) =>
      written !== undefined && !isClose(parseDecimal(written), counted)
    if (differs(project.votes, votes[index]!))
      log.add('votes-column', project.line, project.votes, `${votes[index]}`)
    if (voteType === 'approval' || voteType === 'choose-1') return
    const points = score[index]! / scale + reader.repeated.points[index]!
    // Where a place in a ranking was repeated, cities differ in how they number the places after it.
    if (voteType === 'ordinal' && reader.repeated.votes.some((repeats) => repeats > 0)) return
    if (differs(project.score, points)) log.add('score-column', project.line, project.score, `${points}`)
  })
}

const isClose = (written: Decimal | undefined, counted: number): boolean =>
  written !== undefined && Math.abs(decimalToDouble(written) - counted) <= 1e-9 * Math.max(1, counted)

/** A threshold that cannot be read is not a threshold of 0: projects below it would win. */
function checkThreshold(meta: Meta, log: ProblemLog): void {
  const key = 'min_project_score_threshold'
  const entry = meta.get(key)
  const written = present(entry?.value)
  if (entry && written !== undefined && !parseDecimal(written))
    log.add('key-not-a-number', entry.line, written, key)
}

type Limits = { readonly min: number; readonly max: MaxLength }

/**
 * How many projects a ballot lists at least and at most. Only on ranked ballots does the outcome depend on it; the
 * defaults are those of the format: 1, and the number of projects.
 */
function limitsOf({ meta, voteType, projects, log }: Parts): Limits {
  const limit = (key: string, decides: boolean): number | undefined => {
    const entry = meta.get(key)
    const written = present(entry?.value)
    if (!entry || written === undefined) return undefined
    const number = parseDecimal(written)
    const length = number && toWholeNumber(number)
    if (length !== undefined && length > 0) return length
    if (key === 'max_length' || length !== 0)
      log.add(decides ? 'key-not-a-number' : 'limit-not-a-number', entry.line, written, key)
    return undefined
  }
  const max = limit('max_length', voteType === 'ordinal')
  return {
    min: limit('min_length', false) ?? 1,
    max: { value: max ?? projects.length, isDefault: max === undefined },
  }
}

/** Ballots outside the city's limits are counted, as every published count did, and mentioned. */
function checkLengths({ min, max }: Limits, ballots: Ballots, log: ProblemLog): void {
  const [least, most] = [min, max.value]
  let outside = 0
  for (let voter = 0; voter < ballots.count; voter++) {
    const length = ballots.start[voter + 1]! - ballots.start[voter]!
    if (length > most || (length < least && length > 0)) outside++
  }
  if (outside > 0) log.add('ballot-length', 0, `${outside}`, `${least}–${most}`)
}
