import { describe, expect, test, vi } from 'vitest'
import { type CountOptions, countVotes, usualOptions } from '#domain/tally/count.ts'
import { electionOf } from '#domain/tally/testing/instances.ts'
import { sampleOf } from '#tests/support/extent.ts'

// Several test files share the processor.
vi.setConfig({ testTimeout: 60_000 })

/** Elections of which trying every step takes a second and longer. */
const slow = [
  'France_Toulouse_2019.pb',
  'Poland_Krakow_2025_Stare_Miasto.pb',
  'Poland_Warszawa_2018_Ursus_Polnocny.pb',
  'Poland_Wieliczka_2023_Green_Budget.pb',
]
const instances = sampleOf(
  [
    'Netherlands_Assen_2024.pb',
    'Poland_Gdynia_2020_Grabowek__large.pb',
    'Poland_Katowice_2024_Murcki.pb',
    'Poland_Swiecie_2023.pb',
    'Poland_Zabrze_2020_Rokitnica.pb',
    'Switzerland_Zurich_S5.pb',
    ...slow,
  ],
  (instance) => !slow.includes(instance),
)

function add1(instance: string, options: Partial<CountOptions>) {
  const count = countVotes(electionOf(instance), { ...usualOptions, ...options })
  if (!count.ok) throw new Error(count.refusal)
  return count.value
}

describe('Add1 with certificates on published ballots', () => {
  test.each(instances)('%s: the same purchases at the same share as step by step', (instance) => {
    for (const completion of ['add1u', 'add1eu'] as const) {
      const [certified, linear] = (['certified', 'linear'] as const).map((search) =>
        add1(instance, { completion, search }),
      )
      expect(certified!.purchases).toEqual(linear!.purchases)
      expect(certified!.ties).toEqual(linear!.ties)
      const { runs: _, ...ending } = certified!.increase!
      expect(linear!.increase).toMatchObject(ending)
    }
  })

  test('tens of thousands of steps take a few dozen runs where a currency unit is small against the money', () => {
    for (const instance of ['Hungary_Veszprem_2025.pb', 'Hungary_Budapest_2023_VIII_Jozsefvaros.pb']) {
      const { increments, runs } = add1(instance, { completion: 'add1' }).increase!
      expect(increments).toBeGreaterThan(80_000)
      expect(increments / runs).toBeGreaterThan(400)
    }
  })

  test('a tenth of the runs is enough in towns of Europe', () => {
    const towns = [
      'Netherlands_Assen_2024.pb',
      'Poland_Katowice_2024_Murcki.pb',
      'Poland_Krakow_2025_Stare_Miasto.pb',
      'Poland_Zabrze_2020_Rokitnica.pb',
    ]
    for (const town of towns) {
      const { increments, runs } = add1(town, { completion: 'add1' }).increase!
      expect(increments / runs).toBeGreaterThan(10)
    }
  })
})
