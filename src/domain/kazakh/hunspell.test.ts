import { describe, expect, test } from 'vitest'
import { stem } from './stem.ts'
import { formsOfInstalled, frequentNouns, isInstalled, storedForms } from './testing/hunspell.ts'
import { formsOf } from './testing/inflect.ts'

const kept = storedForms()
const accepted = isInstalled ? formsOfInstalled(frequentNouns) : kept

/** Share of forms whose stem is their noun. */
function shareReturned(forms: Iterable<readonly [noun: string, forms: Iterable<string>]>): number {
  let [all, returned] = [0, 0]
  for (const [noun, list] of forms)
    for (const form of list) {
      all++
      if (stem(form) === noun) returned++
    }
  return returned / all
}

describe('2,000 frequent nouns', () => {
  test('are all their own stems', () => {
    expect(new Set(frequentNouns).size).toBe(2000)
    expect(frequentNouns.filter((noun) => stem(noun) !== noun)).toEqual([])
  })

  test.runIf(isInstalled)('have the forms stored for machines without the dictionary', () => {
    expect([...accepted]).toEqual([...kept])
  })

  test('are found from at least 99 % of the forms that the hunspell dictionary accepts', () => {
    const count = [...accepted.values()].reduce((sum, forms) => sum + forms.length, 0)
    expect(count).toBeGreaterThan(45_000)
    expect(shareReturned(accepted)).toBeGreaterThanOrEqual(0.99)
  })

  test('are found from at least 99 % of the 64 forms that the grammar gives', () => {
    const regular = frequentNouns.map(
      (noun) => [noun, Array.from(formsOf(noun), ({ form }) => form)] as const,
    )
    expect(shareReturned(regular)).toBeGreaterThanOrEqual(0.99)
  })
})
