import { once } from 'node:events'
import { createServer, request } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, test } from 'vitest'
import { Draining } from './draining.ts'

const CLIENTS = 30
/** Longer than a turn of the loop without requests, so that connections queue up before they are accepted. */
const ANSWER_MS = 3

const blockFor = (milliseconds: number) => {
  const end = performance.now() + milliseconds
  while (performance.now() < end);
}

/** Sends forms, each on a connection of its own, until one is refused; returns the errors other than that. */
async function sendForms(port: number): Promise<string[]> {
  const errors: string[] = []
  for (;;) {
    const code = await new Promise<string | undefined>((resolve) => {
      const form = request({ host: '127.0.0.1', port, method: 'POST', agent: false }, (response) => {
        response.resume().once('end', () => resolve(undefined))
      })
      form.once('error', (error: NodeJS.ErrnoException) => resolve(error.code)).end('email=a')
    })
    if (code === 'ECONNREFUSED') return errors
    if (code) errors.push(code)
  }
}

test('a server that drains answers every form of a connection that it had not accepted yet', async () => {
  const draining = new Draining()
  const listener = draining.wrap((form, response) => {
    form.resume().once('end', () => {
      blockFor(ANSWER_MS)
      response.end('answered')
    })
  })
  const server = draining.watch(createServer(listener))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const clients = Array.from({ length: CLIENTS }, () => sendForms(port))
  await draining.drain(server, () => undefined)
  expect((await Promise.all(clients)).flat()).toEqual([])
})

/** Longer than the second in which a connection has to be silent. */
const HELD_UP_MS = 1300
/** While the server waits for silence. */
const SENT_MS = 1800

test('a server that drains answers a request that arrived while it was held up', async () => {
  const draining = new Draining()
  const server = draining.watch(createServer(draining.wrap((_, response) => void response.end('answered'))))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1')
  const answers: string[] = []
  client.on('data', (bytes) => answers.push(bytes.toString())).on('error', () => undefined)
  const ask = () => client.write('GET / HTTP/1.1\r\nhost: a\r\n\r\n')
  ask()
  await once(client, 'data')
  const closed = once(client, 'close')
  // Work of a request ends where timers run before the next bytes are read; an immediate does the same.
  setTimeout(() => {
    setImmediate(() => {
      ask()
      blockFor(HELD_UP_MS)
    })
  }, SENT_MS)
  await draining.drain(server, () => undefined)
  server.closeIdleConnections()
  await closed
  expect(answers.join('').match(/answered/g)).toHaveLength(2)
})
