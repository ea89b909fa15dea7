import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type BuildOptions, build } from 'esbuild'
import { sql } from 'kysely'
import { PgBoss } from 'pg-boss'
import type { Config } from '#platform/config.ts'
import type { Context } from '#platform/context.ts'
import { type Database, openDatabase } from '#platform/db/index.ts'
import { startJobs } from '#platform/jobs/index.ts'
import { packagePath } from '#platform/package-path.ts'

const ATTEMPT_MS = 200

const { programOptions } = (await import(packagePath('bin/lib/bundle.mjs'))) as {
  programOptions(root: string): BuildOptions
}

/** A program for a crash test, built once for all its starts: from the sources each would take seconds. */
export type Program = {
  readonly script: string
  remove(): void
}

/**
 * Builds a program and its threads.
 * @param source in the folder of the project
 */
export async function buildProgram(source: string): Promise<Program> {
  // The bundle imports packages, so it stands below their folder.
  const cache = packagePath('node_modules', '.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'crash-test-'))
  await build({
    ...programOptions(packagePath()),
    entryPoints: {
      program: source,
      'embedded-worker': 'src/platform/db/embedded-worker.ts',
      'inspection-worker': 'src/platform/inspection/worker.ts',
    },
    outdir: folder,
    splitting: true,
  })
  return { script: join(folder, 'program.js'), remove: () => rmSync(folder, { recursive: true }) }
}

/** Opens the database for one look and closes it again: the embedded one is for one program at a time. */
export async function withOpened<T>(config: Config, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase({ folder: config.data, url: config.databaseUrl })
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

/** Leaves work in a queue, which the program of a crash test finds when it starts. */
export async function leaveWork(
  database: Database,
  queues: readonly string[],
  [queue, data = {}, times = 1]: readonly [
    queue: string,
    data?: Readonly<Record<string, unknown>>,
    times?: number,
  ],
): Promise<void> {
  const idle = { run: async () => {} }
  const jobs = await startJobs(database, Object.fromEntries(queues.map((name) => [name, idle])), {
    runJobs: false,
    timezone: 'Asia/Almaty',
    onError: () => {},
    context: () => ({}) as Context,
    mailContext: { mail: undefined, origin: '' },
  })
  for (let time = 0; time < times; time += 1)
    await database.db.transaction().execute((tx) => jobs.enqueue(tx, queue, data))
  await jobs.stop()
}

/**
 * Starts a program in a separate process, with the folder of the database, the arguments, and on a server its URL.
 * `heard` resolves when it says a word, and rejects when it ends before that; `kill` is SIGKILL.
 */
export function startProcess(config: Config, { script }: Program, args: readonly string[]) {
  const { data, databaseUrl } = config
  const child: ChildProcess = spawn(
    process.execPath,
    [script, data, ...args, ...(databaseUrl ? [databaseUrl] : [])],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let output = ''
  const heard = (word: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => output.includes(word) && resolve()
      child.once('close', (code) =>
        reject(new Error(`the program ended with ${code} before it said ${word}`)),
      )
      child.stdout?.on('data', (chunk: Buffer) => {
        output += chunk.toString()
        look()
      })
      look()
    })
  const kill = async () => {
    const gone = new Promise((resolve) => child.once('close', resolve))
    child.kill('SIGKILL')
    await gone
  }
  return { heard, kill }
}

/**
 * Looks at what a killed program left, and lets time pass after that: work to be done again is due, and on a server what
 * was left is given up by the queue.
 */
export async function lookAndLetTimePass<T>(
  config: Config,
  queues: readonly string[],
  look: (database: Database) => Promise<T>,
): Promise<T> {
  const retryNow = ({ db }: Database) =>
    sql`update pgboss.job set start_after = now() where state = 'retry'`.execute(db)
  const seen = await withOpened(config, async (database) => {
    const left = await look(database)
    await retryNow(database)
    await sql`update pgboss.job set started_on = now() - interval '1 hour' where state = 'active'`.execute(
      database.db,
    )
    return left
  })
  if (config.databaseUrl) await giveUpAbandoned(config, config.databaseUrl, queues, retryNow)
  return seen
}

async function giveUpAbandoned(
  config: Config,
  connectionString: string,
  queues: readonly string[],
  retryNow: (database: Database) => Promise<unknown>,
) {
  const boss = new PgBoss({ connectionString, supervise: false, schedule: false })
  // A connection that is cut off after its last question concerns nobody; unheard, it would end the run.
  boss.on('error', () => {})
  await boss.start()
  await withOpened(config, async (database) => {
    for (let left = true; left; ) {
      // The killed process has claimed its queues for a minute; the claim would be waited for at every kill.
      await sql`update pgboss.queue set monitor_on = null, monitor_claim_on = null`.execute(database.db)
      for (const queue of queues) await boss.supervise(queue)
      const { rows } = await sql`select id from pgboss.job where state = 'active'`.execute(database.db)
      left = rows.length > 0
      if (left) await new Promise((resolve) => setTimeout(resolve, ATTEMPT_MS))
    }
    await retryNow(database)
  })
  await boss.stop({ graceful: false })
}
