import { countVotes, readPabulib, usualOptions } from '#domain/tally/index.ts'
import { instanceBytes, instances } from '#domain/tally/testing/instances.ts'
import { interleaved, printTable, short } from './measure.ts'

const LARGE = 500_000

/** Claim: Equal Shares without completion takes at most half the time of only reading and parsing the file. */
export function measureReading(): void {
  const rows = instances
    .map((instance) => ({ instance, bytes: instanceBytes(instance) }))
    .filter(({ bytes }) => bytes.length > LARGE)
    .map(({ instance, bytes }) => {
      const { election } = readPabulib(bytes)
      if (!election) throw new Error(instance)
      const times = interleaved(15, {
        read: () => readPabulib(bytes),
        shares: () => countVotes(election, { ...usualOptions, completion: 'none' }),
      })
      return [
        short(instance),
        (bytes.length / 1e6).toFixed(2),
        election.ballots.count,
        election.projects.length,
        times.read.toFixed(1),
        times.shares.toFixed(1),
        (times.shares / times.read).toFixed(2),
      ]
    })
  const head = ['instance', 'MB', 'voters', 'projects', 'read ms', 'shares ms', 'shares/read']
  printTable('Equal Shares (cost, no completion) against reading the file; aim ≤ 0.50', head, rows)
}
