import { monitorEventLoopDelay } from 'node:perf_hooks'
import { sql } from 'kysely'
import type { Db } from '#platform/db/index.ts'
import type { Mail } from '#platform/mail/index.ts'
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

type Waiting = { readonly queue: string; readonly waiting: number; readonly oldest: number }
type Journal = {
  readonly entries: number
  readonly age: number
  readonly pending: number
  readonly delay: number
}

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
  const gauge = (name: string, help: string) => registry.gauge(`kenes_${name}`, help)
  const waiting = gauge('jobs_waiting', 'Jobs that wait, by queue')
  const oldest = gauge('jobs_oldest_seconds', 'Age of the oldest job that should have run, by queue')
  const failed = gauge('jobs_failed', 'Jobs that were given up')
  const checkpoint = gauge('journal_checkpoint_age_seconds', 'Time since the last published checkpoint')
  const size = gauge('journal_entries', 'Entries of the published log')
  const pending = gauge('journal_pending', 'Acts that have no number in the log yet')
  const delay = gauge('journal_pending_seconds', 'Age of the oldest act that has no number yet')
  const unsigned = gauge('journal_unpublished', 'Entries that are signed and wait for witnesses')
  const files = gauge('files_bytes', 'Bytes of the stored files in the database')
  const database = gauge('database_bytes', 'Bytes of the database')
  const lag = gauge('nodejs_eventloop_lag_seconds', 'Mean delay of the event loop since the last reading')
  const lagP99 = gauge('nodejs_eventloop_lag_p99_seconds', '99th percentile of that delay')
  const resident = gauge('process_resident_memory_bytes', 'Resident memory')
  const heap = gauge('nodejs_heap_size_used_bytes', 'Used heap of JavaScript')
  const processor = gauge('process_cpu_seconds', 'Processor time since the start')
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  delays.enable()

  function askProcess() {
    // The monitor counts its own interval too; before its first reading its mean is NaN.
    const seconds = (nanoseconds: number) =>
      Math.max(0, (Number.isFinite(nanoseconds) ? nanoseconds : 0) / 1e9 - RESOLUTION_MS / 1000)
    lag.set(seconds(delays.mean))
    lagP99.set(seconds(delays.percentile(99)))
    delays.reset()
    const { rss, heapUsed } = process.memoryUsage()
    resident.set(rss)
    heap.set(heapUsed)
    const { user, system } = process.cpuUsage()
    processor.set((user + system) / 1e6)
  }

  async function askDatabase(db: Db) {
    const [jobs, given, journal, sizes] = await Promise.all([
      sql<Waiting>`
        select name as queue, count(*)::int as waiting,
          greatest(0, coalesce(extract(epoch from now() - min(start_after)), 0))::float8 as oldest
        from pgboss.job where state in ('created', 'retry') and name not like '\\_\\_%' group by name`.execute(
        db,
      ),
      sql<{ failed: number }>`select count(*)::int as failed from pgboss.job where state = 'failed'`.execute(
        db,
      ),
      sql<Journal & { unpublished: number }>`
        select l.published_size::float8 as entries, (l.size - l.published_size)::float8 as unpublished,
          greatest(0, extract(epoch from now() - l.published_at))::float8 as age,
          (select count(*)::int from journal_act where number is null) as pending,
          (select greatest(0, coalesce(extract(epoch from now() - min(recorded_at)), 0))::float8
            from journal_act where number is null) as delay
        from journal_log l`.execute(db),
      sql<{ files: number; database: number }>`
        select pg_total_relation_size('file')::float8 as files,
          pg_database_size(current_database())::float8 as database`.execute(db),
    ])
    waiting.clear()
    oldest.clear()
    for (const row of jobs.rows) {
      waiting.set(row.waiting, { queue: row.queue })
      oldest.set(row.oldest, { queue: row.queue })
    }
    failed.set(given.rows[0]?.failed ?? 0)
    const [log] = journal.rows
    if (log) {
      checkpoint.set(log.age)
      size.set(log.entries)
      pending.set(log.pending)
      delay.set(log.delay)
      unsigned.set(log.unpublished)
    }
    files.set(sizes.rows[0]?.files ?? 0)
    database.set(sizes.rows[0]?.database ?? 0)
  }

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
      await askDatabase(db)
      return registry.write()
    },
  }
}
