import { once } from 'node:events'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { httpServer } from './http-server.ts'

const REQUEST = 'GET / HTTP/1.1\r\nHost: kenes.example\r\n\r\n'

/** What the server sends on a connection before it waits or closes it: the first line of its response, or nothing. */
async function answerOn(socket: Socket): Promise<string> {
  socket.on('error', () => undefined).write(REQUEST)
  const [data] = await Promise.race([once(socket, 'data'), once(socket, 'close').then(() => [''])])
  return String(data).split('\r\n')[0] ?? ''
}

test('connections beyond the limit are closed, and those within it are answered as before', async () => {
  const server = httpServer((_request, response) => response.end('answered'))
  expect(server.maxConnections).toBe(4000)
  // As many sockets as the real limit are more than a test may have open.
  server.maxConnections = 3
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const open = () => connect(port, '127.0.0.1')
  const kept = [open(), open(), open()]
  for (const socket of kept) expect(await answerOn(socket)).toBe('HTTP/1.1 200 OK')
  expect(await answerOn(open())).toBe('')
  for (const socket of kept) expect(await answerOn(socket)).toBe('HTTP/1.1 200 OK')
  const closed = once(server, 'connection')
  kept[0]?.destroy()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(await answerOn(open())).toBe('HTTP/1.1 200 OK')
  await closed
  server.closeAllConnections()
  server.close()
})
