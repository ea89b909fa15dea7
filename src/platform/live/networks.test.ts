import { afterEach, describe, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import type { Feature } from '#platform/feature.ts'
import { get } from '#platform/http/index.ts'
import { LIVE_LIMITS, publishLive } from './index.ts'
import { type EventStream, openStream } from './testing/event-stream.ts'

const CHANNEL = 'trial'
const trial: Feature = {
  name: 'trial',
  routes: [
    get('/trial/live', { allow: 'anyone' }, () => ({
      kind: 'live',
      channel: CHANNEL,
      since: undefined,
      page: '/about',
    })),
  ],
}
const NOW = '2026-11-23T10:00:00+05:00'
/** Behind a proxy, which names the address of the client. */
const proxied = await testSite({ now: NOW, moreFeatures: [trial] }, { trustProxy: true })
const direct = await testSite({ now: NOW, moreFeatures: [trial] }, { trustProxy: false })
const [behindProxy, reached] = [await proxied.listen(), await direct.listen()]

const open: EventStream[] = []
afterEach(async () => {
  const closed = open.splice(0)
  for (const stream of closed) stream.close()
  await Promise.all(closed.map(({ ended }) => ended))
})

async function connect(address: string, client: string) {
  const headers = { accept: 'text/event-stream', 'x-forwarded-for': client }
  const stream = await openStream(`${address}/ru/trial/live`, headers)
  open.push(stream)
  return stream
}
/** Connects clients, a few at the same time: a server has a queue for those whom it has not accepted yet. */
async function connectMany(count: number, clientOf: (index: number) => string, address = behindProxy) {
  const streams: EventStream[] = []
  while (streams.length < count) {
    const some = Array.from(
      { length: Math.min(50, count - streams.length) },
      (_, index) => streams.length + index,
    )
    streams.push(...(await Promise.all(some.map((index) => connect(address, clientOf(index))))))
  }
  return streams
}

/** How many streams have each status. */
function countStatuses(streams: readonly EventStream[]) {
  const counts: Record<number, number> = {}
  for (const { status } of streams) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

/** Connects until one is accepted: the server hears of a closed connection a moment later. */
async function connectOnceFree(client: string) {
  for (let tries = 0; tries < 100; tries += 1) {
    const stream = await connect(behindProxy, client)
    if (stream.status === 200) return stream
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('no connection was accepted')
}

const { perNetwork } = LIVE_LIMITS

describe('A server with many listeners', () => {
  test('accepts as many of a network as its limit, and those of other networks beside them', async () => {
    const one = await connectMany(perNetwork + 5, () => '203.0.113.7')
    expect(countStatuses(one)).toEqual({ 200: perNetwork, 429: 5 })
    const others = await connectMany(perNetwork, (index) => `198.51.100.${index % 3}`)
    expect(countStatuses(others)).toEqual({ 200: perNetwork })
    await publishLive(proxied.context(), CHANNEL, { open: 1 })
    const listeners = [...one, ...others].filter(({ status }) => status === 200)
    const heard = await Promise.all(listeners.map((stream) => stream.next()))
    expect(heard.filter(({ data }) => data === '{"open":1}')).toHaveLength(2 * perNetwork)

    const page = await fetch(`${behindProxy}/ru/trial/live`, {
      headers: { 'x-forwarded-for': '203.0.113.7' },
      redirect: 'manual',
    })
    expect([page.status, page.headers.get('location')]).toEqual([303, '/about'])
    listeners[0]?.close()
    expect((await connectOnceFree('203.0.113.7')).status).toBe(200)
    expect((await connect(behindProxy, '203.0.113.7')).status).toBe(429)
  })

  test('counts addresses of the sixth version by their network of 64 bits', async () => {
    const of = (network: string) => (index: number) => `2001:db8:0:${network}::${(index + 1).toString(16)}`
    const streams = await connectMany(perNetwork + 2, of('1'))
    expect(countStatuses(streams)).toEqual({ 200: perNetwork, 429: 2 })
    expect((await connect(behindProxy, '2001:db8:0:2::1')).status).toBe(200)
  })

  test('does not believe a client that names another address, unless it is behind a proxy', async () => {
    const streams = await connectMany(perNetwork + 3, (index) => `198.51.100.${index % 250}`, reached)
    expect(countStatuses(streams)).toEqual({ 200: perNetwork, 429: 3 })
  })
})
