import {
  type Count,
  type CountOptions,
  countVotes,
  type Election,
  selectedOf,
  usualOptions,
} from '#domain/tally/index.ts'
import { electionOf, instances } from '#domain/tally/testing/instances.ts'
import { printTable, short } from './measure.ts'

/** With more steps than this, trying each takes too long here; the tests did it for smaller ones. */
const MOST_LINEAR = 2_000

/** Claim: certificates leave out most of the steps of Add1 and change nothing. */
export function measureAdd1(): void {
  const total = { steps: 0, runs: 0 }
  const rows = instances.map((instance) => {
    const election = electionOf(instance)
    const certified = timed(election, { completion: 'add1u' })
    const { increments, runs, stopped } = certified.count.increase!
    const steps = increments + (stopped === 'next-exceeds-budget' ? 2 : 1)
    total.steps += steps
    total.runs += runs
    const linear =
      steps <= MOST_LINEAR ? timed(election, { completion: 'add1u', search: 'linear' }) : undefined
    if (linear && selectedOf(linear.count).join() !== selectedOf(certified.count).join())
      throw new Error(instance)
    return [
      short(instance),
      steps,
      runs,
      (steps / runs).toFixed(1),
      certified.ms.toFixed(0),
      linear ? linear.ms.toFixed(0) : '',
      linear ? 'same' : 'not tried',
    ]
  })
  rows.push(['all', total.steps, total.runs, (total.steps / total.runs).toFixed(1), '', '', ''])
  const head = ['instance', 'steps', 'runs', 'steps/run', 'certified ms', 'linear ms', 'result']
  printTable(
    'Add1U (cost): steps of one currency unit, and runs of Equal Shares that decided them',
    head,
    rows,
  )
}

function timed(election: Election, options: Partial<CountOptions>): { count: Count; ms: number } {
  const began = performance.now()
  const count = countVotes(election, { ...usualOptions, ...options })
  if (!count.ok) throw new Error(count.refusal)
  return { count: count.value, ms: performance.now() - began }
}
