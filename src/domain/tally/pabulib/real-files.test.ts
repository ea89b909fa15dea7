import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { countVotes, selectedOf, usualOptions } from '#domain/tally/count.ts'
import { electionOf, instanceBytes, sampledInstances } from '#domain/tally/testing/instances.ts'
import { parseDocument, withSelected, writeDocument } from './document.ts'
import { documentOf } from './export.ts'
import { PabulibReader, readPabulib } from './reader.ts'

// Several test files share the processor.
vi.setConfig({ testTimeout: 60_000 })

describe('real files', () => {
  test.each(sampledInstances)('%s is read strictly and written back byte for byte', (instance) => {
    const text = instanceBytes(instance).toString('utf8')
    electionOf(instance)
    const document = parseDocument(text)!
    const uniform = text.replace(/\r\n|\n/g, document.lineEnd)
    const written = writeDocument(document)
    expect(parseDocument(written)).toEqual(document)
    // Some files quote fields that need none.
    expect(written.replaceAll('"', '')).toBe(uniform.replaceAll('"', ''))
  })

  test('pieces of any size give the same election', () => {
    const bytes = instanceBytes('Poland_Wieliczka_2023_Green_Budget.pb')
    const whole = electionOf('Poland_Wieliczka_2023_Green_Budget.pb')
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 30 }), (sizes) => {
        const reader = new PabulibReader()
        for (let from = 0, k = 0; from < bytes.length; k++) {
          const to = from + sizes[k % sizes.length]!
          reader.push(bytes.subarray(from, to))
          from = to
        }
        expect(reader.finish()!.ballots).toEqual(whole.ballots)
      }),
      { numRuns: 20 },
    )
  })

  test.each([
    'Netherlands_Assen_2024.pb',
    'Poland_Krakow_2025_Stare_Miasto.pb',
    'Switzerland_Zurich_S5D10.pb',
    'Poland_Czestochowa_2025_Polnoc.pb',
    'Poland_Zabrze_2020_Rokitnica.pb',
  ])('%s: written from memory and read again it is the same election', (instance) => {
    const { voters, ...election } = electionOf(instance)
    const again = readPabulib(writeDocument(documentOf(electionOf(instance))))
    expect(again.log.faulty).toBe(false)
    const { voters: names, ...read } = again.election!
    expect(read).toEqual(election)
    for (const voter of [0, 7, voters.count - 1]) expect(names.nameOf(voter)).toBe(voters.nameOf(voter))
  })

  test('an outcome can be written into the file', () => {
    const text = instanceBytes('Netherlands_Assen_2024.pb').toString('utf8')
    const counted = countVotes(electionOf('Netherlands_Assen_2024.pb'), { ...usualOptions, rule: 'greedy' })
    const chosen = new Set(counted.ok ? selectedOf(counted.value) : [])
    const again = readPabulib(writeDocument(withSelected(parseDocument(text)!, chosen))).election!
    expect(new Set(again.projects.filter(({ selected }) => selected === 1).map(({ id }) => id))).toEqual(
      chosen,
    )
  })
})
