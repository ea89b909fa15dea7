import { CompiledQuery } from 'kysely'
import { fromKysely, PgBoss, type Db as QueueDatabase } from 'pg-boss'
import type { Context } from '#platform/context.ts'
import type { Database, Db } from '#platform/db/index.ts'
import { AddressRefused, type Mail } from '#platform/mail/index.ts'
import { indexOwnChanges } from '#platform/search/indexing.ts'
import {
  isLetter,
  type Job,
  type JobContext,
  type Jobs,
  type MailContext,
  type NamedJob,
  type WrittenLetter,
} from './job.ts'
import { listWaitingQueues, prepareQueues, retryAbandoned, retryUrgent } from './queues.ts'

export type {
  EnqueueOptions,
  Job,
  JobContext,
  Jobs,
  LetterJob,
  MailContext,
  SteppedJob,
  TransactionJob,
  WrittenLetter,
} from './job.ts'

const POLL_MS = 2000
const BATCH = 10
const QUEUE_CONNECTIONS = 3

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

async function startBoss(
  database: Database,
  options: { readonly runJobs: boolean; readonly onError: (queue: string, error: unknown) => void },
): Promise<PgBoss> {
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
  return boss
}

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
  const boss = await startBoss(database, options)
  const kinds = await prepareQueues(boss, jobs, options)

  const leave: Jobs = {
    enqueue: async (tx, queue, data, { at, permit } = {}) => {
      const job = jobs[queue]
      if (job && 'write' in job && job.addressTypedBy === 'anyone' && !permit)
        throw new Error(
          `${queue}: a letter is reserved before it is enqueued, see platform/mail/letter-limit.ts`,
        )
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
      const waiting = await listWaitingQueues(db)
      for (const [queue, job] of among) {
        if (stopping) return
        if (!waiting.has(queue)) continue
        if (await runWaiting(queue, job)) some = true
      }
    }
  }

  // Letters have a lane of their own, so that other work does not wait for a mail server.
  const lanes = [isLetter, (kind: NamedJob) => !isLetter(kind)].map((isIn) => ({
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
async function perform(
  job: Job,
  db: Db,
  work: <Either extends Db>(db: Either) => JobContext<Either>,
  done: (db: Db) => Promise<unknown>,
) {
  if ('write' in job) {
    const outgoing = await db.transaction().execute((tx) => job.write(work(tx)))
    const after = outgoing && (await send(outgoing, work(db).mail))
    await db.transaction().execute(async (tx) => {
      await after?.(tx)
      await done(tx)
    })
    return
  }
  if (job.managesTransactions) {
    await job.run(work(db))
    await done(db)
    return
  }
  await db.transaction().execute(async (tx) => {
    const inside = work(tx)
    await job.run(inside)
    await indexOwnChanges(inside)
    await done(tx)
  })
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
