import { CompiledQuery, sql } from 'kysely'
import { fromKysely, PgBoss, type Db as QueueDatabase } from 'pg-boss'
import type { Context } from '#platform/context.ts'
import type { CacheTag, Database, Db } from '#platform/db/index.ts'
import type { Feature } from '#platform/feature.ts'
import { AddressRefused, type Letter, type Mail } from '#platform/mail/index.ts'
import { indexOwnChanges } from '#platform/search/indexing.ts'

const POLL_MS = 2000
const BATCH = 10
const QUEUE_CONNECTIONS = 3

/** Work that follows from an action: enqueued in the action's transaction and carried out later, at least once. */
export type Jobs = {
  /** `at`: not before this moment; at once without it. */
  enqueue(tx: Db, queue: string, data: Readonly<Record<string, unknown>>, at?: Date): Promise<void>
}

/** A kind of work. */
export type Job = TransactionJob | LetterJob

type Renamed = {
  /** Former names of its queue: work that was enqueued under them before an upgrade is still carried out. */
  readonly formerly?: readonly string[]
}

/** Work that runs inside the transaction that also marks it as done, so its rows are written once. */
export type TransactionJob = Renamed & {
  /** When it runs on its own, as a cron expression in the time zone of the capital. */
  readonly schedule?: string
  /** Tables after whose changes it runs too, within a few seconds. */
  readonly changesOf?: (features: readonly Feature[]) => readonly CacheTag[]
  /**
   * `db` is not a transaction: the work commits step by step, is marked as done at its end, and starts again from
   * the beginning after a crash. For results that must be on the disk before anybody outside learns of them.
   */
  readonly managesTransactions?: true
  readonly run: (work: JobContext) => Promise<void>
}

/**
 * Work that sends a letter: the letter is written in its own transaction and sent after that, so that a slow mail
 * server delays neither readers nor locks. The rows of `write` stay if sending fails; then all of it is repeated.
 */
export type LetterJob = Renamed & {
  readonly write: (work: JobContext) => Promise<WrittenLetter | undefined>
  /**
   * On a server a letter that was being sent when its process died is sent by another process after this time; absent: after five minutes. Longer than a mail server takes, or people get two letters.
   */
  readonly abandonedAfterSeconds?: number
}

export type WrittenLetter = {
  readonly letter: Letter
  /**
   * Rows that are written once the mail server has accepted the letter, together with the mark that the job is
   * done.
   */
  readonly sent?: (db: Db) => Promise<unknown>
  /**
   * Rows that are written instead when the mail server says that there is no such mailbox; the letter is not sent again.
   * Without it such a letter is tried as often as any other.
   */
  readonly refused?: (db: Db) => Promise<unknown>
}

/** What a job may use: a context whose `db` is the job's transaction, its data and, at least once, the mail server. */
export type JobContext = Context &
  MailContext & {
    readonly data: Readonly<Record<string, unknown>>
  }

/** What sending letters needs. */
export type MailContext = {
  /** Undefined when the operator has no mail server. */
  readonly mail: Mail | undefined
  /** The address of the site, for links in letters. */
  readonly origin: string
}

export type JobQueue = Jobs & {
  /** Begins to carry out waiting work, in a process that does; until then it only enqueues. */
  work(): Promise<void>
  /** Carries out all waiting work; for tests and for the poll. */
  drain(): Promise<void>
  stop(): Promise<void>
}

// The embedded database has one connection, so the statements of pg-boss go through Kysely too.
const kyselyQueueDatabase = (db: Db): QueueDatabase => ({
  executeSql: async (text, values = []) => ({
    rows: [...(await db.executeQuery(CompiledQuery.raw(text, [...values]))).rows],
  }),
})

/** Starts the queues of all jobs; with `runJobs: false` the process only enqueues. */
export async function startJobs(
  database: Database,
  jobs: Readonly<Record<string, Job>>,
  options: {
    runJobs: boolean
    timezone: string
    onError: (queue: string, error: unknown) => void
    /** The context of a job; called when the job begins. */
    context: () => Context
    mailContext: MailContext
  },
): Promise<JobQueue> {
  const boss = new PgBoss({
    // On a server pg-boss does its own maintenance over a few connections of its own.
    ...(database.url
      ? { connectionString: database.url, max: QUEUE_CONNECTIONS }
      : { db: kyselyQueueDatabase(database.db), backend: 'pglite' as const }),
    supervise: options.runJobs,
    schedule: options.runJobs,
  })
  boss.on('error', (error) => options.onError('pg-boss', error))
  await boss.start()
  for (const kind of Object.entries(jobs)) await createQueue(boss, kind, options)
  const kinds: readonly Kind[] = [...Object.entries(jobs), ...(await formerQueues(boss, jobs))]

  const leave: Jobs = {
    enqueue: async (tx, queue, data, at) => {
      await boss.send(queue, data, { db: fromKysely(tx), ...(at ? { startAfter: at } : {}) })
    },
  }

  const db = database.db
  let stopping = false

  const changed = new Set<string>()

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

  // One batch of each queue in turn: a sign-in code does not wait behind the letters of a whole meeting.
  async function drain(among = kinds) {
    for (const kind of among) await retryUrgent(boss, db, kind)
    for (let some = true; some; ) {
      some = false
      for (const [queue, job] of among) {
        if (stopping) return
        if (await runWaiting(queue, job)) some = true
      }
    }
  }

  // Letters have a lane of their own, so that other work does not wait for a mail server.
  const lanes = [isLetter, (kind: Kind) => !isLetter(kind)].map((isIn) => ({
    kinds: kinds.filter(isIn),
    running: Promise.resolve(),
  }))
  const poll = () => {
    for (const lane of lanes)
      lane.running = lane.running
        .then(() => enqueueChanged(boss, changed))
        .then(() => drain(lane.kinds))
        .catch((error: unknown) => options.onError('poll', error))
  }
  let timer: NodeJS.Timeout | undefined
  return {
    ...leave,
    work: async () => {
      if (!options.runJobs) return
      watchTables(jobs, options.context(), changed)
      // The embedded database has one process only, so active work at its start was left by a process that was killed.
      // On a server other processes may be working: there work counts as abandoned when its term has expired.
      if (!database.url) for (const [queue] of kinds) await retryAbandoned(boss, database.db, queue)
      timer = setInterval(poll, POLL_MS)
    },
    drain: () => drain(),
    stop: async () => {
      stopping = true
      clearInterval(timer)
      await Promise.all(lanes.map(({ running }) => running))
      await boss.stop({ graceful: false })
    },
  }
}

async function createQueue(
  boss: PgBoss,
  [queue, job]: Kind,
  { runJobs, timezone }: { readonly runJobs: boolean; readonly timezone: string },
) {
  const schedule = 'schedule' in job ? job.schedule : undefined
  await boss.createQueue(queue, { retryLimit: 8, retryBackoff: true, retryDelay: 5, expireInSeconds: 300 })
  if (schedule && runJobs) await boss.schedule(queue, schedule, {}, { tz: timezone })
}

/** Notes the queues of jobs whose tables change from now on. */
function watchTables(
  jobs: Readonly<Record<string, Job>>,
  { features, readCache }: Pick<Context, 'features' | 'readCache'>,
  changed: Set<string>,
) {
  for (const [queue, job] of Object.entries(jobs)) {
    const tables: ReadonlySet<string> = new Set('changesOf' in job ? job.changesOf?.(features) : [])
    if (tables.size > 0)
      readCache.tableVersions.onChange((table) => {
        if (table === undefined || tables.has(table)) changed.add(queue)
      })
  }
}

async function enqueueChanged(boss: PgBoss, changed: Set<string>) {
  const queues = [...changed]
  changed.clear()
  for (const queue of queues) await boss.send(queue, {})
}

/** Runs one job; `done` marks it as done together with its last rows. */
async function perform(job: Job, db: Db, work: (db: Db) => JobContext, done: (db: Db) => Promise<unknown>) {
  if ('write' in job) {
    const outgoing = await db.transaction().execute((tx) => job.write(work(tx)))
    const after = outgoing && (await send(outgoing, work(db).mail))
    await db.transaction().execute(async (tx) => {
      await after?.(tx)
      await done(tx)
    })
    return
  }
  const run = async (db: Db) => {
    const inside = work(db)
    await job.run(inside)
    if (db.isTransaction) await indexOwnChanges(inside)
    await done(db)
  }
  await (job.managesTransactions ? run(db) : db.transaction().execute(run))
}

/** Sends a letter; returns what to write afterwards. */
async function send({ letter, sent, refused }: WrittenLetter, mail: Mail | undefined) {
  try {
    await mail?.send(letter)
    return sent
  } catch (error) {
    if (error instanceof AddressRefused && refused) return refused
    throw error
  }
}

type Kind = readonly [queue: string, job: Job]

const isLetter = ([, job]: Kind) => 'write' in job || job.managesTransactions === true

/**
 * The former queues that exist in this database, each with the job that now does its work. They are no longer
 * scheduled. They are kept, because processes of the former version enqueue under the former names while a server
 * is upgraded.
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

/** Takes up urgent letters; pg-boss looks for expired work once a minute, too seldom for somebody who waits for a code. */
async function retryUrgent(boss: PgBoss, db: Db, [queue, job]: Kind): Promise<void> {
  if ('abandonedAfterSeconds' in job && job.abandonedAfterSeconds !== undefined)
    await retryAbandoned(boss, db, queue, job.abandonedAfterSeconds)
}

/** Returns work of a queue that was begun at least so many seconds ago, and not ended, to the waiting state. */
async function retryAbandoned(boss: PgBoss, db: Db, queue: string, seconds = 0): Promise<void> {
  const { rows } = await sql<{
    id: string
  }>`select id from pgboss.job where name = ${queue} and state = 'active'
      and started_on <= now() - make_interval(secs => ${seconds})`.execute(db)
  if (rows.length > 0) {
    const left = rows.map(({ id }) => id)
    await boss.fail(queue, left, { message: 'the program ended before it was done' })
    // The work did not fail, so it need not wait for the retry delay.
    await sql`update pgboss.job set start_after = now() where id = any(cast(${left} as uuid[])) and state = 'retry'`.execute(
      db,
    )
  }
}
