import {
  type Cap,
  type CountOptions,
  DECIMALS_MAX,
  type Decimal,
  decimalToDouble,
  type Election,
  mergeProjects,
  officialOptions,
  parseDecimal,
  parseTieRule,
  raisesShares,
  toUnits,
  usualOptions,
  withDecimals,
} from '#domain/tally/index.ts'

/** The command line options, as commander returns them. */
export type TallyFlags = {
  readonly rule: CountOptions['rule']
  readonly utility: CountOptions['utility']
  readonly completion: CountOptions['completion']
  readonly tie: string
  readonly start: CountOptions['start']
  readonly step: string
  readonly unaffordable: 'skip' | 'stop' | 'finish-at-80'
  readonly search: CountOptions['search']
  readonly official?: boolean
  readonly minVotes?: string
  readonly minScore?: string
  readonly withdrawn?: string
  readonly exclusive: readonly string[]
  readonly cap: readonly string[]
  readonly merge: readonly string[]
  readonly leftoverFrom: readonly string[]
  readonly repair?: boolean
  readonly json?: boolean
  readonly table?: boolean
  readonly explain?: string
  readonly voter?: string
  readonly ballot?: string
  readonly compare?: boolean
  readonly report?: string
  readonly language: 'kk' | 'ru' | 'en'
  readonly write?: string
  readonly sign?: string
  readonly all?: string
  readonly jobs?: string
}

/** The arguments of the caller are invalid; the message is shown to them. */
export class UsageError extends Error {}

const listOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')

function numberOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const number = parseDecimal(text)
  if (!number || number.units < 0n) throw new UsageError(`--${name} needs a number, not “${text}”.`)
  return decimalToDouble(number)
}

function decimalOf(name: string, text: string) {
  const decimal = parseDecimal(text)
  if (!decimal || decimal.units < 0n)
    throw new UsageError(`--${name} needs an amount of money, not “${text}”.`)
  return decimal
}

/** Options of the count from the command line; amounts need the election's money unit. */
export function countOptions(flags: TallyFlags, election: Election): CountOptions {
  const tie = parseTieRule(flags.tie)
  if (!tie) throw new UsageError(`--tie does not know “${flags.tie}”; see kenes tally --help.`)
  const minVotes = numberOf('min-votes', flags.minVotes)
  const minScore = numberOf('min-score', flags.minScore)
  const conditions = {
    ...(minVotes === undefined ? {} : { minVotes }),
    ...(minScore === undefined ? {} : { minScore }),
    withdrawn: listOf(flags.withdrawn),
    exclusive: flags.exclusive.map(listOf),
    caps: flags.cap.map((text) => capOf(text, election)),
  }
  if (flags.official) {
    const official = officialOptions(election, conditions)
    if (!official)
      throw new UsageError(`The file names an unknown rule: rule “${election.meta.get('rule') ?? ''}”.`)
    return official
  }
  return {
    ...usualOptions,
    rule: flags.rule,
    utility: flags.utility,
    completion: flags.completion,
    tie,
    start: flags.start,
    step: decimalOf('step', flags.step),
    search: flags.search,
    greedy:
      flags.unaffordable === 'finish-at-80'
        ? { unaffordable: 'finish-at-share', share: 80n }
        : { unaffordable: flags.unaffordable },
    conditions,
  }
}

function capOf(text: string, election: Election): Cap {
  const match = /^(category|neighborhood):(.+)=([^=]+)$/.exec(text)
  if (!match) throw new UsageError(`--cap is written category:NAME=AMOUNT, not “${text}”.`)
  const limit = decimalOf('cap', match[3]!)
  if (limit.decimals > election.decimals)
    throw new UsageError(`--cap: the file knows ${election.decimals} decimals.`)
  return { of: match[1] as Cap['of'], name: match[2]!, limit: toUnits(limit, election.decimals) }
}

/** The election in money units that a step of Add1 can be counted in, up to the most decimals that money may have. */
export function inUnitsOf(
  step: Decimal,
  method: Pick<CountOptions, 'rule' | 'completion'>,
  election: Election,
): Election {
  return raisesShares(method) && step.decimals <= DECIMALS_MAX
    ? withDecimals(election, step.decimals)
    : election
}

/** Applies `--merge ID,ID=COST`. */
export function mergedElection(merge: readonly string[], election: Election): Election {
  if (merge.length === 0) return election
  const known = new Set(election.projects.map(({ id }) => id))
  const groups = merge.map((text) => {
    const [ids, amount] = [
      listOf(text.slice(0, text.lastIndexOf('='))),
      text.slice(text.lastIndexOf('=') + 1),
    ]
    const cost = decimalOf('merge', amount)
    const stranger = ids.find((id) => !known.has(id))
    if (ids.length < 2 || stranger !== undefined || cost.decimals > election.decimals)
      throw new UsageError(`--merge is written ID,ID=COST with projects of the file, not “${text}”.`)
    return { ids, cost: toUnits(cost, election.decimals) }
  })
  return mergeProjects(election, groups)
}
