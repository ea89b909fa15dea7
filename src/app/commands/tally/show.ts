import {
  type Comparison,
  type Count,
  explain,
  explainVoter,
  fairnessOf,
  formatTieRule,
  type Margin,
  marginOf,
  type ProjectExplanation,
} from '#domain/tally/index.ts'
import { alignTable, formatShare, money, roughMoney, shorten } from './text.ts'

const NAME_WIDTH = 56

const ruleName = ({ options: { rule, utility, completion } }: Count): string =>
  [rule, rule === 'phragmen' ? '' : utility, rule === 'equal-shares' ? completion : '']
    .filter((word) => word !== '')
    .join(' · ')

/** The outcome as text: winners in the order of purchase, then what it means for the voters. */
export function showTable(count: Count, instance: string): string {
  const { election, options, purchases } = count
  const rows = purchases.map(({ project, step }, index) => {
    const { id, cost, name } = election.projects[project]!
    const votes = count.scores.votes[project]!
    return [
      `${index + 1}`,
      id,
      money(count, cost),
      `${votes}`,
      step === 'rule' ? '' : step,
      shorten(name, NAME_WIDTH),
    ]
  })
  const fairness = fairnessOf(count)
  const endowment = count.shares && `Each voter's share: ${roughMoney(count, count.shares.endowment)}`
  const increments = count.increase && ` after ${count.increase.increments} steps (${count.increase.stopped})`
  return [
    `${instance}: ${ruleName(count)} · ties ${formatTieRule(options.tie)}`,
    `${election.ballots.count} voters, ${election.projects.length} projects, budget ${money(count, election.budget)}`,
    ...(endowment ? [`${endowment}${increments ?? ''}`] : []),
    '',
    alignTable(['', 'project', 'cost', 'votes', '', 'name'], rows, new Set([0, 2, 3])),
    '',
    `${purchases.length} projects for ${money(count, count.totalCost)}; ${money(count, election.budget - count.totalCost)} left`,
    `${formatShare(fairness.cast - fairness.excluded, fairness.cast)} of those who voted have a project of theirs in it; ` +
      `${(fairness.approvedWinners / Math.max(1, fairness.voters)).toFixed(3)} winners a voter`,
    ...showTies(count),
  ].join('\n')
}

function showTies({ ties, election }: Count): string[] {
  const name = (project: number) => election.projects[project]!.id
  return ties.map(
    ({ round, chosen, among }) =>
      `Tie at purchase ${round + 1}: ${among.map(name).join(', ')}; the tie rule chose ${name(chosen)}`,
  )
}

const reasons: Readonly<Record<NonNullable<ProjectExplanation['lost']>['reason'], string>> = {
  withdrawn: 'it was withdrawn after the vote',
  'below-threshold': 'it stayed below the threshold of support',
  'excluded-by-other': 'a project that excludes it was chosen',
  'over-cap': 'the limit of its category or neighborhood did not leave enough',
  'no-support': 'no ballot supports it',
  'supporters-short': 'its supporters did not have enough of their shares left',
  'does-not-fit': 'the rest of the budget did not suffice when its turn came',
  'ended-before': 'the count ended before its turn came',
}

/** Why a project won, or by how much it lost. */
export function showProject(count: Count, project: number): string {
  const { election } = count
  const { id, name, cost } = election.projects[project]!
  const story = explain(count)[project]!
  const head = [`${id} ${name}`.trim(), `cost ${money(count, cost)}, ${story.votes} votes`]
  if (!story.bought) return [...head, ...showLost(count, story, marginOf(count, project))].join('\n')
  const { place, step, payments } = story.bought
  const how = { free: 'it costs nothing', rule: 'by the rule', completion: 'by the greedy completion' }[step]
  const lines = [`Won: purchase ${place} of ${count.purchases.length}, ${how}.`]
  if (payments) {
    lines.push(
      `${payments.payers} supporters paid ${roughMoney(count, payments.price)} ${count.profile.byProject.weight ? 'a point' : 'each'}, together ${roughMoney(count, payments.paid)}.`,
    )
    if (payments.emptied > 0)
      lines.push(
        `${payments.emptied} supporters paid the last of their shares, together ${roughMoney(count, payments.emptiedPaid)}.`,
      )
  }
  return [...head, ...lines].join('\n')
}

function showLost(count: Count, { lost }: ProjectExplanation, margin: Margin): string[] {
  const lines = [`Not chosen: ${reasons[lost!.reason]}.`]
  if (lost!.supportersHad)
    lines.push(`Its supporters had ${roughMoney(count, lost!.supportersHad)} left in the end.`)
  if (margin.cost !== undefined)
    lines.push(
      `At a cost of ${margin.cost} it would have won, at ${margin.cost + 1n} not (counted again both ways).`,
    )
  else lines.push('At no lower cost that was tried would it have won.')
  if (margin.voters !== undefined)
    lines.push(
      `With ${margin.voters} further voters for it alone it would have won, with ${margin.voters - 1} not.`,
    )
  return lines
}

/** What the count means for one voter. */
export function showVoter(count: Count, voter: number): string {
  const story = explainVoter(count, voter)
  const rows = story.projects.map(({ project, won, paid }) => {
    const { id, name } = count.election.projects[project]!
    return [id, won ? 'won' : '', paid ? roughMoney(count, paid) : '', shorten(name, NAME_WIDTH)]
  })
  const won = story.projects.filter((project) => project.won).length
  return [
    `${won} of ${story.projects.length} projects of this ballot won; ${roughMoney(count, story.followed)} of the budget followed it.`,
    ...(story.endowment && story.left
      ? [`Share: ${roughMoney(count, story.endowment)}; left in the end: ${roughMoney(count, story.left)}.`]
      : []),
    '',
    alignTable(['project', '', 'share', 'name'], rows, new Set([2])),
  ].join('\n')
}

/** The same ballots under the other rules, side by side. */
export function showComparison(count: Count, comparisons: readonly Comparison[]): string {
  const rows = comparisons.map(
    ({ rule, completion, count: other, fairness, gained, missing, better, worse }) => [
      rule === 'equal-shares' ? `${rule} ${completion}` : rule,
      `${other.purchases.length}`,
      money(other, other.totalCost),
      formatShare(fairness.excluded, fairness.cast),
      (fairness.approvedWinners / Math.max(1, fairness.voters)).toFixed(3),
      `+${gained.length} −${missing.length}`,
      `${better}`,
      `${worse}`,
    ],
  )
  const head = ['rule', 'chosen', 'cost', 'without any', 'winners/voter', 'other', 'better off', 'worse off']
  return [`Against ${ruleName(count)}:`, '', alignTable(head, rows, new Set([1, 2, 3, 4, 5, 6, 7]))].join(
    '\n',
  )
}
