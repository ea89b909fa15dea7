import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
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
