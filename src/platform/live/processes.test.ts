import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { copyTemplate } from '#app/testing/template.ts'
import type { Context } from '#platform/context.ts'
import { type Database, openDatabase } from '#platform/db/index.ts'
import { connectLive, LiveHub, publishLive } from './index.ts'

const CHANNEL = 'trial'
const isServer = inject('template').kind === 'server'

/** A process with its own connection to the database; the embedded database has one process. */
type Process = { readonly database: Database; readonly hub: LiveHub }
const processes: Process[] = []
let removeCopy: () => Promise<void>

beforeAll(async () => {
  const { config, remove } = await copyTemplate(inject('template'))
  removeCopy = remove
  for (let started = 0; started < (isServer ? 2 : 1); started += 1) {
    const database = await openDatabase({ url: config.databaseUrl, folder: config.data })
    const hub = new LiveHub()
    await connectLive(database, hub)
    processes.push({ database, hub })
  }
})
afterAll(async () => {
  for (const { database } of processes) await database.close()
  await removeCopy()
})

const first = () => {
  const [process] = processes
  if (!process) throw new Error('no process was started')
  return process
}
const contextOf = (db: Context['db']) => ({ db, now: () => new Date() })

/** Waits until the channel of a process is at another position; false when that does not happen. */
async function moves({ hub }: Process, from: string): Promise<boolean> {
  for (let tries = 0; hub.position(CHANNEL) === from && tries < 100; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 10))
  return hub.position(CHANNEL) !== from
}

describe('what one process publishes', () => {
  test('reaches every process under the same id, once the transaction is committed', async () => {
    const before = processes.map(({ hub }) => hub.position(CHANNEL))
    await first()
      .database.db.transaction()
      .execute(async (tx) => {
        await publishLive(contextOf(tx), CHANNEL, { a: 1 })
        expect(processes.map(({ hub }) => hub.position(CHANNEL))).toEqual(before)
      })
    for (const [index, process] of processes.entries())
      expect(await moves(process, before[index] ?? '')).toBe(true)
    expect(new Set(processes.map(({ hub }) => hub.position(CHANNEL))).size).toBe(1)
  })

  test('reaches nobody when the transaction is rolled back', async () => {
    const { database, hub } = first()
    const before = hub.position(CHANNEL)
    const failed = database.db.transaction().execute(async (tx) => {
      await publishLive(contextOf(tx), CHANNEL, { a: 1 })
      throw new Error('rolled back')
    })
    await expect(failed).rejects.toThrow('rolled back')
    await database.db.transaction().execute((tx) => publishLive(contextOf(tx), CHANNEL, { a: 2 }))
    expect(await moves(first(), before)).toBe(true)
    const position = hub.position(CHANNEL)
    expect(await moves(first(), position)).toBe(false)
  })

  test('may not be longer than PostgreSQL can announce', async () => {
    const { database } = first()
    await expect(publishLive(contextOf(database.db), CHANNEL, { text: 'ә'.repeat(4000) })).rejects.toThrow(
      RangeError,
    )
  })
})
