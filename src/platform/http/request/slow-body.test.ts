import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterAll, expect, onTestFinished, test, vi } from 'vitest'
import { watchBody } from './slow-body.ts'

const EVERY_MS = 500
let bytesTaken = 0
const server = createServer((request, response) => {
  watchBody(request, { everyMs: EVERY_MS, bytes: 1000 })
  request.on('error', () => {})
  request.on('data', (piece: Buffer) => {
    bytesTaken += piece.length
  })
  request.once('end', () => response.end('taken'))
})
server.listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as AddressInfo
afterAll(() => server.close())

/** Also by an error: whoever is cut off may see a reset. (`once` of node:events would reject then.) */
const closing = (socket: Socket) => new Promise((resolve) => socket.once('close', resolve))

async function open(length: number) {
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')
  socket.on('error', () => {})
  // What comes together with the head is not counted as progress.
  const requested = once(server, 'request')
  socket.write(`POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: ${length}\r\n\r\n`)
  await requested
  return socket
}

test('a body that comes byte by byte is cut off', async () => {
  const socket = await open(100_000)
  const drip = setInterval(() => socket.write('a'), 10)
  await closing(socket)
  clearInterval(drip)
  expect(socket.bytesWritten).toBeLessThan(50_000)
})

test('a body that makes progress is taken however long it takes', async () => {
  // The checks come when the test says so: on a busy machine a real one may come before the bytes.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  onTestFinished(() => void vi.useRealTimers())
  const socket = await open(100_000)
  const received: Buffer[] = []
  bytesTaken = 0
  socket.on('data', (piece: Buffer) => received.push(piece))
  const closed = closing(socket)
  for (let sent = 10_000; sent <= 100_000; sent += 10_000) {
    socket.write('a'.repeat(10_000))
    while (bytesTaken < sent && !socket.destroyed) await new Promise((resolve) => setImmediate(resolve))
    vi.advanceTimersByTime(EVERY_MS)
  }
  await closed
  expect(Buffer.concat(received).toString()).toContain('taken')
})
