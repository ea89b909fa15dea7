import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import {
  type CountOptions,
  countVotes,
  type Election,
  engine,
  type PublishedResult,
  parseDecimal,
  parseTieRule,
  publishResult,
  toUnits,
  withBudget,
} from '#domain/tally/index.ts'
import { BallotFileError, readBallotFile } from './ballot-file.ts'
import { inUnitsOf, mergedElection } from './options.ts'
import { type Signature, signatureHolds } from './signature.ts'

type Signed = PublishedResult & { readonly signature?: Signature }

/** Repeats the count and reports the keys in which the result differs; 0 when in none. */
export async function verifyResult(
  resultPath: string,
  path: string,
  { key }: { key?: string },
): Promise<number> {
  try {
    const result = JSON.parse(readFileSync(resultPath, 'utf8')) as Signed
    const problems = await differences(result, path, key)
    for (const problem of problems) console.error(problem)
    const signed = result.signature ? ', signature valid' : ''
    if (problems.length === 0)
      console.log(
        `Equal: ${result.selected.length} projects for ${result.total_cost}, ballots ${result.ballots.sha256}${signed}`,
      )
    return problems.length === 0 ? 0 : 1
  } catch (error) {
    console.error(
      error instanceof BallotFileError
        ? error.message
        : `${resultPath}: not a result: ${(error as Error).message}`,
    )
    return 1
  }
}

async function differences(result: Signed, path: string, key: string | undefined): Promise<string[]> {
  const problems: string[] = []
  if (key !== undefined && !result.signature) problems.push('The result is not signed.')
  if (result.signature && !signatureHolds(result as Signed & { signature: Signature }, key))
    problems.push('The signature does not hold.')
  if (result.engine !== engine) problems.push(`Counted by ${result.engine}; this is ${engine}.`)
  const { election, source } = await readBallotFile(path, result.ballots.repairs.length > 0, 'en')
  if (source.sha256 !== result.ballots.sha256)
    return [
      ...problems,
      `Other ballots: SHA-256 ${source.sha256}, the result names ${result.ballots.sha256}.`,
    ]
  const prepared = preparedElection(result, election)
  const counted = countVotes(prepared, optionsOf(result, prepared))
  if (!counted.ok)
    return [...problems, `The options of the result cannot be carried out: ${counted.refusal}.`]
  const { merged, leftover_from: leftoverFrom } = result.ballots
  const again = publishResult(counted.value, { ...source, instance: result.instance, merged, leftoverFrom })
  for (const name of Object.keys({ ...again, ...result }) as (keyof Signed)[]) {
    const known: Partial<Signed> = again
    if (name !== 'signature' && !isDeepStrictEqual(known[name], result[name]))
      problems.push(
        `${name}: the result says ${JSON.stringify(result[name])}, counted again it is ${JSON.stringify(known[name])}.`,
      )
  }
  return problems
}

/**
 * The election as it was counted: merged, with the leftover money of other sub-budgets, whose counts are not
 * repeated.
 */
function preparedElection(result: Signed, election: Election): Election {
  const { ballots, budget, options } = result
  const step = parseDecimal(options.step)
  const merged = mergedElection(ballots.merged, election)
  const finer = step ? inUnitsOf(step, result, merged) : merged
  const total = parseDecimal(budget)
  if (ballots.leftover_from.length === 0 || !total || total.decimals > finer.decimals) return finer
  return withBudget(finer, toUnits(total, finer.decimals))
}

function optionsOf({ rule, utility, completion, tie, options }: Signed, election: Election): CountOptions {
  const parsed = parseTieRule(tie)
  const step = parseDecimal(options.step)
  if (!parsed || !step) throw new Error('unknown tie rule or step')
  const { min_votes, min_score, withdrawn, exclusive, caps } = options.conditions
  return {
    rule,
    utility,
    completion,
    tie: parsed,
    start: options.start,
    step,
    search: 'certified',
    greedy: {
      unaffordable: options.unaffordable,
      ...('share' in options && options.share !== undefined ? { share: BigInt(options.share) } : {}),
    },
    conditions: {
      minVotes: min_votes,
      minScore: min_score,
      withdrawn,
      exclusive,
      caps: caps.map(({ of, name, limit }) => ({
        of,
        name,
        limit: toUnits(parseDecimal(limit)!, election.decimals),
      })),
    },
  }
}
