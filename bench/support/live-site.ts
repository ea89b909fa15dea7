// A site with one live channel for bench/live.ts: publishes as told, and says what that has cost.
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { openApplication, openSite } from '#app/application.ts'
import { readConfig } from '#platform/config.ts'
import type { Feature } from '#platform/feature.ts'
import { get } from '#platform/http/index.ts'
import { publishLive } from '#platform/live/index.ts'

const CHANNEL = 'bench'
const route = get('/bench', { allow: 'anyone' }, () => ({
  kind: 'live',
  channel: CHANNEL,
  since: undefined,
  page: '/',
}))
const bench: Feature = { name: 'bench', routes: [route] }
const config = readConfig(process.env)
const application = await openApplication(config, {
  runJobs: false,
  onError: () => {},
  moreFeatures: [bench],
})
const site = await openSite(application, { ...config, trustProxy: true })
await site.app.listen({ port: 0, host: '127.0.0.1' })

/** Bytes of memory at rest, by the operating system and in the heap. */
async function memory() {
  for (let collected = 0; collected < 3; collected += 1) {
    globalThis.gc?.()
    await pause(300)
  }
  const { rss, heapUsed, external } = process.memoryUsage()
  return { rss, heap: heapUsed + external }
}

/** Publishes events of a size, one after the other; returns the CPU time in ms that the process has used meanwhile. */
async function publish(events: number, bytes: number) {
  const before = process.cpuUsage()
  for (let sent = 0; sent < events; sent += 1) {
    await publishLive(application.context(), CHANNEL, { text: 'a'.repeat(bytes) })
    await pause(20)
  }
  await pause(500)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

process.on('message', async (message) => {
  const { what, events = 0, bytes = 0 } = message as { what: string; events?: number; bytes?: number }
  if (what === 'memory') process.send?.({ ...(await memory()), listeners: application.live.listeners })
  else process.send?.({ cpu: await publish(events, bytes) })
})
process.on('disconnect', () => process.exit())
process.send?.({ port: (site.app.server.address() as AddressInfo).port })
