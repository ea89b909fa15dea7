import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { packagePath } from '#platform/package-path.ts'
import { mayReadMetrics } from './site-pages/metrics-routes.ts'

const NOW = '2026-11-20T06:00:00Z'
const site = await testSite({ now: NOW, keepPages: true }, { accessLog: true })
const base = await site.listen()
const ask = (path: string, headers: Record<string, string> = {}) => fetch(`${base}${path}`, { headers })

/** The value of a metric with these labels; undefined when it is not there. */
async function readMetric(name: string, labels = '') {
  const text = await (await ask('/metrics')).text()
  const line = text.split('\n').find((item) => item.startsWith(`${name}${labels}`))
  return line === undefined ? undefined : Number(line.split(' ').at(-1))
}

test('the metrics have the form of OpenMetrics, and name what operators watch', async () => {
  const answer = await ask('/metrics')
  expect(answer.headers.get('content-type')).toBe(
    'application/openmetrics-text; version=1.0.0; charset=utf-8',
  )
  const text = await answer.text()
  expect(text.endsWith('# EOF\n')).toBe(true)
  for (const name of [
    'kenes_requests',
    'kenes_request_duration_seconds',
    'kenes_pages',
    'kenes_queries',
    'kenes_letters',
    'kenes_jobs_waiting',
    'kenes_jobs_oldest_seconds',
    'kenes_jobs_failed',
    'kenes_journal_checkpoint_age_seconds',
    'kenes_journal_pending_seconds',
    'kenes_journal_unpublished',
    'kenes_files_bytes',
    'kenes_database_bytes',
    'kenes_nodejs_eventloop_lag_seconds',
    'kenes_process_resident_memory_bytes',
  ])
    expect(text).toContain(`# TYPE ${name} `)
})

const readFile = (...path: string[]) => readFileSync(packagePath(...path), 'utf8')
/** The metrics that a file for operators asks for, as `/metrics` declares them. */
const metricsIn = (text: string) => [
  ...new Set(
    [...text.matchAll(/\bkenes_\w+/g)].map(([name]) => name.replace(/_(total|bucket|sum|count)$/, '')),
  ),
]

test('the dashboard and the alerts ask for metrics that there are', async () => {
  const text = await (await ask('/metrics')).text()
  for (const file of ['grafana-dashboard.json', 'prometheus-alerts.yml']) {
    const named = metricsIn(readFile('deploy', file))
    expect(named.length, file).toBeGreaterThan(5)
    expect(named.filter((name) => !text.includes(`# TYPE ${name} `))).toEqual([])
  }
  expect(metricsIn('rate(kenes_nothing_total[5m])')).toEqual(['kenes_nothing'])
  expect(text).not.toContain('kenes_nothing')
})

test('the dashboard is a file that Grafana reads, and every panel asks for something', () => {
  const { title, panels } = JSON.parse(readFile('deploy', 'grafana-dashboard.json')) as {
    title: string
    panels: readonly { title: string; targets?: readonly { expr: string }[] }[]
  }
  expect(title).toBeTruthy()
  const empty = panels.filter(({ targets }) => !targets?.every(({ expr }) => expr.includes('kenes_')))
  expect(empty.map((panel) => panel.title)).toEqual([])
})

test('there are ten alerts, and the guide says of each what to do', () => {
  const alerts = [...readFile('deploy', 'prometheus-alerts.yml').matchAll(/- alert: (\w+)/g)]
  expect(alerts).toHaveLength(10)
  const guide = readFile('docs', 'operating.md')
  for (const [, alert = ''] of alerts)
    expect(guide.split(`\n### ${alert}\n`)[1]?.split('\n#')[0]?.trim().length, alert).toBeGreaterThan(80)
})

test('requests are counted by the pattern of their route, never by their address', async () => {
  await ask('/ru/search?q=Айгүл')
  await ask('/ru/news/no-such-item')
  const text = await (await ask('/metrics')).text()
  expect(text).toContain('route="/ru/news/:slug",status="404"')
  expect(text).not.toContain('no-such-item')
  expect(decodeURIComponent(text)).not.toContain('Айгүл')
})

test('the second reader of a page is counted as one of the cache', async () => {
  const before = (await readMetric('kenes_pages_total', '{result="cached"}')) ?? 0
  for (let time = 0; time < 2; time += 1) await (await ask('/kk/meetings')).text()
  expect(await readMetric('kenes_pages_total', '{result="cached"}')).toBe(before + 1)
})

test('the access log has route, status and duration of a request, and no address', async () => {
  await ask('/ru/news/secret-words', { 'x-forwarded-for': '203.0.113.9' })
  const line = site.errors.find((error) => error.includes('/ru/news/:slug') && error.includes('"status":404'))
  expect(JSON.parse(line ?? '{}')).toMatchObject({
    method: 'GET',
    msg: 'request',
    reqId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  })
  for (const word of ['secret-words', '127.0.0.1', '203.0.113.9'])
    expect(site.errors.join('')).not.toContain(word)
})

test('there are no metrics through a proxy or from another machine; with the token there are', async () => {
  expect((await ask('/metrics', { 'x-forwarded-for': '203.0.113.9' })).status).toBe(404)
  const request = (remoteAddress: string, headers = {}) => ({ headers, socket: { remoteAddress } })
  expect(mayReadMetrics(request('10.0.0.2'), undefined)).toBe(false)
  expect(mayReadMetrics(request('::1'), undefined)).toBe(true)
  const token = 'abcdefghijklmnop'
  expect(mayReadMetrics(request('127.0.0.1'), token)).toBe(false)
  expect(mayReadMetrics(request('10.0.0.2', { authorization: `Bearer ${token}` }), token)).toBe(true)
  expect(mayReadMetrics(request('10.0.0.2', { authorization: 'Bearer wrong' }), token)).toBe(false)
})
