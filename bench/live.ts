// Listeners of a live channel on one process: memory for each, CPU and bytes for each event. On a PostgreSQL server, so
// that the memory of the process is its own and not that of the embedded database.
// `node bench/live.ts [listeners]`.
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildProgram } from '#app/testing/crashes.ts'
import { startPostgres } from '#app/testing/postgres.ts'
import { migrate, openDatabase } from '#platform/db/index.ts'
import { packagePath } from '#platform/package-path.ts'
import { printTable } from './support/table.ts'

const EVENTS = 100
const SIZES = [100, 1000, 6000]
const PER_NETWORK = 250
/** Listeners that come and go first: what the process keeps of them is not counted for those that are measured. */
const WARM_UP = 100
/** Memory is read this many times while the listeners come; the slope of a line through all readings is printed. */
const READINGS = 5

const count = Number(process.argv[2] ?? 1000)
const load = () =>
  loadavg()
    .map((mean) => mean.toFixed(1))
    .join(', ')
console.log(`load average over 1, 5 and 15 minutes before: ${load()}, on ${availableParallelism()} cores`)
const program = await buildProgram('bench/support/live-site.ts')
const scratch = mkdtempSync(join(tmpdir(), 'kenes-bench-'))
const postgres = await startPostgres()
const databaseUrl = `${postgres.url}/postgres`
const database = await openDatabase({ url: databaseUrl, folder: '' })
await migrate(database, packagePath('migrations'))
await database.close()
const child = fork(program.script, [], {
  env: { ...process.env, DATABASE_URL: databaseUrl, KENES_DATA: scratch, KENES_LOG: 'silent' },
  execArgv: ['--expose-gc'],
  stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
})
const heard = () =>
  new Promise<Record<string, number>>((resolve) =>
    child.once('message', (message) => resolve(message as Record<string, number>)),
  )
const ask = (message: object) => {
  const answer = heard()
  child.send(message)
  return answer
}

const { port = 0 } = await heard()
const sockets: Socket[] = []
let received = 0
async function listen(index: number) {
  const socket = connect(port, '127.0.0.1')
  sockets.push(socket)
  socket.on('data', (piece) => {
    received += piece.length
  })
  socket.write(
    `GET /ru/bench HTTP/1.1\r\nhost: kenes.example\r\naccept: text/event-stream\r\nx-forwarded-for: 10.0.0.${Math.floor(index / PER_NETWORK)}\r\n\r\n`,
  )
  await new Promise((resolve) => socket.once('data', resolve))
}

/** How much y grows for each x: the slope of the least squares line. */
function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (at: 0 | 1) => points.reduce((sum, point) => sum + point[at], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  return (
    points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) /
    points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
  )
}

for (let index = 0; index < WARM_UP; index += 1) await listen(index)
for (const socket of sockets.splice(0)) socket.destroy()
const idle = await ask({ what: 'publish', events: EVENTS, bytes: 1000 })
received = 0
const readings = [await ask({ what: 'memory' })]
for (let reading = 1; reading <= READINGS; reading += 1) {
  while (sockets.length < (count * reading) / READINGS) await listen(sockets.length)
  readings.push(await ask({ what: 'memory' }))
}
const greeting = received / count
const first = readings[0]?.listeners ?? 0
if (first !== 0) throw new Error(`${first} listeners of the warm-up are still there`)
const perListener = (name: string) =>
  slopeOf(readings.map((reading) => [reading.listeners ?? 0, (reading[name] ?? 0) / 1000]))
console.log('\nMemory at rest, after a collection of garbage')
printTable(
  readings.map(({ listeners = 0, rss = 0, heap = 0 }) => ({
    listeners,
    'RSS, MB': (rss / 1e6).toFixed(1),
    'heap, MB': (heap / 1e6).toFixed(1),
  })),
)
console.log('')
printTable([
  { measured: 'RSS for each listener, kB (slope of the readings)', value: perListener('rss').toFixed(1) },
  { measured: 'heap for each listener, kB (slope)', value: perListener('heap').toFixed(1) },
  { measured: 'head and greeting for each listener, bytes', value: greeting.toFixed(0) },
  {
    measured: 'CPU for an event of 1000 bytes without listeners, ms',
    value: ((idle.cpu ?? 0) / EVENTS).toFixed(2),
  },
])
const rows = []
for (const bytes of SIZES) {
  received = 0
  const { cpu = 0 } = await ask({ what: 'publish', events: EVENTS, bytes })
  const each = received / count / EVENTS
  rows.push({
    'data, bytes': bytes,
    'received by each listener, bytes': each.toFixed(0),
    'times the data': (each / bytes).toFixed(2),
    'CPU for all, ms': (cpu / EVENTS).toFixed(1),
    'CPU for each listener, µs': (((cpu - (idle.cpu ?? 0)) * 1000) / EVENTS / count).toFixed(1),
  })
}
console.log(
  `\nOne event, mean of ${EVENTS}; aim: the bytes of the event and its frame, nothing made for each listener`,
)
printTable(rows)
const full = await ask({ what: 'memory' })
console.log(`\nRSS after all events: ${((full.rss ?? 0) / 1e6).toFixed(1)} MB; load average after: ${load()}`)
for (const socket of sockets) socket.destroy()
const gone = new Promise((resolve) => child.once('exit', resolve))
child.disconnect()
await gone
await postgres.stop()
rmSync(scratch, { recursive: true, force: true })
program.remove()
