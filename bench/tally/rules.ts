import { type CountOptions, countVotes, usualOptions } from '#domain/tally/index.ts'
import { electionOf, instances } from '#domain/tally/testing/instances.ts'
import { interleaved, printTable, short } from './measure.ts'

const kinds: Readonly<Record<string, Partial<CountOptions>>> = {
  greedy: { rule: 'greedy', completion: 'none' },
  shares: { completion: 'none' },
  'shares card.': { completion: 'none', utility: 'cardinality' },
  '+greedy': { completion: 'greedy' },
  add1: { completion: 'add1' },
  add1e: { completion: 'add1e' },
  add1u: { completion: 'add1u' },
  phragmen: { rule: 'phragmen', completion: 'none' },
  bos: { rule: 'bos', completion: 'none' },
}

/** All thirty elections by all rules. */
export function measureRules(): void {
  const rows = instances.map((instance) => {
    const election = electionOf(instance)
    const things = Object.fromEntries(
      Object.entries(kinds).map(([name, options]) => [
        name,
        () => countVotes(election, { ...usualOptions, ...options }),
      ]),
    )
    const times = interleaved(3, things)
    return [short(instance), ...Object.keys(kinds).map((name) => times[name]!.toFixed(1))]
  })
  printTable(
    'Milliseconds by rule (cost utility unless said), ballots in memory, profile included',
    ['instance', ...Object.keys(kinds)],
    rows,
  )
}
