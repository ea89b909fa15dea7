// Measures the tally: `node bench/tally.ts [read] [add1] [rules] [growth]`, all by default.
// Times on a shared machine say little; what counts are the ratios, taken in one run with the parts interleaved.
import { measureAdd1 } from './tally/add1.ts'
import { measureGrowth } from './tally/growth.ts'
import { measureReading } from './tally/reading.ts'
import { measureRules } from './tally/rules.ts'

const parts = { read: measureReading, add1: measureAdd1, rules: measureRules, growth: measureGrowth } as const
const requested = process.argv.slice(2)
for (const [name, measure] of Object.entries(parts)) {
  if (requested.length === 0 || requested.includes(name)) measure()
}
