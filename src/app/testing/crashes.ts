import { type ChildProcess, spawn } from 'node:child_process'
import { sql } from 'kysely'
import { PgBoss } from 'pg-boss'
import type { Config } from '#platform/config.ts'
import { type Database, openDatabase } from '#platform/db/index.ts'
import { packagePath } from '#platform/package-path.ts'

const LOADER = packagePath('src/app/testing/tsx-loader.ts')
const ATTEMPT_MS = 200

/** Opens the database for one look and closes it again: the embedded one is for one program at a time. */
export async function withOpened<T>(config: Config, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase({ folder: config.data, url: config.databaseUrl })
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}

/**
 * A program in a process of its own; `heard` resolves when it says a word, `kill` is SIGKILL.
 * @param script in the folder of the project; it gets the folder of the database, the arguments, and on a server its URL
 */
export function startProcess(config: Config, script: string, args: readonly string[]) {
  const { data, databaseUrl } = config
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', LOADER, packagePath(script), data, ...args, ...(databaseUrl ? [databaseUrl] : [])],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let said = ''
  const heard = (word: string) =>
    new Promise<void>((resolve) => {
      const look = () => said.includes(word) && resolve()
      child.stdout?.on('data', (chunk: Buffer) => {
        said += chunk.toString()
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

/** Lets time pass after a kill: work to be done again is due, and on a server what was left is given up by the queue. */
export async function letTimePass(config: Config, queues: readonly string[]): Promise<void> {
  const retryNow = ({ db }: Database) =>
    sql`update pgboss.job set start_after = now() where state = 'retry'`.execute(db)
  await withOpened(config, async (database) => {
    await retryNow(database)
    await sql`update pgboss.job set started_on = now() - interval '1 hour' where state = 'active'`.execute(
      database.db,
    )
  })
  if (!config.databaseUrl) return
  const boss = new PgBoss({ connectionString: config.databaseUrl, supervise: false, schedule: false })
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
