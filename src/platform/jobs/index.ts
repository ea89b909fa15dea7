import { CompiledQuery, sql } from 'kysely'
import { fromKysely, PgBoss, type Db as QueueDatabase } from 'pg-boss'
import type { Context } from '#platform/context.ts'
import type { Database, Db } from '#platform/db/index.ts'
import type { Letter, Mail } from '#platform/mail/index.ts'

const POLL_MS = 2000
const BATCH = 10
const QUEUE_CONNECTIONS = 3

/** Work that follows from an action: enqueued in the action's transaction, done later, at least once. */
export type Jobs = {
  /** `at`: not before that moment; at once without it. */
  enqueue(tx: Db, queue: string, data: Readonly<Record<string, unknown>>, at?: Date): Promise<void>
}

/** A kind of work. */
export type Job = TransactionJob | LetterJob

type Renamed = {
  /** Former names of its queue: work that was enqueued under them before an upgrade is still done. */
  readonly formerly?: readonly string[]
}

/** Work that runs inside the transaction that also marks it as done: its rows are written once. */
export type TransactionJob = Renamed & {
  /** When it runs by itself, as a cron expression in the capital's time. */
  readonly schedule?: string
  /**
   * `db` is no transaction: the work commits step by step, is marked as done when it has ended, and is begun again
   * from its first line after a crash. For what must be on the disk before the world outside hears of it.
   */
  readonly managesTransactions?: true
  readonly run: (work: JobContext) => Promise<void>
}

/**
 * Work that is a letter: it is written in a transaction of its own and sent after that, so that neither a reader nor a
 * lock waits for a mail server that is slow. What `write` did stays if the letter is refused; then all is done again.
 */
export type LetterJob = Renamed & {
  readonly write: (work: JobContext) => Promise<WrittenLetter | undefined>
}

export type WrittenLetter = {
  readonly letter: Letter
  /** What is written once the letter was taken, together with the mark that this is done. */
  readonly sent?: (db: Db) => Promise<unknown>
}

/** What a job may touch: a context whose `db` is the job's transaction, its data and, at least once, the mail server. */
export type JobContext = Context &
  MailContext & {
    readonly data: Readonly<Record<string, unknown>>
  }

/** What letters need. */
export type MailContext = {
  /** Undefined when the operator has no mail server. */
  readonly mail: Mail | undefined
  /** The address of the site, for links in letters. */
  readonly origin: string
}

export type JobQueue = Jobs & {
  /** Does what is waiting, until nothing is; for tests and for the poll. */
  drain(): Promise<void>
  stop(): Promise<void>
}

// The embedded database has one connection: there the queue's own statements go through Kysely too.
const throughKysely = (db: Db): QueueDatabase => ({
  executeSql: async (text, values = []) => ({
    rows: [...(await db.executeQuery(CompiledQuery.raw(text, [...values]))).rows],
  }),
})

/** Starts the queues of all kinds of work; `working` is false in a process that only enqueues. */
export async function startJobs(
  database: Database,
  jobs: Readonly<Record<string, Job>>,
  options: {
    runJobs: boolean
    timezone: string
    onError: (queue: string, error: unknown) => void
    /** What each job may touch; called when one begins. */
    context: () => Context
    mailContext: MailContext
  },
): Promise<JobQueue> {
  const boss = new PgBoss({
    // On a server pg-boss looks after itself, over a few connections of its own.
    ...(database.url
      ? { connectionString: database.url, max: QUEUE_CONNECTIONS }
      : { db: throughKysely(database.db), backend: 'pglite' as const }),
    supervise: options.runJobs,
    schedule: options.runJobs,
  })
  boss.on('error', (error) => options.onError('pg-boss', error))
  await boss.start()
  for (const [queue, job] of Object.entries(jobs)) {
    const schedule = 'schedule' in job ? job.schedule : undefined
    await boss.createQueue(queue, { retryLimit: 8, retryBackoff: true, retryDelay: 5, expireInSeconds: 300 })
    if (schedule && options.runJobs) await boss.schedule(queue, schedule, {}, { tz: options.timezone })
  }
  const kinds: readonly Kind[] = [...Object.entries(jobs), ...(await formerQueues(boss, jobs))]

  // The embedded database has one program only: what is under way at its start was left by one that was killed.
  // On a server others may be at it: there it counts as left when its term has run out.
  if (options.runJobs && !database.url)
    for (const [queue] of kinds) await retryAbandoned(boss, database.db, queue)

  const leave: Jobs = {
    enqueue: async (tx, queue, data, at) => {
      await boss.send(queue, data, { db: fromKysely(tx), ...(at ? { startAfter: at } : {}) })
    },
  }

  const db = database.db
  let stopping = false

  async function runWaiting(queue: string, job: Job): Promise<boolean> {
    const batchSize = isLetter([queue, job]) ? 1 : BATCH
    const waiting = await boss.fetch<Record<string, unknown>>(queue, { batchSize })
    for (const { id, data } of waiting) {
      try {
        await perform(
          job,
          db,
          (db) => ({ ...options.context(), ...options.mailContext, db, data, jobs: leave }),
          (db) => boss.complete(queue, id, null, { db: fromKysely(db) }),
        )
      } catch (error) {
        options.onError(queue, error)
        await boss.fail(queue, id, { message: error instanceof Error ? error.message : 'unknown' })
      }
    }
    return waiting.length > 0
  }

  // In turn: a code for signing in does not wait behind the letters of a whole meeting.
  async function drain(among = kinds) {
    for (let some = true; some; ) {
      some = false
      for (const [queue, job] of among) {
        if (stopping) return
        if (await runWaiting(queue, job)) some = true
      }
    }
  }

  // Letters have a lane of their own: what else has to be done does not wait for a mail server.
  const lanes = [isLetter, (kind: Kind) => !isLetter(kind)].map((isIn) => ({
    kinds: kinds.filter(isIn),
    running: Promise.resolve(),
  }))
  const poll = () => {
    for (const lane of lanes)
      lane.running = lane.running
        .then(() => drain(lane.kinds))
        .catch((error: unknown) => options.onError('poll', error))
  }
  const timer = options.runJobs ? setInterval(poll, POLL_MS) : undefined
  return {
    ...leave,
    drain: () => drain(),
    stop: async () => {
      stopping = true
      clearInterval(timer)
      await Promise.all(lanes.map(({ running }) => running))
      await boss.stop({ graceful: false })
    },
  }
}

/** Does one piece of work; `done` marks it as done, together with the last of what it writes. */
async function perform(job: Job, db: Db, work: (db: Db) => JobContext, done: (db: Db) => Promise<unknown>) {
  if ('write' in job) {
    const outgoing = await db.transaction().execute((tx) => job.write(work(tx)))
    if (outgoing) await work(db).mail?.send(outgoing.letter)
    await db.transaction().execute(async (tx) => {
      await outgoing?.sent?.(tx)
      await done(tx)
    })
    return
  }
  const run = async (db: Db) => {
    await job.run(work(db))
    await done(db)
  }
  await (job.managesTransactions ? run(db) : db.transaction().execute(run))
}

type Kind = readonly [queue: string, job: Job]

const isLetter = ([, job]: Kind) => 'write' in job || job.managesTransactions === true

/**
 * The former queues that exist in this database, each with the job that does its work now. They are not scheduled any
 * more. They stay: while a server is upgraded, processes of the former version still enqueue under the former names.
 */
async function formerQueues(boss: PgBoss, jobs: Readonly<Record<string, Job>>): Promise<Kind[]> {
  const found: Kind[] = []
  for (const job of Object.values(jobs))
    for (const former of job.formerly ?? []) {
      if (!(await boss.getQueue(former))) continue
      await boss.unschedule(former)
      found.push([former, job])
    }
  return found
}

/** Has the work of a queue that nobody is doing any more done again. */
async function retryAbandoned(boss: PgBoss, db: Db, queue: string): Promise<void> {
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
