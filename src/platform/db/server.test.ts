import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { copyTemplate } from '#app/testing/template.ts'
import { openServer } from './server.ts'
import type { Database } from './types.ts'
import { isUnavailable } from './unavailable.ts'

/** A proxy between the site and its database that can silently drop its connections. */
async function forgetful(target: URL) {
  const open = new Set<Socket>()
  let forgotten = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from)
      from.on('data', (bytes) => void (forgotten.has(near) || to.write(bytes)))
      from.on('close', () => forgotten.has(near) || to.destroy())
      from.on('error', () => {})
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = new URL(target)
  url.port = String((server.address() as AddressInfo).port)
  return {
    url: url.href,
    forget: () => {
      forgotten = new Set(open)
    },
    close: () => {
      for (const socket of open) socket.destroy()
      return new Promise((resolve) => server.close(resolve))
    },
  }
}

describe.runIf(inject('template').kind === 'server')('A database server that stops responding', () => {
  let copy: Awaited<ReturnType<typeof copyTemplate>>
  let between: Awaited<ReturnType<typeof forgetful>>
  let database: Database
  beforeAll(async () => {
    copy = await copyTemplate(inject('template'))
    between = await forgetful(new URL(copy.config.databaseUrl ?? ''))
    database = await openServer(between.url, undefined, { queryMs: 500, heartbeatMs: 100 })
  })
  afterAll(async () => {
    await database.close()
    await between.close()
    await copy.remove()
  })
  const asks = () => sql<{ one: number }>`select 1 as one`.execute(database.db)

  test('is not waited for, and its connections are not used again', async () => {
    await asks()
    between.forget()
    await expect(asks()).rejects.toSatisfy(isUnavailable)
    expect((await asks()).rows).toEqual([{ one: 1 }])
  })

  test('is noticed by the listening connection, which reports that changes may be missed and listens again', async () => {
    const listener = { onNotification: vi.fn(), onDisconnected: vi.fn(), onConnected: vi.fn() }
    await database.listen('word', listener)
    await vi.waitFor(() => expect(listener.onConnected).toHaveBeenCalledOnce())
    between.forget()
    await vi.waitFor(() => expect(listener.onConnected).toHaveBeenCalledTimes(2), 15_000)
    expect(listener.onDisconnected).toHaveBeenCalledOnce()
    await sql`select pg_notify('word', 'said')`.execute(database.db).catch(asks)
    await sql`select pg_notify('word', 'again')`.execute(database.db)
    await vi.waitFor(() => expect(listener.onNotification).toHaveBeenCalledWith('again'))
  })

  test('a query that timed out reports that the database is overloaded', async () => {
    const slow = database.db.transaction().execute(async (tx) => {
      await sql`set local statement_timeout = 50`.execute(tx)
      await sql`select pg_sleep(0.4)`.execute(tx)
    })
    await expect(slow).rejects.toSatisfy(isUnavailable)
    expect((await asks()).rows).toEqual([{ one: 1 }])
  })
})
