import { type Completion, type Count, type CountOptions, countVotes, type Rule, selectedOf } from './count.ts'
import { countPreferences, type Fairness, fairnessOf } from './fairness.ts'

/** The same ballots under another rule. */
export type Comparison = {
  readonly rule: Rule
  readonly completion: Completion
  readonly count: Count
  readonly fairness: Fairness
  /** Projects chosen here and not in the count compared with, and the other way round. */
  readonly gained: readonly string[]
  readonly missing: readonly string[]
  /** Voters of whose projects more won here, and there. */
  readonly better: number
  readonly worse: number
}

/** Rules that are put side by side. */
export const comparable: readonly Pick<CountOptions, 'rule' | 'completion'>[] = [
  { rule: 'greedy', completion: 'none' },
  { rule: 'equal-shares', completion: 'none' },
  { rule: 'equal-shares', completion: 'greedy' },
  { rule: 'equal-shares', completion: 'add1' },
  { rule: 'equal-shares', completion: 'add1u' },
  { rule: 'phragmen', completion: 'none' },
  { rule: 'bos', completion: 'none' },
]

/** Counts the ballots of a count again by each of the other rules; utility, ties and conditions stay. */
export function compareRules(count: Count): Comparison[] {
  const chosen = selectedOf(count)
  return comparable.flatMap(({ rule, completion }) => {
    const other = countVotes(count.election, { ...count.options, rule, completion })
    if (!other.ok) return []
    const selected = selectedOf(other.value)
    const { first, second } = countPreferences(other.value, count)
    return {
      rule,
      completion,
      count: other.value,
      fairness: fairnessOf(other.value),
      gained: selected.filter((id) => !chosen.includes(id)),
      missing: chosen.filter((id) => !selected.includes(id)),
      better: first,
      worse: second,
    }
  })
}
