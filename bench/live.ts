// Listeners of a live channel on one process: memory for each, CPU and bytes for each event.
// `node bench/live.ts [listeners]`.
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { packagePath } from '#platform/package-path.ts'
import { printTable } from './support/table.ts'

const EVENTS = 100
const SIZES = [100, 1000, 6000]
const PER_NETWORK = 250

const count = Number(process.argv[2] ?? 1000)
const { programOptions } = await import(packagePath('bin/lib/bundle.mjs'))
const outfile = packagePath('dist/bench-live.js')
await build({ ...programOptions(packagePath()), entryPoints: ['bench/support/live-site.ts'], outfile })
const scratch = mkdtempSync(join(tmpdir(), 'kenes-bench-'))
const child = fork(outfile, [], {
  env: { ...process.env, DATABASE_URL: '', KENES_DATA: scratch, KENES_LOG: 'silent' },
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

const before = await ask({ what: 'memory' })
const idle = await ask({ what: 'publish', events: EVENTS, bytes: 1000 })
for (let index = 0; index < count; index += 1) await listen(index)
const greeting = received / count
const after = await ask({ what: 'memory' })
const perListener = (name: string) => ((after[name] ?? 0) - (before[name] ?? 0)) / count / 1000
console.log(`${after.listeners} listeners on one process`)
printTable([
  { measured: 'memory of the process for each listener, kB', value: perListener('rss').toFixed(1) },
  { measured: 'of that in the heap, kB', value: perListener('heap').toFixed(1) },
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
for (const socket of sockets) socket.destroy()
child.disconnect()
rmSync(scratch, { recursive: true, force: true })
