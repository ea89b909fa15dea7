import { sql } from 'kysely'
import type { PgBoss } from 'pg-boss'
import type { Db } from '#platform/db/index.ts'
import type { Job, NamedJob } from './job.ts'

const firstIn = (state: 'created' | 'retry') => sql`(
  select from pgboss.job j where j.name = q.name and j.state = ${sql.lit(state)} and not j.blocked
    and j.start_after <= now() order by j.start_after limit 1)`

/**
 * The names of queues with work whose time has come. To fetch from each of them would take a transaction of every queue.
 * Of each the first job is looked up in the order of the index of pg-boss on name, state, blocked and start_after: a
 * look costs the same however many letters wait.
 */
export const waitingQueues = sql<{ name: string }>`
  select q.name from pgboss.queue q,
    lateral (${firstIn('created')} union all ${firstIn('retry')} limit 1) as first`

export async function listWaitingQueues(db: Db): Promise<ReadonlySet<string>> {
  const { rows } = await waitingQueues.execute(db)
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
