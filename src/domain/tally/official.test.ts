import { describe, expect, test, vi } from 'vitest'
import { countVotes, selectedOf, usualOptions } from './count.ts'
import { countPreferences, fairnessOf } from './fairness.ts'
import { countOfficially, officialOptions, recordedWinners } from './official.ts'
import { readPabulib } from './pabulib/reader.ts'
import { electionOf, instances } from './testing/instances.ts'

// Several test files share the processor.
vi.setConfig({ testTimeout: 60_000 })

function official(instance: string) {
  const counted = countOfficially(electionOf(instance))
  if (!counted?.ok) throw new Error(`${instance} is not counted`)
  return counted.value
}

const known = instances.filter(
  (instance) => recordedWinners(electionOf(instance)) && officialOptions(electionOf(instance)),
)

test('sixteen of the thirty files record winners under a rule they name', () => {
  expect(known).toHaveLength(16)
})

test.each(known)('%s: the winners that the city recorded', (instance) => {
  expect(new Set(selectedOf(official(instance)))).toEqual(recordedWinners(electionOf(instance)))
})

test('a file whose rule is unknown is not counted officially', () => {
  expect(countOfficially(electionOf('Hungary_Veszprem_2025.pb'))).toBeUndefined()
})

describe('Wieliczka 2023, the first city with Equal Shares', () => {
  const instance = 'Poland_Wieliczka_2023_Green_Budget.pb'
  const shares = official(instance)
  const greedily = countVotes(electionOf(instance), {
    ...usualOptions,
    rule: 'greedy',
    tie: [{ by: 'file' }],
  })
  if (!greedily.ok) throw new Error(greedily.refusal)
  const greedy = greedily.value

  test('30 projects for 995,079 złoty of 1,000,000; greedy would have chosen 23', () => {
    expect([shares.purchases.length, shares.totalCost]).toEqual([30, 995_079n])
    expect(greedy.purchases).toHaveLength(23)
  })

  test('the share grew from 151 to the last one that the budget could pay, 315; 316 would cost 1,045,079', () => {
    expect(shares.shares!.endowment).toEqual({ numerator: 315n, denominator: 1n })
    expect(shares.increase).toMatchObject({ increments: 164, stopped: 'next-exceeds-budget' })
  })

  test('1,615 voters have more of their projects in it, 873 have more in that of greedy', () => {
    expect(countPreferences(shares, greedy)).toMatchObject({ first: 1615, second: 873 })
  })

  test('1.62 winners a voter against 1.47, and 17.8 % without any against 27.6 %', () => {
    const [fair, other] = [fairnessOf(shares), fairnessOf(greedy)]
    expect(fair.approvedWinners / fair.voters).toBeCloseTo(1.617, 3)
    expect(other.approvedWinners / other.voters).toBeCloseTo(1.471, 3)
    expect((100 * fair.excluded) / fair.voters).toBeCloseTo(17.8, 1)
    expect((100 * other.excluded) / other.voters).toBeCloseTo(27.6, 1)
    expect((100 * fair.winners[1]!) / fair.voters).toBeCloseTo(45.0, 1)
    expect((100 * fair.winners[2]!) / fair.voters).toBeCloseTo(21.2, 1)
  })

  test('stopping at the first exhaustive outcome would have dropped project 46 for 66 and 67', () => {
    const election = electionOf(instance)
    const early = countVotes(election, { ...usualOptions, completion: 'add1e', start: 'fractional' })
    if (!early.ok) throw new Error(early.refusal)
    const [own, official_] = [selectedOf(early.value), selectedOf(shares)]
    expect(early.value.totalCost).toBe(984_579n)
    expect(official_.filter((id) => !own.includes(id))).toEqual(['46'])
    expect(own.filter((id) => !official_.includes(id)).toSorted()).toEqual(['66', '67'])
  })
})

test('Świecie 2023: 17 projects for 1,040,337 złoty by every flavour of Add1 and by bounded overspending', () => {
  const election = electionOf('Poland_Swiecie_2023.pb')
  const winners = recordedWinners(election)
  for (const completion of ['add1', 'add1e', 'add1u', 'add1eu'] as const)
    for (const start of ['integral', 'fractional'] as const) {
      const counted = countVotes(election, { ...usualOptions, completion, start })
      if (!counted.ok) throw new Error(counted.refusal)
      expect(counted.value.totalCost).toBe(1_040_337n)
      expect(new Set(selectedOf(counted.value))).toEqual(winners)
    }
  const bos = countVotes(election, { ...usualOptions, rule: 'bos' })
  expect(bos.ok && new Set(selectedOf(bos.value))).toEqual(winners)
})

test('Assen 2024: 9 projects for 76,700 euro; filling up greedily would have added project 7', () => {
  const counted = official('Netherlands_Assen_2024.pb')
  expect([counted.purchases.length, counted.totalCost]).toEqual([9, 76_700n])
  const filled = countVotes(counted.election, { ...counted.options, completion: 'add1u' })
  expect(filled.ok && selectedOf(filled.value).slice(9)).toEqual(['7'])
  expect(filled.ok && filled.value.totalCost).toBe(88_700n)
})

describe('the threshold of a file', () => {
  const file = (threshold: string, votes: readonly string[]) =>
    readPabulib(
      [
        'META',
        'key;value',
        'num_projects;2',
        `num_votes;${votes.length}`,
        'budget;100',
        'vote_type;approval',
        'rule;greedy-threshold',
        `min_project_score_threshold;${threshold}`,
        'PROJECTS',
        'project_id;cost',
        '1;50',
        '2;50',
        'VOTES',
        'voter_id;vote',
        ...votes,
        '',
      ].join('\n'),
    ).election!
  const votes = ['a;1', 'b;1', 'c;1', 'd;2', 'e;2']
  const winners = (threshold: string) => {
    const counted = countOfficially(file(threshold, votes))
    return counted?.ok ? selectedOf(counted.value) : undefined
  }

  test.each([
    ['2,5', ['1']],
    ['2.5', ['1']],
    ['2', ['1', '2']],
    ['2,0', ['1', '2']],
    ['3.00', ['1']],
    ['3,1', []],
    ['None', ['1', '2']],
  ])('%s is read as every other number', (threshold, selected) => {
    expect(winners(threshold)).toEqual(selected)
  })
})
