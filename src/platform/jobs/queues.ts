import { sql } from 'kysely'
import type { PgBoss } from 'pg-boss'
import type { Db } from '#platform/db/index.ts'
import type { Job, NamedJob } from './job.ts'

/** Queues with work whose time has come. To fetch from each of them would take a transaction of every queue. */
export async function listWaitingQueues(db: Db): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`select distinct name from pgboss.job
    where state < 'active' and start_after <= now()`.execute(db)
  return new Set(rows.map(({ name }) => name))
}

/** Creates the queues that the database lacks; returns every job with its queue, and with its former ones. */
export async function prepareQueues(
  boss: PgBoss,
  jobs: Readonly<Record<string, Job>>,
  { runJobs, timezone }: { readonly runJobs: boolean; readonly timezone: string },
): Promise<readonly NamedJob[]> {
  const existing: ReadonlySet<string> = new Set((await boss.getQueues()).map(({ name }) => name))
  for (const [queue, job] of Object.entries(jobs)) {
    if (!existing.has(queue))
      await boss.createQueue(queue, {
        retryLimit: 8,
        retryBackoff: true,
        retryDelay: 5,
        expireInSeconds: 300,
      })
    const schedule = 'schedule' in job ? job.schedule : undefined
    if (schedule && runJobs) await boss.schedule(queue, schedule, {}, { tz: timezone })
  }
  return [...Object.entries(jobs), ...(await formerQueues(boss, jobs, existing))]
}

/**
 * The former queues that exist in this database, each with the job that now does its work. They are no longer
 * scheduled. They are kept, because processes of the former version enqueue under the former names while a server
 * is upgraded.
 */
async function formerQueues(
  boss: PgBoss,
  jobs: Readonly<Record<string, Job>>,
  existing: ReadonlySet<string>,
): Promise<NamedJob[]> {
  const found: NamedJob[] = []
  for (const job of Object.values(jobs))
    for (const former of job.formerly ?? []) {
      if (!existing.has(former)) continue
      await boss.unschedule(former)
      found.push([former, job])
    }
  return found
}

/** Takes up urgent letters; pg-boss looks for expired work once a minute, too seldom for somebody who waits for a code. */
export async function retryUrgent(boss: PgBoss, db: Db, [queue, job]: NamedJob): Promise<void> {
  if ('abandonedAfterSeconds' in job && job.abandonedAfterSeconds !== undefined)
    await retryAbandoned(boss, db, queue, job.abandonedAfterSeconds)
}

/** Returns work of a queue that was begun at least so many seconds ago, and not ended, to the waiting state. */
export async function retryAbandoned(boss: PgBoss, db: Db, queue: string, seconds = 0): Promise<void> {
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
