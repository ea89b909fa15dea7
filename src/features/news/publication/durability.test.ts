import { type ChildProcess, spawn } from 'node:child_process'
import { sql } from 'kysely'
import { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { copyTemplate } from '#app/testing/template.ts'
import type { Config } from '#platform/config.ts'
import type { Context } from '#platform/context.ts'
import { type Db, openDatabase } from '#platform/db/index.ts'
import { startJobs } from '#platform/jobs/index.ts'
import { packagePath } from '#platform/package-path.ts'
import { aDraft, aPublisher, wholeTexts } from '../fixtures.ts'

const SCHEDULED = 'news.publish-scheduled'
const LOADER = packagePath('src/app/testing/tsx-loader.ts')
const KILLS = 2
let copy: { config: Config; remove: () => Promise<void> }
beforeAll(async () => {
  copy = await copyTemplate(inject('template'))
})
afterAll(() => copy.remove())

/** Opens the database for one look and closes it again: the embedded one is for one program at a time. */
async function looking<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const database = await openDatabase({ folder: copy.config.data, url: copy.config.databaseUrl })
  try {
    return await work(database.db)
  } finally {
    await database.close()
  }
}

async function schedule(): Promise<string> {
  const database = await openDatabase({ folder: copy.config.data, url: copy.config.databaseUrl })
  const db = database.db
  const at = new Date(Date.now() - 1000)
  const { id } = await aDraft(db, await aPublisher(db), wholeTexts, at)
  const jobs = await startJobs(
    database,
    { [SCHEDULED]: { run: async () => {} } },
    {
      runJobs: false,
      timezone: 'Asia/Almaty',
      onError: () => {},
      context: () => ({}) as Context,
      mailContext: { mail: undefined, origin: '' },
    },
  )
  await db.transaction().execute((tx) => jobs.enqueue(tx, SCHEDULED, { draft: id, at: at.toISOString() }))
  await jobs.stop()
  await database.close()
  return id
}

/** The worker in a process of its own; `heard` resolves when it says a word. */
function start(pace: 'slow' | 'fast') {
  const { data, databaseUrl } = copy.config
  const script = packagePath('src/features/news/testing/publishing-worker.ts')
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', LOADER, script, data, pace, ...(databaseUrl ? [databaseUrl] : [])],
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

type Counts = Readonly<Record<'items' | 'versions' | 'records' | 'acts', number>>

/**
 * What there is of an item. Then time passes: work that waits to be done again is due, and on a server the term of
 * what was left has run out.
 */
async function countsOf(id: string): Promise<Counts | undefined> {
  const found = await looking(async (db) => {
    await sql`update pgboss.job set start_after = now() where state = 'retry'`.execute(db)
    await sql`update pgboss.job set started_on = now() - interval '1 hour' where state = 'active'`.execute(db)
    const { rows } = await sql<Counts>`select
      (select count(*)::int from news_item where id = ${id}) as items,
      (select count(*)::int from news_version where news_item_id = ${id}) as versions,
      (select count(*)::int from audit_entry where thing = ${id} and what = 'news.published') as records,
      (select count(*)::int from journal_act where act_id = ${id}) as acts`.execute(db)
    return rows[0]
  })
  if (copy.config.databaseUrl) await supervise(copy.config.databaseUrl)
  return found
}

/** What the queue does on a server every minute, until nothing is left of what was killed; and the wait after it. */
async function supervise(connectionString: string) {
  const boss = new PgBoss({ connectionString, supervise: false, schedule: false })
  // A connection that is cut off after its last question concerns nobody; unheard, it would end the run.
  boss.on('error', () => {})
  await boss.start()
  await looking(async (db) => {
    for (let left = true; left; ) {
      await sql`update pgboss.queue set monitor_on = null`.execute(db)
      await boss.supervise(SCHEDULED)
      const { rows } = await sql`select id from pgboss.job where state = 'active'`.execute(db)
      left = rows.length > 0
      if (left) await new Promise((resolve) => setTimeout(resolve, 200))
    }
    await sql`update pgboss.job set start_after = now() where state = 'retry'`.execute(db)
  })
  await boss.stop({ graceful: false })
}

test('what is scheduled appears once, however often the program is killed while it publishes', async () => {
  const id = await schedule()
  for (let cycle = 0; cycle < KILLS; cycle += 1) {
    const worker = start('slow')
    await worker.heard('written')
    await worker.kill()
    // It was all written but the last word: so there is nothing.
    expect(await countsOf(id)).toEqual({ items: 0, versions: 0, records: 0, acts: 0 })
  }
  const once = { items: 1, versions: 1, records: 1, acts: 1 }
  const last = start('fast')
  await last.heard('idle')
  await last.kill()
  expect(await countsOf(id)).toEqual(once)
  const again = start('fast')
  await again.heard('idle')
  await again.kill()
  expect(await countsOf(id)).toEqual(once)
}, 300_000)
