import { monitorEventLoopDelay } from 'node:perf_hooks'
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import type { Mail } from '#platform/mail/index.ts'
import { programVersion } from '#platform/version.ts'
import { Registry } from './registry.ts'

/** Seconds: from a page of the cache to the slowest export that is answered at once. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
/** How often the delay of the event loop is measured. */
const RESOLUTION_MS = 20

/** What the site counts of itself. Labels name routes, queues and outcomes, never people, addresses or words. */
export type Metrics = {
  /** Counts an answered request by the pattern of its route. */
  request(answered: {
    readonly method: string
    readonly route: string
    readonly status: number
    readonly seconds: number
  }): void
  /** Counts a page that came from the page cache, or that had to be rendered. */
  page(result: 'cached' | 'rendered'): void
  query(): void
  /** The same mail, counted. */
  countMail(mail: Mail): Mail
  /** All metrics as OpenMetrics text, with what the database tells now. */
  write(db: Db): Promise<string>
}

/** The media type of OpenMetrics 1.0. */
export const OPENMETRICS = 'application/openmetrics-text; version=1.0.0; charset=utf-8'

/** Creates the metrics of a process. */
export function openMetrics(): Metrics {
  const registry = new Registry()
  const requests = registry.counter(
    'kenes_requests',
    'Answered requests by method, pattern of the route and status',
  )
  const latency = registry.histogram(
    'kenes_request_duration_seconds',
    'Time from a request to its answer, by pattern of the route',
    BUCKETS,
  )
  const pages = registry.counter('kenes_pages', 'Cacheable pages by whether the page cache had them')
  const queries = registry.counter('kenes_queries', 'Statements sent to the database')
  const letters = registry.counter('kenes_letters', 'Letters handed to the mail server, by outcome')
  const askProcess = processGauges(registry)
  const gauges = [jobGauges(registry), journalGauges(registry), sizeGauges(registry)]
  return {
    request: ({ method, route, status, seconds }) => {
      requests.add({ method, route, status: String(status) })
      latency.observe(seconds, { route })
    },
    page: (result) => pages.add({ result }),
    query: () => queries.add(),
    countMail: (mail) => ({
      send: async (letter) => {
        try {
          await mail.send(letter)
          letters.add({ result: 'sent' })
        } catch (error) {
          letters.add({ result: 'refused' })
          throw error
        }
      },
    }),
    write: async (db) => {
      askProcess()
      await Promise.all(gauges.map((ask) => ask(db)))
      return registry.write()
    },
  }
}

/** Memory, processor and event loop of this process. */
function processGauges(registry: Registry): () => void {
  const lag = registry.gauge(
    'kenes_nodejs_eventloop_lag_seconds',
    'Mean delay of the event loop since the last reading',
  )
  const lagP99 = registry.gauge('kenes_nodejs_eventloop_lag_p99_seconds', '99th percentile of that delay')
  const resident = registry.gauge('kenes_process_resident_memory_bytes', 'Resident memory')
  const heap = registry.gauge('kenes_nodejs_heap_size_used_bytes', 'Used heap of JavaScript')
  const processor = registry.gauge('kenes_process_cpu_seconds', 'Processor time since the start')
  registry.gauge('kenes_build_info', 'Always 1; the label names the version that runs').set(1, {
    version: programVersion(),
  })
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  delays.enable()
  // The monitor counts its own interval too; before its first reading its mean is NaN.
  const seconds = (nanoseconds: number) =>
    Math.max(0, (Number.isFinite(nanoseconds) ? nanoseconds : 0) / 1e9 - RESOLUTION_MS / 1000)
  return () => {
    lag.set(seconds(delays.mean))
    lagP99.set(seconds(delays.percentile(99)))
    delays.reset()
    const { rss, heapUsed } = process.memoryUsage()
    resident.set(rss)
    heap.set(heapUsed)
    const { user, system } = process.cpuUsage()
    processor.set((user + system) / 1e6)
  }
}

/** Jobs that wait, how late the oldest is, and those that were given up. */
function jobGauges(registry: Registry): (db: Db) => Promise<void> {
  const waiting = registry.gauge('kenes_jobs_waiting', 'Jobs that wait, by queue')
  const oldest = registry.gauge(
    'kenes_jobs_oldest_seconds',
    'Age of the oldest job that should have run, by queue',
  )
  const failed = registry.gauge('kenes_jobs_failed', 'Jobs that were given up')
  return async (db) => {
    const { rows } = await sql<{ queue: string; waiting: number; oldest: number; failed: number }>`
      select name as queue,
        (count(*) filter (where state in ('created', 'retry')))::int as waiting,
        greatest(0, coalesce(extract(epoch from now() - min(start_after)
          filter (where state in ('created', 'retry'))), 0))::float8 as oldest,
        (count(*) filter (where state = 'failed'))::int as failed
      from pgboss.job where state in ('created', 'retry', 'failed') group by name`.execute(db)
    waiting.clear()
    oldest.clear()
    for (const row of rows.filter((row) => row.waiting > 0)) {
      waiting.set(row.waiting, { queue: row.queue })
      oldest.set(row.oldest, { queue: row.queue })
    }
    failed.set(rows.reduce((sum, row) => sum + row.failed, 0))
  }
}

/** The public log: how old its checkpoint is, what has no number yet, and what waits for witnesses. */
function journalGauges(registry: Registry): (db: Db) => Promise<void> {
  const checkpoint = registry.gauge(
    'kenes_journal_checkpoint_age_seconds',
    'Time since the last published checkpoint',
  )
  const entries = registry.gauge('kenes_journal_entries', 'Entries of the published log')
  const pending = registry.gauge('kenes_journal_pending', 'Acts that have no number in the log yet')
  const delay = registry.gauge(
    'kenes_journal_pending_seconds',
    'Age of the oldest act that has no number yet',
  )
  const unpublished = registry.gauge(
    'kenes_journal_unpublished',
    'Entries that are signed and wait for witnesses',
  )
  return async (db) => {
    const { rows } = await sql<
      Readonly<Record<'entries' | 'unpublished' | 'age' | 'pending' | 'delay', number>>
    >`
      select l.published_size::float8 as entries, (l.size - l.published_size)::float8 as unpublished,
        greatest(0, extract(epoch from now() - l.published_at))::float8 as age,
        (select count(*)::int from journal_act where number is null) as pending,
        (select greatest(0, coalesce(extract(epoch from now() - min(recorded_at)), 0))::float8
          from journal_act where number is null) as delay
      from journal_log l`.execute(db)
    const [log] = rows
    if (!log) return
    checkpoint.set(log.age)
    entries.set(log.entries)
    pending.set(log.pending)
    delay.set(log.delay)
    unpublished.set(log.unpublished)
  }
}

function sizeGauges(registry: Registry): (db: Db) => Promise<void> {
  const files = registry.gauge('kenes_files_bytes', 'Bytes of the stored files in the database')
  const database = registry.gauge('kenes_database_bytes', 'Bytes of the database')
  return async (db) => {
    const { rows } = await sql<{ files: number; database: number }>`
      select pg_total_relation_size('file')::float8 as files,
        pg_database_size(current_database())::float8 as database`.execute(db)
    files.set(rows[0]?.files ?? 0)
    database.set(rows[0]?.database ?? 0)
  }
}
