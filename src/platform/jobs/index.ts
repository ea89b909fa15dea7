import { CompiledQuery, type Kysely, sql } from 'kysely'
import { fromKysely, PgBoss, type Db as QueueDatabase } from 'pg-boss'
import type { Secret } from '#platform/crypto/secret.ts'
import type { Database, Db } from '#platform/db/index.ts'
import type { Mail } from '#platform/mail/index.ts'

const POLL_MS = 2000
const BATCH = 10
const QUEUE_CONNECTIONS = 3

/** Work that follows from an action: enqueued in the action's transaction, done later, at least once. */
export type Jobs = {
  /** `at`: not before that moment; at once without it. */
  enqueue<Tables>(
    tx: Db<Tables>,
    queue: string,
    data: Readonly<Record<string, unknown>>,
    at?: Date,
  ): Promise<void>
}

/** A kind of work. Runs inside the transaction that also marks the job as done: its rows are written once. */
export type Job<Tables> = {
  /** When it runs by itself, as a cron expression in the capital's time. */
  readonly schedule?: string
  /**
   * `db` is no transaction: the work commits step by step, is marked as done when it has ended, and is begun again
   * from its first line after a crash. For what must be on the disk before the world outside hears of it.
   */
  readonly commitsItself?: true
  readonly run: (work: Work<Tables>) => Promise<void>
}

/** What a job may touch: its transaction and, at least once, the world outside. */
export type Work<Tables> = Outside & {
  readonly db: Db<Tables>
  readonly data: Readonly<Record<string, unknown>>
  /** Leaves further work, in the same transaction. */
  readonly jobs: Jobs
}

export type Outside = {
  /** Undefined when the operator has no mail server. */
  readonly mail: Mail | undefined
  /** The address of the site, for links in letters. */
  readonly origin: string
  readonly secret: Secret
  readonly now: () => Date
}

export type JobQueue = Jobs & {
  /** Does what is waiting, until nothing is; for tests and for the poll. */
  drain(): Promise<void>
  stop(): Promise<void>
}

// The embedded database has one connection: there the queue's own statements go through Kysely too.
const throughKysely = (db: Kysely<unknown>): QueueDatabase => ({
  executeSql: async (text, values = []) => ({
    rows: [...(await db.executeQuery(CompiledQuery.raw(text, [...values]))).rows],
  }),
})

/** Starts the queues of all kinds of work; `working` is false in a process that only enqueues. */
export async function startJobs<Tables>(
  database: Database,
  jobs: Readonly<Record<string, Job<Tables>>>,
  options: {
    working: boolean
    timezone: string
    failed: (queue: string, error: unknown) => void
    outside: Outside
  },
): Promise<JobQueue> {
  const boss = new PgBoss({
    // On a server pg-boss looks after itself, over a few connections of its own.
    ...(database.url
      ? { connectionString: database.url, max: QUEUE_CONNECTIONS }
      : { db: throughKysely(database.db), backend: 'pglite' as const }),
    supervise: options.working,
    schedule: options.working,
  })
  boss.on('error', (error) => options.failed('pg-boss', error))
  await boss.start()
  for (const [queue, { schedule }] of Object.entries(jobs)) {
    await boss.createQueue(queue, { retryLimit: 8, retryBackoff: true, retryDelay: 5, expireInSeconds: 300 })
    if (schedule && options.working) await boss.schedule(queue, schedule, {}, { tz: options.timezone })
  }

  // The embedded database has one program only: what is under way at its start was left by one that was killed.
  // On a server others may be at it: there it counts as left when its term has run out.
  if (options.working && !database.url)
    for (const queue of Object.keys(jobs)) await takeUpAgain(boss, database.db, queue)

  const leave: Jobs = {
    enqueue: async (tx, queue, data, at) => {
      await boss.send(queue, data, { db: fromKysely(tx), ...(at ? { startAfter: at } : {}) })
    },
  }

  const inItsTransaction = (job: Job<Tables>, work: (db: Kysely<Tables>) => Promise<void>) => {
    const db = database.db as Kysely<Tables>
    return job.commitsItself ? work(db) : db.transaction().execute(work)
  }

  async function doWaiting(queue: string, job: Job<Tables>): Promise<boolean> {
    const waiting = await boss.fetch<Record<string, unknown>>(queue, { batchSize: BATCH })
    for (const { id, data } of waiting) {
      try {
        await inItsTransaction(job, async (db) => {
          await job.run({ ...options.outside, db, data, jobs: leave })
          await boss.complete(queue, id, null, { db: fromKysely(db) })
        })
      } catch (error) {
        options.failed(queue, error)
        await boss.fail(queue, id, { message: error instanceof Error ? error.message : 'unknown' })
      }
    }
    return waiting.length > 0
  }

  async function drain() {
    for (const [queue, job] of Object.entries(jobs)) while (await doWaiting(queue, job));
  }

  let running: Promise<void> = Promise.resolve()
  const poll = () => {
    running = running.then(drain).catch((error: unknown) => options.failed('poll', error))
  }
  const timer = options.working ? setInterval(poll, POLL_MS) : undefined
  return {
    ...leave,
    drain,
    stop: async () => {
      clearInterval(timer)
      await running
      await boss.stop({ graceful: false })
    },
  }
}

/** Has the work of a queue that nobody is doing any more done again. */
async function takeUpAgain(boss: PgBoss, db: Kysely<unknown>, queue: string): Promise<void> {
  const { rows } = await sql<{
    id: string
  }>`select id from pgboss.job where name = ${queue} and state = 'active'`.execute(db)
  if (rows.length > 0) {
    const left = rows.map(({ id }) => id)
    await boss.fail(queue, left, { message: 'the program ended before it was done' })
    // It was not the work that failed: it need not wait as after a failure.
    await sql`update pgboss.job set start_after = now() where id = any(cast(${left} as uuid[])) and state = 'retry'`.execute(
      db,
    )
  }
}
