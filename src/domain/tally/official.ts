import { accept, type Result } from '#domain/base/result.ts'
import { type Count, type CountOptions, type CountRefusal, countVotes, usualOptions } from './count.ts'
import { decimalToDouble, parseDecimal } from './decimal.ts'
import type { Election } from './election.ts'
import { countPreferences } from './fairness.ts'
import type { Conditions } from './gate.ts'

const byShares: CountOptions = {
  ...usualOptions,
  completion: 'none',
  tie: [{ by: 'cost' }, { by: 'votes' }, { by: 'lexical' }],
}

/** Poznań funds the project that no longer fits if the rest of the budget covers this percentage of its cost. */
const POZNAN_SHARE = 80n

/**
 * The rule that the file names (META `rule`) as cities carry it out: in the order of the scores, where there are
 * any, else of the votes; ties in the order of the file. Undefined when the file names none that is known.
 */
export function officialOptions(election: Election, conditions: Conditions = {}): CountOptions | undefined {
  const rule = election.meta.get('rule') ?? ''
  const threshold = parseDecimal(election.meta.get('min_project_score_threshold') ?? '')
  const utility =
    election.scored && election.voteType !== 'approval' && election.voteType !== 'choose-1' ? 'score' : 'cost'
  const greedily: CountOptions = {
    ...usualOptions,
    rule: 'greedy',
    utility,
    completion: 'none',
    tie: [{ by: 'file' }],
    conditions,
  }
  switch (rule) {
    case 'greedy':
    case 'greedy-exclusive':
      return greedily
    case 'greedy-threshold': {
      const minimum = threshold ? decimalToDouble(threshold) : 0
      const least = utility === 'score' ? { minScore: minimum } : { minVotes: minimum }
      return { ...greedily, conditions: { ...conditions, ...least } }
    }
    case 'greedy-no-skip':
      return { ...greedily, greedy: { unaffordable: 'stop' } }
    case 'greedy-custom':
      return { ...greedily, greedy: { unaffordable: 'finish-at-share', share: POZNAN_SHARE } }
    case 'equalshares':
    case 'equalshares-comparison':
      return { ...byShares, conditions }
    case 'equalshares/add1':
    case 'equalshares/add1-comparison':
      return { ...byShares, completion: 'add1', conditions }
    default:
      return undefined
  }
}

/**
 * Counts by the file's own rule. Where the city compares the outcome with that of greedy, greedy replaces it only
 * if strictly more voters have more of their projects in it.
 */
export function countOfficially(
  election: Election,
  conditions: Conditions = {},
): Result<Count, CountRefusal> | undefined {
  const options = officialOptions(election, conditions)
  if (!options) return undefined
  const count = countVotes(election, options)
  if (!count.ok || !election.meta.get('rule')?.endsWith('comparison')) return count
  const greedily = countVotes(election, { ...options, rule: 'greedy' })
  if (!greedily.ok) return greedily
  const { first, second } = countPreferences(count.value, greedily.value)
  return accept(second > first ? greedily.value : count.value)
}

/** The winners that the file records (`selected` 1), or undefined when it records none. */
export function recordedWinners({ projects }: Election): ReadonlySet<string> | undefined {
  if (projects.every(({ selected }) => selected === undefined)) return undefined
  return new Set(projects.filter(({ selected }) => selected === 1).map(({ id }) => id))
}
