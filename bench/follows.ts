// 100,000 followers of one place, one event: how long the walk through them holds up a page, on the embedded database,
// which has one connection, and on PostgreSQL; beside one statement that writes the same rows at once.
// `node bench/follows.ts [followers] [followers embedded]`.
import { sql } from 'kysely'
import { NOTIFY_FOLLOWERS_QUEUE, notifyFollowersJob } from '#features/follows/delivery/jobs.ts'
import type { Context } from '#platform/context.ts'
import { type Database, migrate, ReadCache, TableVersions } from '#platform/db/index.ts'
import type { JobContext } from '#platform/jobs/index.ts'
import { packagePath } from '#platform/package-path.ts'
import { onBothDatabases } from './support/both-databases.ts'
import { printTable } from './support/table.ts'

const [count = '100000', embedded = '100000'] = process.argv.slice(2)
const FILL = 10_000
const EVENT = '018f0000-0000-7000-8000-000000000001'
const PLACE = '391010000'

const msOf = async (work: () => Promise<unknown>) => {
  const before = performance.now()
  await work()
  return performance.now() - before
}

async function fill({ db }: Database, followers: number) {
  for (let from = 1; from <= followers; from += FILL) {
    const rows = sql`generate_series(${from}::int, ${Math.min(from + FILL - 1, followers)}::int) as n`
    const id = sql`(lpad(to_hex(n), 12, '0') || '70008000000000000000')::uuid`
    await sql`insert into account (id, email, created_at)
      select ${id}, 'follower-' || n || '@example.kz', now() from ${rows}`.execute(db)
    await sql`insert into follow (id, account_id, kind, thing, channel, frequency, since)
      select ${id}, ${id}, 'territories.place', ${PLACE}, 'email', 'daily', now() - interval '1 day' from ${rows}`.execute(
      db,
    )
  }
  await sql`insert into follow_event (id, source, thing, at, spread_at)
    values (${EVENT}, 'news.published', ${EVENT}, now(), now())`.execute(db)
  await sql`insert into follow_event_concern (event_id, kind, thing) values (${EVENT}, 'territories.place', ${PLACE})`.execute(
    db,
  )
  await sql`vacuum analyze follow`.execute(db)
}

/** Runs the job as the queue does: each batch in a transaction of its own, which names the next one. */
async function walk({ db }: Database): Promise<number[]> {
  const waiting: Readonly<Record<string, unknown>>[] = [{ event: EVENT }]
  const times: number[] = []
  const ctx = { features: [], now: () => new Date(), readCache: new ReadCache(new TableVersions()) }
  for (let data = waiting.shift(); data; data = waiting.shift()) {
    const next = data
    times.push(
      await msOf(() =>
        db.transaction().execute((tx) =>
          notifyFollowersJob.run({
            ...(ctx as Partial<Context> as Context),
            db: tx,
            data: next,
            mail: undefined,
            origin: '',
            jobs: {
              enqueue: async (_, queue, more) =>
                void (queue === NOTIFY_FOLLOWERS_QUEUE && waiting.push(more)),
            },
          } satisfies JobContext),
        ),
      ),
    )
  }
  return times
}

async function measure(name: string, database: Database, followers: number) {
  await migrate(database, packagePath('migrations'))
  await fill(database, followers)
  const { db } = database
  const times = await walk(database)
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from follow_notification`.execute(db)
  await sql`truncate follow_notification`.execute(db)
  const atOnce = await msOf(() =>
    sql`insert into follow_notification (account_id, event_id, due_at)
      select account_id, ${EVENT}, now() from follow where kind = 'territories.place' and thing = ${PLACE}`.execute(
      db,
    ),
  )
  const longest = Math.max(...times)
  return {
    database: name,
    followers,
    notified: rows[0]?.n ?? 0,
    batches: times.length,
    'longest batch, ms': longest.toFixed(0),
    'all batches, s': (times.reduce((sum, one) => sum + one, 0) / 1000).toFixed(1),
    'one statement would hold up, times the longest batch': (atOnce / longest).toFixed(1),
  }
}

printTable(await onBothDatabases({ server: Number(count), embedded: Number(embedded) }, measure))
