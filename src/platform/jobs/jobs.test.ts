import { sql } from 'kysely'
import { expect, inject, test } from 'vitest'
import { copyTemplate } from '#app/testing/template.ts'
import type { Context } from '#platform/context.ts'
import { type Db, openDatabase } from '#platform/db/index.ts'
import type { Letter } from '#platform/mail/index.ts'
import { permitLetter } from '#platform/mail/letter-limit.ts'
import {
  type EnqueueOptions,
  type Job,
  type JobQueue,
  type LetterJob,
  startJobs,
  type TransactionJob,
} from './index.ts'
import { listWaitingQueues, waitingQueues } from './queues.ts'

const { config, remove } = await copyTemplate(inject('template'))
let statements = 0
const database = await openDatabase({ url: config.databaseUrl, folder: config.data }, () => {
  statements += 1
})
await sql`create table effect (what text not null)`.execute(database.db)

let refuse = 0
const note: TransactionJob = {
  run: async ({ db, data }) => {
    await sql`insert into effect values (${String(data.what)})`.execute(db)
    if (refuse-- > 0) throw new Error('the world outside does not answer')
  },
}
/** How the mail server reacts to a letter. */
let post = async (_: Letter) => {}
const write = (db: Db, what: string) => sql`insert into effect values (${what})`.execute(db)
const letterTo: LetterJob = {
  addressTypedBy: 'nobody',
  write: async ({ db, data }) => {
    await write(db, `written to ${data.to}`)
    const letter = { to: String(data.to), subject: 'a', text: 'a' }
    return { letter, sent: (db) => write(db, `sent to ${data.to}`) }
  },
}
const failures: string[] = []
const start = (jobs: Readonly<Record<string, Job>>, working = false) =>
  startJobs(database, jobs, {
    runJobs: working,
    timezone: 'Asia/Almaty',
    onError: (queue) => failures.push(queue),
    // These jobs use nothing but their transaction.
    context: () => ({}) as Context,
    mailContext: { mail: { send: (letter) => post(letter) }, origin: 'https://kenes.example' },
  })
const jobs = await start({ note, letters: letterTo, codes: letterTo })
const effects = async () =>
  (await sql<{ what: string }>`select what from effect`.execute(database.db)).rows.map(({ what }) => what)

test('work is enqueued together with the action that causes it, or not at all', async () => {
  const undone = database.db.transaction().execute(async (tx) => {
    await jobs.enqueue(tx, 'note', { what: 'undone' })
    throw new Error('the action failed')
  })
  await expect(undone).rejects.toThrow('the action failed')
  await database.db.transaction().execute((tx) => jobs.enqueue(tx, 'note', { what: 'done' }))
  await jobs.drain()
  expect(await effects()).toEqual(['done'])
})

test('failed work is rolled back and kept for a retry', async () => {
  refuse = 1
  await database.db.transaction().execute((tx) => jobs.enqueue(tx, 'note', { what: 'again' }))
  await jobs.drain()
  expect(failures).toEqual(['note'])
  expect(await effects()).toEqual(['done'])
  const { rows } = await sql<{
    state: string
  }>`select state from pgboss.job where data ->> 'what' = 'again'`.execute(database.db)
  expect(rows).toEqual([{ state: 'retry' }])
})

const ask = (queue: string, to: string) =>
  database.db.transaction().execute((tx) => jobs.enqueue(tx, queue, { to }))

test('a code whose process died is sent again after its time; what another process is sending is left to it', async () => {
  await sql`delete from effect`.execute(database.db)
  const second = await start({ urgent: { ...letterTo, abandonedAfterSeconds: 45 }, ordinary: letterTo })
  const askSecond = (queue: string, to: string) =>
    database.db.transaction().execute((tx) => second.enqueue(tx, queue, { to }))
  await askSecond('urgent', 'died')
  await askSecond('urgent', 'sending')
  await askSecond('ordinary', 'died')
  await sql`update pgboss.job set state = 'active', started_on = now() - interval '50 seconds'
    where data ->> 'to' = 'died' and name in ('urgent', 'ordinary')`.execute(database.db)
  await sql`update pgboss.job set state = 'active', started_on = now() - interval '40 seconds'
    where data ->> 'to' = 'sending'`.execute(database.db)
  await second.drain()
  await second.stop()
  const { rows } = await sql<{ name: string; to: string; state: string }>`
    select name, data ->> 'to' as to, state from pgboss.job where name in ('urgent', 'ordinary') order by 1, 2
  `.execute(database.db)
  expect(rows).toEqual([
    { name: 'ordinary', to: 'died', state: 'active' },
    { name: 'urgent', to: 'died', state: 'completed' },
    { name: 'urgent', to: 'sending', state: 'active' },
  ])
})

test('the database is free while a letter is being sent, and the letter is already written', async () => {
  await sql`delete from effect`.execute(database.db)
  const seen: (readonly string[])[] = []
  post = async () => {
    seen.push(await effects())
  }
  await ask('letters', 'a')
  await jobs.drain()
  expect(seen).toEqual([['written to a']])
  expect(await effects()).toEqual(['written to a', 'sent to a'])
})

test('a refused letter is written and sent again, and done only then', async () => {
  await sql`delete from effect`.execute(database.db)
  failures.length = 0
  post = () => Promise.reject(new Error('busy'))
  await ask('letters', 'b')
  await jobs.drain()
  expect(failures).toEqual(['letters'])
  expect(await effects()).toEqual(['written to b'])
  post = async () => {}
  await sql`update pgboss.job set start_after = now() where state = 'retry'`.execute(database.db)
  await jobs.drain()
  expect(await effects()).toContain('sent to b')
})

test('a letter to an address that anyone can type is not enqueued without a permit', async () => {
  const careful = await start({ typed: { ...letterTo, addressTypedBy: 'anyone' } })
  const enqueue = (options?: EnqueueOptions) =>
    database.db.transaction().execute((tx) => careful.enqueue(tx, 'typed', { to: 'stranger' }, options))
  await expect(enqueue()).rejects.toThrow('typed: a letter is reserved before it is enqueued')
  await expect(enqueue({ at: new Date() })).rejects.toThrow('is reserved')
  await enqueue({ permit: permitLetter('own-address') })
  const { rows } = await sql`select from pgboss.job where name = 'typed'`.execute(database.db)
  expect(rows).toHaveLength(1)
  await sql`delete from pgboss.job where name = 'typed'`.execute(database.db)
  await careful.stop()
})

test('queues of letters take turns: none waits for all letters of another', async () => {
  const order: string[] = []
  post = async ({ to }) => void order.push(to)
  for (const to of ['1', '2', '3']) await ask('letters', to)
  await ask('codes', 'code')
  await jobs.drain()
  expect(order).toEqual(['1', 'code', '2', '3'])
})

test('work enqueued under the former name of a queue is done, and the former schedule has ended', async () => {
  await sql`delete from effect`.execute(database.db)
  const scheduled = await start({ 'daily-note': { ...note, schedule: '0 3 * * *' } }, true)
  await scheduled.stop()
  const former = await start({ 'daily-note': note })
  const enqueue = (queue: JobQueue, name: string, what: string) =>
    database.db.transaction().execute((tx) => queue.enqueue(tx, name, { what }))
  await enqueue(former, 'daily-note', 'before the upgrade')
  const renamed = await start({ 'notes.write': { ...note, formerly: ['daily-note'] } })
  // On a server a process of the former version may still be running.
  await enqueue(former, 'daily-note', 'during the upgrade')
  await enqueue(renamed, 'notes.write', 'after the upgrade')
  await renamed.drain()
  expect((await effects()).sort()).toEqual(['after the upgrade', 'before the upgrade', 'during the upgrade'])
  const { rows } = await sql`select name from pgboss.schedule`.execute(database.db)
  expect(rows).toEqual([])
  await Promise.all([former.stop(), renamed.stop()])
})

test('a look for work reads as many rows when thousands of letters wait, now and later, as when few do', async () => {
  const many = await start({ many: letterTo, later: letterTo, idle: letterTo })
  const fill = async (queue: string, count: number, hours: number) => {
    await sql`insert into pgboss.job (name, data, start_after)
      select ${queue}, '{}', now() + make_interval(hours => ${hours}) from generate_series(1, ${count}::int)`.execute(
      database.db,
    )
    await sql`analyze pgboss.job`.execute(database.db)
  }
  type Plan = {
    'Actual Rows': number
    'Actual Loops': number
    'Rows Removed by Filter'?: number
    Plans?: Plan[]
  }
  const rowsIn = (plan: Plan): number =>
    (plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0)) * plan['Actual Loops'] +
    (plan.Plans ?? []).reduce((sum, one) => sum + rowsIn(one), 0)
  const read = async () => {
    const { rows } = await sql<{
      'QUERY PLAN': [{ Plan: Plan }]
    }>`explain (analyze, format json) ${waitingQueues}`.execute(database.db)
    return rowsIn(rows[0]?.['QUERY PLAN'][0].Plan as Plan)
  }
  for (const [queue, hours] of [
    ['many', 0],
    ['later', 5],
  ] as const)
    await fill(queue, 10, hours)
  const few = await read()
  for (const [queue, hours] of [
    ['many', 0],
    ['later', 5],
  ] as const)
    await fill(queue, 10_000, hours)
  expect(await read()).toBeLessThanOrEqual(few + 50)
  expect(await listWaitingQueues(database.db)).toEqual(new Set(['many']))
  await sql`delete from pgboss.job where name in ('many', 'later')`.execute(database.db)
  await many.stop()
})

// On a server pg-boss has connections of its own, whose statements are not counted.
test.runIf(database.kind === 'embedded')(
  'a start and a look for work take no more statements with many queues than with few',
  async () => {
    const countWith = async (count: number) => {
      const named = Object.fromEntries(Array.from({ length: count }, (_, n) => [`idle.${n}`, note]))
      await (await start(named)).stop()
      statements = 0
      const again = await start(named)
      const started = statements
      await again.drain()
      const looked = statements - started
      await again.stop()
      return { started, looked }
    }
    const few = await countWith(2)
    expect(await countWith(40)).toEqual(few)
    expect(few.looked).toBe(1)
  },
)

test('the queues stop gracefully; waiting work is left for the next start', async () => {
  const order: string[] = []
  let stopped: Promise<void> | undefined
  post = async ({ to }) => {
    order.push(to)
    stopped ??= jobs.stop()
  }
  for (const to of ['1', '2']) await ask('letters', to)
  await jobs.drain().catch(() => {})
  await stopped
  expect(order).toEqual(['1'])
  await database.close()
  await remove()
})
