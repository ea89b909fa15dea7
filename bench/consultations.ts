// A consultation on an act of 500 articles with 20,000 comments: queries and size of its pages; and how many comments
// a second are accepted durably on PostgreSQL. `node bench/consultations.ts [articles] [comments] [said] [in flight]`.
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { startPostgres } from '#app/testing/postgres.ts'
import { packagePath } from '#platform/package-path.ts'
import { printTable } from './support/table.ts'

type Measured = {
  readonly pages: readonly Readonly<Record<string, string | number>>[]
  readonly documents: readonly Readonly<Record<string, string | number>>[]
  readonly perSecond: number
}

const { programOptions } = await import(packagePath('bin/lib/bundle.mjs'))
const outfile = packagePath('dist/bench-consultations.js')
await build({
  ...programOptions(packagePath()),
  entryPoints: ['bench/support/consultation-site.ts'],
  outfile,
})
await build({
  ...programOptions(packagePath()),
  entryPoints: { 'export-worker': 'src/platform/exports/queue/worker.ts' },
  outdir: packagePath('dist'),
})
const scratch = mkdtempSync(join(tmpdir(), 'kenes-bench-'))
const postgres = await startPostgres()
const measured = await new Promise<Measured>((resolve, reject) => {
  const child = fork(outfile, process.argv.slice(2), {
    env: {
      ...process.env,
      DATABASE_URL: `${postgres.url}/postgres`,
      KENES_DATA: scratch,
      KENES_LOG: 'silent',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  let reported: Measured | undefined
  child.once('message', (message) => {
    reported = message as Measured
  })
  child.once('exit', (code) => (reported ? resolve(reported) : reject(new Error(`it ended with ${code}`))))
})
console.log('Pages of an act of 500 articles with 20,000 comments; aims: at most 6 queries, 60 kB compressed')
printTable(measured.pages)
console.log('\nThe table of answers of 20,000 comments, written in a thread; aim: the site answers meanwhile')
printTable(measured.documents)
console.log('\nComments accepted, each in its own durable transaction with its entry in the journal')
printTable([{ 'a second': measured.perSecond, aim: '≥ 200' }])
await postgres.stop()
rmSync(scratch, { recursive: true, force: true })
