#!/usr/bin/env node
// `npm run fuzz [requests] [seed]`: sends hostile requests to all routes of the site; 50,000 by default, of which `npm
// test` sends a fixed part. A failure names the seed and the request.
import { install, run } from './lib/toolchain.mjs'

install({ everything: true })
const [requests = '50000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2)
if (![requests, seed].every((text) => /^\d{1,9}$/.test(text))) {
  console.error('Usage: npm run fuzz [requests] [seed]')
  process.exit(1)
}
process.exitCode = await run(
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'embedded', 'src/app/hostile-requests.test.ts'],
  {
    KENES_FUZZ_REQUESTS: requests,
    KENES_FUZZ_SEED: seed,
  },
)
