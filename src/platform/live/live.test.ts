import { createServer, type Server, ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { LiveHub, type LiveLimits } from './index.ts'
import { RING_BYTES, RING_EVENTS, Ring } from './ring.ts'
import { type EventStream, openStream } from './testing/event-stream.ts'

const CHANNEL = 'meetings.agenda sitting'
const servers: Server[] = []
const streams: EventStream[] = []

afterEach(() => {
  for (const stream of streams.splice(0)) stream.close()
  for (const server of servers.splice(0)) server.close()
})

/** A hub behind a server whose address names the network and the position: '/10.0.0.1?since=…'. */
async function served(limits: Partial<LiveLimits> = {}, now?: () => number) {
  const hub = new LiveHub(limits, now)
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://kenes.example')
    const refusal = hub.admits(pathname)
    if (refusal) return void response.writeHead(503).end(refusal)
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    hub.listen(response, CHANNEL, pathname, searchParams.get('since') ?? undefined)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const listen = async (since?: string, network = '10.0.0.1') => {
    const stream = await openStream(`${url}/${network}${since === undefined ? '' : `?since=${since}`}`)
    streams.push(stream)
    return stream
  }
  return { hub, listen, url }
}

/** Waits until something is true; what is waited for happens on a socket. */
async function until(holds: () => boolean) {
  for (let tries = 0; !holds(); tries += 1) {
    if (tries > 200) throw new Error('waited in vain')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

describe('the events of a channel', () => {
  test('reach every listener of that channel, as JSON with an id', async () => {
    const { hub, listen } = await served()
    const [one, other] = [await listen(), await listen()]
    hub.receive('another channel', 'e0', { a: 0 })
    hub.receive(CHANNEL, 'e1', { a: 'Қостанай\n' })
    for (const stream of [one, other])
      expect(await stream.next()).toEqual({ event: 'message', id: 'e1', data: '{"a":"Қостанай\\n"}' })
  })

  test('the events of a channel are written once: all listeners get the same buffer', async () => {
    const { hub, listen } = await served()
    const all = await Promise.all([listen(), listen(undefined, '10.0.0.2'), listen(undefined, '10.0.0.3')])
    await until(() => hub.listeners === 3)
    const write = vi.spyOn(ServerResponse.prototype, 'write')
    hub.receive(CHANNEL, 'e1', { now: 1 })
    hub.receive(CHANNEL, 'e2', { now: 2 })
    const written = write.mock.calls.map(([bytes]) => bytes)
    write.mockRestore()
    expect(written).toHaveLength(6)
    expect(new Set(written).size).toBe(2)
    for (const stream of all)
      expect([(await stream.next()).id, (await stream.next()).id]).toEqual(['e1', 'e2'])
  })

  test('the events of a channel that a listener has missed are sent when it comes back, once and in order', async () => {
    const { hub, listen } = await served()
    const before = hub.position(CHANNEL)
    for (const id of ['e1', 'e2', 'e3']) hub.receive(CHANNEL, id, { id })
    const [fresh, returning, current] = [await listen(before), await listen('e2'), await listen('e3')]
    hub.receive(CHANNEL, 'e4', {})
    const idsOf = async (stream: EventStream, count: number) => {
      const ids: string[] = []
      for (let taken = 0; taken < count; taken += 1) ids.push((await stream.next()).id)
      return ids
    }
    expect(await idsOf(fresh, 4)).toEqual(['e1', 'e2', 'e3', 'e4'])
    expect(await idsOf(returning, 2)).toEqual(['e3', 'e4'])
    expect(await idsOf(current, 1)).toEqual(['e4'])
  })

  test('the events of a channel that are no longer kept, or of another process, are answered with a reset', async () => {
    const { hub, listen } = await served()
    const before = hub.position(CHANNEL)
    for (let made = 0; made <= RING_EVENTS; made += 1) hub.receive(CHANNEL, `e${made}`, {})
    for (const since of [before, 'of another process'])
      expect(await (await listen(since)).next()).toEqual({
        event: 'reset',
        id: `e${RING_EVENTS}`,
        data: 'reset',
      })
    expect((await (await listen('e0')).next()).id).toBe('e1')
    hub.receive(CHANNEL, 'last', {})
    expect((await (await listen('e1')).next()).id).toBe('e2')
  })

  test('are unknown after notifications may have been missed: everybody reads the state anew', async () => {
    const { hub, listen } = await served()
    const quiet = hub.position('a quiet channel')
    hub.receive(CHANNEL, 'e1', {})
    const stream = await listen('e1')
    hub.reset()
    expect((await stream.next()).event).toBe('reset')
    expect((await (await listen('e1')).next()).event).toBe('reset')
    expect(hub.position('a quiet channel')).not.toBe(quiet)
  })

  test('need not be read anew by a page that was made after the reset', async () => {
    const { hub, listen } = await served()
    hub.reset()
    const stream = await listen(hub.position(CHANNEL))
    hub.receive(CHANNEL, 'e1', {})
    expect(await stream.next()).toMatchObject({ event: 'message', id: 'e1' })
  })

  test('take a bounded memory in all channels together; a channel that is dropped is reset', async () => {
    const { hub, listen } = await served({ keptBytes: 10_000 })
    const before = hub.position(CHANNEL)
    hub.receive(CHANNEL, 'e1', { text: 'a'.repeat(4000) })
    for (const other of ['b', 'c']) hub.receive(other, `${other}1`, { text: 'a'.repeat(4000) })
    for (const since of [before, 'e1']) expect((await (await listen(since)).next()).event).toBe('reset')
  })
})

describe('a ring', () => {
  test('keeps the latest events within its count and its bytes, and at least one', () => {
    const ring = new Ring('base')
    const event = (id: string, size: number) => ({ id, bytes: Buffer.alloc(size) })
    for (let made = 0; made < 3; made += 1) ring.push(event(`small ${made}`, 10))
    expect(ring.after('base')?.length).toBe(3)
    ring.push(event('large', RING_BYTES))
    expect(ring.after('base')).toBeUndefined()
    expect(ring.after('small 2')?.map(({ id }) => id)).toEqual(['large'])
    expect(ring.bytes).toBe(RING_BYTES)
    expect(ring.after('large')).toEqual([])
  })
})

describe('a listener', () => {
  test('is refused when its network or the process has enough, and accepted again when one has left', async () => {
    const { hub, listen } = await served({ total: 3, perNetwork: 2 })
    const first = await listen(undefined, '10.0.0.1')
    await listen(undefined, '10.0.0.1')
    const refused = await listen(undefined, '10.0.0.1')
    await until(() => refused.text() !== '')
    expect([refused.status, refused.text()]).toEqual([503, 'network-full'])
    await listen(undefined, '10.0.0.2')
    expect(hub.admits('/10.0.0.3')).toBe('full')
    first.close()
    await until(() => hub.listeners === 2)
    expect([hub.admits('/10.0.0.1'), hub.admits('/10.0.0.3')]).toEqual([undefined, undefined])
  })

  test('a listener that does not take what is sent is cut off; the others get everything', async () => {
    const { hub, listen, url } = await served({ waitingBytes: 100_000 })
    const stalled = connect(Number(new URL(url).port), '127.0.0.1')
    stalled.on('error', () => {})
    stalled.write('GET /10.0.0.9 HTTP/1.1\r\nhost: kenes.example\r\n\r\n')
    stalled.pause()
    const stream = await listen()
    await until(() => hub.listeners === 2)
    // The kernel's buffers of a loopback connection take some megabytes.
    for (let sent = 0; hub.listeners === 2; sent += 1) {
      if (sent > 5000) throw new Error('the listener was not cut off')
      hub.receive(CHANNEL, `e${sent}`, { text: 'a'.repeat(7000) })
      expect((await stream.next()).id).toBe(`e${sent}`)
    }
    expect(hub.listeners).toBe(1)
    hub.receive(CHANNEL, 'after', {})
    expect((await stream.next()).id).toBe('after')
    stalled.destroy()
  })

  test('hears a comment now and then, and is sent away when its time is up', async () => {
    let now = 0
    const { hub, listen } = await served({ heartbeatMs: 20, lifetimeMs: 1000 }, () => now)
    const stream = await listen()
    await until(() => stream.text().includes(':\n\n'))
    expect(stream.text()).toMatch(/^retry: \d{4}\n/)
    now = 1000
    await stream.ended
    expect(hub.listeners).toBe(0)
  })

  test('is sent away when the process stops, which takes no new ones', async () => {
    const { hub, listen } = await served()
    const stream = await listen()
    hub.close()
    await stream.ended
    expect(hub.admits('10.0.0.1')).toBe('full')
  })
})
