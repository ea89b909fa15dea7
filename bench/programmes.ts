// A programme of 500 events and 2,000 findings: queries and size of its page, its slides against news items, its report.
import { execFileSync } from 'node:child_process'
import { build } from 'esbuild'
import { packagePath } from '#platform/package-path.ts'

// The measures render views, which plain Node cannot read.
const { programOptions } = await import(packagePath('bin/lib/bundle.mjs'))
const outfile = packagePath('dist/bench-programmes.js')
await build({
  ...programOptions(packagePath()),
  entryPoints: ['bench/support/programme-measures.ts'],
  outfile,
})
execFileSync(process.execPath, [outfile], { stdio: 'inherit' })
