import { type Count, engine, selectedOf } from './count.ts'
import { formatDecimal } from './decimal.ts'
import type { Cap } from './gate.ts'
import { noticesOf } from './notices.ts'
import { formatFraction } from './rational.ts'
import { formatTieRule } from './tie.ts'

/** A count as it is published: plain JSON, amounts and fractions as decimal strings, always the same key order. */
export type PublishedResult = ReturnType<typeof publishResult>

export type Source = {
  /** Name of the file of ballots. */
  readonly instance: string
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string
  /** What was mended while reading it, as code and number of places. */
  readonly repairs: readonly { readonly code: string; readonly count: number }[]
  /** Projects merged before the count, as `ID,ID=COST`. */
  readonly merged?: readonly string[]
  /** Other counts whose leftover money was added to the budget. */
  readonly leftoverFrom?: readonly { readonly instance: string; readonly sha256: string }[]
}

/** Everything that another person needs to count the same ballots again and get the same bytes. */
export function publishResult(count: Count, source: Source) {
  const { election, options } = count
  const money = (units: bigint) => formatDecimal(units, election.decimals)
  const name = (project: number) => election.projects[project]!.id
  const { rule } = options
  const notices = noticesOf(count).map(({ code }) => code)
  const shares = rule === 'equal-shares'
  return {
    instance: source.instance,
    rule,
    utility: options.utility,
    completion: shares ? options.completion : 'none',
    tie: formatTieRule(options.tie),
    budget: money(election.budget),
    total_cost: money(count.totalCost),
    selected: selectedOf(count),
    ties: count.ties.map(({ round, chosen, among }) => ({
      round,
      chosen: name(chosen),
      among: among.map(name),
    })),
    engine,
    voters: election.ballots.count,
    options: {
      start: options.start,
      step: formatDecimal(options.step.units, options.step.decimals),
      unaffordable: options.greedy.unaffordable,
      ...(options.greedy.share === undefined ? {} : { share: Number(options.greedy.share) }),
      conditions: publishConditions(count),
    },
    ...(count.shares ? { endowment: inCurrency(count.shares.endowment, election.decimals) } : {}),
    ...(notices.length > 0 ? { notices } : {}),
    ...(count.increase ? { increments: count.increase.increments, stopped: count.increase.stopped } : {}),
    ballots: {
      sha256: source.sha256,
      repairs: source.repairs,
      merged: source.merged ?? [],
      leftover_from: source.leftoverFrom ?? [],
    },
  }
}

function publishConditions({ election, options: { conditions } }: Count) {
  const cap = ({ of, name, limit }: Cap) => ({ of, name, limit: formatDecimal(limit, election.decimals) })
  return {
    min_votes: conditions.minVotes ?? 0,
    min_score: conditions.minScore ?? 0,
    withdrawn: conditions.withdrawn ?? [],
    exclusive: conditions.exclusive ?? [],
    caps: (conditions.caps ?? []).map(cap),
  }
}

const inCurrency = (
  { numerator, denominator }: { numerator: bigint; denominator: bigint },
  decimals: number,
): string => formatFraction({ numerator, denominator: denominator * 10n ** BigInt(decimals) })
