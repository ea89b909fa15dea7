// Search over 200,000 generated texts on PostgreSQL and 50,000 on the embedded database, beside the news feed that is
// not cached, in the same run; and the size of the index. `node bench/search.ts [texts] [embedded texts] [searches]`.
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { startPostgres } from '#app/testing/postgres.ts'
import { packagePath } from '#platform/package-path.ts'
import { printTable } from './support/table.ts'

type Measured = {
  /** Of indexing all texts. */
  readonly seconds: number
  /** Bytes. */
  readonly sizes: Readonly<Record<'entries' | 'indexes' | 'vocabulary' | 'text', number>>
  /** Milliseconds, sorted. */
  readonly measured: Readonly<Record<string, readonly number[]>>
}

const FEED = 'news feed, not cached'
const [texts = '200000', embeddedTexts = '50000', searches = '420'] = process.argv.slice(2)
const { programOptions } = await import(packagePath('bin/lib/bundle.mjs'))
const outfile = packagePath('dist/bench-search.js')
await build({ ...programOptions(packagePath()), entryPoints: ['bench/support/search-site.ts'], outfile })
await build({
  ...programOptions(packagePath()),
  entryPoints: { 'embedded-worker': 'src/platform/db/embedded-worker.ts' },
  outdir: packagePath('dist'),
})

async function measure(count: string, url: string): Promise<Measured> {
  const scratch = mkdtempSync(join(tmpdir(), 'kenes-bench-'))
  try {
    return await new Promise((resolve, reject) => {
      const child = fork(outfile, [count, searches], {
        env: { ...process.env, DATABASE_URL: url, KENES_DATA: scratch, KENES_LOG: 'silent' },
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      })
      let result: Measured | undefined
      child.once('message', (message) => {
        result = message as Measured
      })
      child.once('exit', (code) => (result ? resolve(result) : reject(new Error(`it ended with ${code}`))))
    })
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function print(title: string, { seconds, sizes, measured }: Measured, count: string) {
  const p95 = (times: readonly number[]) => times[Math.floor(times.length * 0.95)] ?? 0
  const feed = p95(measured[FEED] ?? [])
  console.log(`\n${title}, ${count} texts: p95 of the first page; aim on a server: at most 3 times the feed`)
  printTable(
    Object.entries(measured).map(([what, times]) => ({
      what,
      'p95, ms': p95(times).toFixed(1),
      'median, ms': (times[Math.floor(times.length / 2)] ?? 0).toFixed(1),
      'times the feed': (p95(times) / feed).toFixed(2),
    })),
  )
  const { text, ...parts } = sizes
  const share = (bytes: number) => (bytes / text).toFixed(2)
  printTable([
    {
      'index / text': share(parts.entries + parts.indexes + parts.vocabulary),
      aim: '≤ 1.5',
      entries: share(parts.entries),
      'GIN and other indexes': share(parts.indexes),
      vocabulary: share(parts.vocabulary),
      'texts indexed a second': Math.round(Number(count) / seconds),
    },
  ])
}

const postgres = await startPostgres()
if (texts !== '0') print('PostgreSQL', await measure(texts, `${postgres.url}/postgres`), texts)
await postgres.stop()
if (embeddedTexts !== '0') print('Embedded', await measure(embeddedTexts, ''), embeddedTexts)
