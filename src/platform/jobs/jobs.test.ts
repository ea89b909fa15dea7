import { sql } from 'kysely'
import { expect, inject, test } from 'vitest'
import { copyTemplate } from '#app/testing/template.ts'
import { openDatabase } from '#platform/db/index.ts'
import { type Job, startJobs } from './index.ts'

const { config, remove } = await copyTemplate(inject('template'))
const database = await openDatabase({ url: config.databaseUrl, folder: config.data })
await sql`create table effect (what text not null)`.execute(database.db)

let refuse = 0
const note: Job<unknown> = {
  run: async ({ db, data }) => {
    await sql`insert into effect values (${String(data.what)})`.execute(db)
    if (refuse-- > 0) throw new Error('the world outside does not answer')
  },
}
const failures: string[] = []
const jobs = await startJobs(
  database,
  { note },
  {
    working: false,
    timezone: 'Asia/Almaty',
    failed: (queue) => failures.push(queue),
    outside: {
      mail: undefined,
      origin: 'https://kenes.example',
      secret: () => new Uint8Array(),
      now: () => new Date(),
    },
  },
)
const effects = async () =>
  (await sql<{ what: string }>`select what from effect`.execute(database.db)).rows.map(({ what }) => what)

test('work is enqueued with the action that causes it, or not at all', async () => {
  const undone = database.db.transaction().execute(async (tx) => {
    await jobs.enqueue(tx, 'note', { what: 'undone' })
    throw new Error('the action failed')
  })
  await expect(undone).rejects.toThrow('the action failed')
  await database.db.transaction().execute((tx) => jobs.enqueue(tx, 'note', { what: 'done' }))
  await jobs.drain()
  expect(await effects()).toEqual(['done'])
})

test('work that fails leaves nothing half done, and is kept to be done again', async () => {
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

test('the queues stop in order', async () => {
  await jobs.stop()
  await database.close()
  await remove()
})
