import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { watchBody } from './slow-body.ts'

const server = createServer((request, response) => {
  watchBody(request, { everyMs: 500, bytes: 1000 })
  request.on('error', () => {})
  request.resume().once('end', () => response.end('taken'))
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
  socket.write(`POST / HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: ${length}\r\n\r\n`)
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
  const socket = await open(100_000)
  const received: Buffer[] = []
  socket.on('data', (piece: Buffer) => received.push(piece))
  const closed = closing(socket)
  for (let sent = 0; sent < 100_000; sent += 10_000) {
    socket.write('a'.repeat(10_000))
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await closed
  expect(Buffer.concat(received).toString()).toContain('taken')
})
