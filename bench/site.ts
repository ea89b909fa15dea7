// The news feed of a region, against node:http sending the same ready bytes; sizes; the second start; memory.
import { execFileSync, fork, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import autocannon from 'autocannon'
import { build } from 'esbuild'
import { onServer, startPostgres } from '#app/testing/postgres.ts'
import { packagePath } from '#platform/package-path.ts'
import { median, printTable } from './support/table.ts'

const REGION = '390000000'
const FEED_PATH = `/ru/news?territory=${REGION}`
const ROUNDS = 5
const SECONDS = 2
const CONNECTIONS = 16

const scratch = mkdtempSync(join(tmpdir(), 'kenes-bench-'))
const postgres = await startPostgres()
const environment = {
  ...process.env,
  DATABASE_URL: `${postgres.url}/postgres`,
  KENES_DATA: scratch,
  KENES_LOG: 'silent',
}
execFileSync(process.execPath, [packagePath('dist/kenes.js'), 'seed'], { env: environment, stdio: 'ignore' })
// The demonstration has a dozen items in the region; a full page takes twenty, and there should be a second page.
await onServer(`${postgres.url}/postgres`, async (client) => {
  await client.query(
    `insert into news_item (id, slug, published_at, revised_at, topic, territory_code, organisation_id, title, lead, body,
       picture_sha256, preview_sha256, picture_alt, picture_caption, demo)
     select gen_random_uuid(), slug || '-' || n, published_at - n * interval '1 day', revised_at, topic, $1, organisation_id,
       title, lead, body, picture_sha256, preview_sha256, picture_alt, picture_caption, demo
     from news_item, generate_series(1, 20) n where territory_code like '39%'`,
    [REGION],
  )
  // Autovacuum does this on a server that has run for some minutes: index-only scans need it.
  await client.query('vacuum analyze')
})
const { programOptions } = await import(packagePath('bin/lib/bundle.mjs'))
await build({
  ...programOptions(packagePath()),
  entryPoints: ['bench/support/site-server.ts'],
  outfile: packagePath('dist/bench-site.js'),
})

function serve(script: string, args: readonly string[]) {
  const child = fork(script, args, { env: environment, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const url = new Promise<string>((resolve) => child.once('message', (message) => resolve(String(message))))
  return { url, stop: () => child.disconnect() }
}

const cached = serve(packagePath('dist/bench-site.js'), [])
const without = Object.fromEntries(
  ['made-anew', 'no-read-cache', 'no-fragment-cache', 'no-caches'].map((mode) => [
    mode,
    serve(packagePath('dist/bench-site.js'), [mode]),
  ]),
)
const page = await (
  await fetch((await cached.url) + FEED_PATH, { headers: { 'accept-encoding': 'identity' } })
).text()
const file = join(scratch, 'feed.html')
writeFileSync(file, page)
const bare = serve(packagePath('bench/support/bare-server.ts'), [file])

async function perSecond(url: string): Promise<number> {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS })
  if (result.non2xx > 0) throw new Error(`${url} gave ${result.non2xx} refusals`)
  return result.requests.average
}

const servers: Readonly<Record<string, string>> = {
  'node:http, ready bytes': await bare.url,
  'feed, kept page': (await cached.url) + FEED_PATH,
  ...Object.fromEntries(
    await Promise.all(
      Object.entries(without).map(
        async ([mode, { url }]) => [`feed, ${mode}`, (await url) + FEED_PATH] as const,
      ),
    ),
  ),
}
const rates = Object.fromEntries(Object.keys(servers).map((name) => [name, [] as number[]]))
for (const url of Object.values(servers)) await perSecond(url)
for (let round = 0; round < ROUNDS; round += 1)
  for (const [name, url] of Object.entries(servers)) rates[name]?.push(await perSecond(url))
const yardstick = median(rates['node:http, ready bytes'] ?? [])
const aims: Readonly<Record<string, string>> = {
  'node:http, ready bytes': '1',
  'feed, kept page': '≥ 0.6',
  'feed, made-anew': '≥ 0.15',
}
const items = page.split('class="card"').length - 1
console.log(
  `The news feed of a region, ${items} items, ${Buffer.byteLength(page)} bytes; median of ${ROUNDS} rounds of ${SECONDS} s`,
)
printTable(
  Object.entries(rates).map(([name, all]) => ({
    served: name,
    'per second': Math.round(median(all)),
    ratio: (median(all) / yardstick).toFixed(2),
    aim: aims[name] ?? '–',
  })),
)
for (const { stop } of [cached, bare, ...Object.values(without)]) stop()
await postgres.stop()

const assets = packagePath('dist/assets')
const packed = (suffix: RegExp) =>
  readdirSync(assets)
    .filter((name) => suffix.test(name))
    .reduce((sum, name) => sum + readFileSync(join(assets, name)).length, 0)
const html = brotliCompressSync(Buffer.from(page)).length
const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1)
console.log('\nWhat a phone fetches for the feed, kB compressed')
printTable([
  { part: 'first visit: HTML, CSS, scripts', kB: kilobytes(html + packed(/^kenes\..*\.br$/)), limit: 40 },
  { part: 'first visit: fonts', kB: kilobytes(packed(/\.woff2$/)), limit: 70 },
  { part: 'later visits: HTML', kB: kilobytes(html), limit: 12 },
])

/** Seconds from the start of the program to its first page, on the embedded database, and its memory at rest. */
async function start(folder: string): Promise<{ seconds: number; megabytes: number }> {
  const began = performance.now()
  const port = 20_000 + Math.floor(Math.random() * 20_000)
  const child = spawn(process.execPath, [packagePath('dist/kenes.js'), 'serve', '--demo'], {
    env: { ...process.env, DATABASE_URL: '', KENES_DATA: folder, PORT: String(port) },
    stdio: 'ignore',
  })
  while (
    !(await fetch(`http://127.0.0.1:${port}${FEED_PATH}`).then(
      ({ ok }) => ok,
      () => false,
    ))
  )
    await new Promise((resolve) => setTimeout(resolve, 20))
  const seconds = (performance.now() - began) / 1000
  await new Promise((resolve) => setTimeout(resolve, 5000))
  const [, kb = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? []
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await gone
  return { seconds, megabytes: Number(kb) / 1024 }
}
const folder = join(scratch, 'embedded')
const first = await start(folder)
const second = await start(folder)
console.log('\nStart on the embedded database, to the first page; memory after five seconds of rest')
printTable([
  {
    start: 'first (creates, imports, seeds)',
    seconds: first.seconds.toFixed(1),
    MB: Math.round(first.megabytes),
  },
  { start: 'second', seconds: second.seconds.toFixed(1), MB: Math.round(second.megabytes) },
])
rmSync(scratch, { recursive: true, force: true })
