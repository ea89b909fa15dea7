import { describe, expect, test } from 'vitest'
import { type Count, type CountOptions, countVotes, selectedOf, usualOptions } from './count.ts'
import { formatFraction } from './rational.ts'
import { electionOf, instances, type Reference, references, sampledInstances } from './testing/instances.ts'
import { parseTieRule } from './tie.ts'

const ties: Readonly<Record<string, string>> = {
  'lexicographic on project_id string': 'lexical',
  'reverse lexicographic on project_id string': 'reverse-lexical',
  'lower cost, then more votes, then lexicographic (equalshares.net)': 'cost-votes-lexical',
}
const utilityNames: Readonly<Record<string, CountOptions['utility']>> = {
  cost: 'cost',
  card: 'cardinality',
  points: 'points',
  borda: 'borda',
}
const rules: Readonly<Record<string, Partial<CountOptions>>> = {
  greedy: { rule: 'greedy', completion: 'none' },
  phragmen: { rule: 'phragmen', completion: 'none' },
  bos: { rule: 'bos', completion: 'none' },
  mes: { completion: 'none' },
  'mes+greedy': { completion: 'greedy' },
  mes_add1: { completion: 'add1e', start: 'fractional' },
  'mes_add1+greedy': { completion: 'add1eu', start: 'fractional' },
  mes_add1_no_exhaustive_stop: { completion: 'add1', start: 'fractional' },
  mes_add1_integral_no_exhaustive_stop: { completion: 'add1', start: 'integral' },
}

const optionsOf = ({ rule, params, tie_breaking }: Reference): CountOptions => ({
  ...usualOptions,
  ...rules[rule]!,
  utility: utilityNames[params.sat ?? 'card']!,
  tie: parseTieRule(ties[tie_breaking]!)!,
})

/** Two engines often checked the same count: it is made once. */
const counts = new Map<string, Count>()
function countFor(reference: Reference): Count {
  const options = optionsOf(reference)
  const key = [reference.rule, options.utility, reference.tie_breaking, reference.instance].join('|')
  const known = counts.get(key)
  if (known) return known
  const count = countVotes(electionOf(reference.instance), options)
  if (!count.ok) throw new Error(count.refusal)
  counts.set(key, count.value)
  return count.value
}

const all = references()
const byInstance = Map.groupBy(all, ({ instance }) => instance)

describe.each(sampledInstances)('%s is counted as by two other exact engines', (instance) => {
  const known = byInstance.get(instance) ?? []
  test.each([...new Set(known.map(({ rule }) => rule))])(
    '%s: same projects in the same order at the same cost',
    (rule) => {
      for (const reference of known.filter((item) => item.rule === rule)) {
        const count = countFor(reference)
        const context = JSON.stringify([reference.params, reference.tie_breaking, reference.engine])
        expect(selectedOf(count), context).toEqual(reference.selected)
        expect(count.totalCost, context).toBe(
          BigInt(reference.total_cost) * 10n ** BigInt(count.election.decimals),
        )
      }
    },
    60_000,
  )

  test('Add1 ends at the same share after the same number of steps', () => {
    for (const reference of known) {
      const { iterations, final_endowment } = reference.params
      if (iterations === undefined) continue
      const { increase, election } = countFor(reference)
      // The other engine counts runs: the first one, and the one that was too expensive.
      expect(increase!.increments + (increase!.stopped === 'next-exceeds-budget' ? 2 : 1)).toBe(iterations)
      const { numerator, denominator } = increase!.endowment
      expect(formatFraction({ numerator, denominator: denominator * 10n ** BigInt(election.decimals) })).toBe(
        final_endowment,
      )
    }
  }, 60_000)
})

test('all 1,190 reference outcomes belong to the thirty elections', () => {
  expect(all).toHaveLength(1190)
  expect(new Set(all.map(({ instance }) => instance))).toEqual(new Set(instances))
})

test('the elections of every run try each rule with each utility, each tie rule and both engines', () => {
  const tried = all.filter(({ instance }) => sampledInstances.includes(instance))
  for (const described of [
    ({ rule, params }: Reference) => `${rule} ${params.sat}`,
    ({ tie_breaking }: Reference) => tie_breaking,
    ({ engine }: Reference) => engine,
  ])
    expect(new Set(tried.map(described))).toEqual(new Set(all.map(described)))
})
