import {
  type Comparison,
  type Count,
  explain,
  explainVoter,
  type Fraction,
  fairnessOf,
  formatDecimal,
  formatFraction,
  justifiedRepresentation,
  marginOf,
  selectedOf,
} from '#domain/tally/index.ts'

/** Exact amounts in currency, as texts: decimals for money of the file, fractions for shares of it. */
function amounts({ election: { decimals } }: Count) {
  return {
    money: (units: bigint) => formatDecimal(units, decimals),
    share: ({ numerator, denominator }: Fraction) =>
      formatFraction({ numerator, denominator: denominator * 10n ** BigInt(decimals) }),
  }
}

/** `--explain PROJECT --json`. */
export function projectData(count: Count, project: number) {
  const { money, share } = amounts(count)
  const { id, name, cost } = count.election.projects[project]!
  const { votes, score, bought, lost } = explain(count)[project]!
  const margin = lost && marginOf(count, project)
  return {
    project: id,
    name,
    cost: money(cost),
    votes,
    score,
    bought: bought && {
      place: bought.place,
      step: bought.step,
      ...(bought.price ? { price: share(bought.price) } : {}),
      ...(bought.payments
        ? {
            price: share(bought.payments.price),
            payers: bought.payments.payers,
            paid: share(bought.payments.paid),
            emptied: bought.payments.emptied,
            emptied_paid: share(bought.payments.emptiedPaid),
          }
        : {}),
    },
    lost: lost && {
      reason: lost.reason,
      ...(lost.supportersHad ? { supporters_had: share(lost.supportersHad) } : {}),
      budget_had: money(lost.budgetHad),
      wins_at_cost: margin?.cost === undefined ? null : `${margin.cost}`,
      wins_with_further_voters: margin?.voters ?? null,
    },
  }
}

/** `--voter ID --json`. */
export function voterData(count: Count, voter: number) {
  const { share } = amounts(count)
  const story = explainVoter(count, voter)
  return {
    voter: count.election.voters.nameOf(voter),
    projects: story.projects.map(({ project, won, paid }) => ({
      project: count.election.projects[project]!.id,
      won,
      paid: paid ? share(paid) : '0',
    })),
    endowment: story.endowment ? share(story.endowment) : null,
    left: story.left ? share(story.left) : null,
    followed: share(story.followed),
  }
}

/** `--compare --json`: this count first, then the same ballots under each other rule. */
export function comparisonData(count: Count, comparisons: readonly Comparison[]) {
  const justified = justifiedRepresentation(count)
  const own = {
    rule: count.options.rule,
    completion: count.options.completion,
    ...figures(count),
    justified_representation: justified
      ? {
          groups_around_up_to: justified.upTo,
          violations: justified.grievances.length,
          up_to_one_project: justified.upToOneProject,
        }
      : null,
  }
  const others = comparisons.map(({ rule, completion, count: other, gained, missing, better, worse }) => ({
    rule,
    completion,
    ...figures(other),
    gained,
    missing,
    voters_better_off: better,
    voters_worse_off: worse,
  }))
  return [own, ...others]
}

function figures(count: Count) {
  const { cast, excluded, winners, approvedWinners } = fairnessOf(count)
  return {
    selected: selectedOf(count),
    total_cost: amounts(count).money(count.totalCost),
    voters_who_voted: cast,
    voters_without_winner: excluded,
    voters_by_winners: winners,
    approved_winners: approvedWinners,
  }
}
