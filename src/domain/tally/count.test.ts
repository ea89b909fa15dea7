import { describe, expect, test } from 'vitest'
import { completions, countVotes, rules, selectedOf, usualOptions } from './count.ts'
import { marginOf } from './margin.ts'
import { electionFrom } from './testing/elections.ts'

/** Costs for which Add1 in whole units would take more steps than doubles count exactly. */
const huge = {
  ...electionFrom({ budget: 1, costs: [1, 1], ballots: [[0, 1], [0], [1], [1]] }),
  budget: 10n ** 24n,
}
const dear = {
  ...huge,
  projects: huge.projects.map((project, k) => ({ ...project, cost: 10n ** 23n + BigInt(k) })),
}

describe('a step that is tiny against the costs', () => {
  test('is refused where shares are raised step by step', () => {
    for (const completion of completions)
      expect(countVotes(dear, { ...usualOptions, completion })).toEqual(
        completion.startsWith('add1')
          ? { ok: false, refusal: 'step-too-small' }
          : expect.objectContaining({ ok: true }),
      )
  })

  test('does not matter under rules that take no steps', () => {
    for (const rule of rules.filter((name) => name !== 'equal-shares')) {
      const counted = countVotes(dear, { ...usualOptions, rule })
      expect(counted.ok && selectedOf(counted.value).toSorted()).toEqual(['p0', 'p1'])
    }
  })

  test('the margin of a project that costs more than doubles can hold is exact', () => {
    const poor = { ...dear, budget: 10n ** 23n }
    const counted = countVotes(poor, { ...usualOptions, rule: 'greedy', utility: 'cost' })
    if (!counted.ok) throw new Error(counted.refusal)
    expect(selectedOf(counted.value)).toEqual(['p0'])
    expect(marginOf(counted.value, 1).cost).toBe(10n ** 23n)
  })
})
