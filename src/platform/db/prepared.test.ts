import { type AddressInfo, createServer } from 'node:net'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { copyTemplate } from '#app/testing/template.ts'
import type { Config } from '#platform/config.ts'
import { type Database, isUnavailable, openDatabase, prepared, preparedByShape } from './index.ts'
import { Pipeline } from './pipeline.ts'

let copy: { config: Config; remove: () => Promise<void> }
let database: Database
let requested = 0
beforeAll(async () => {
  copy = await copyTemplate(inject('template'), true)
  const where = { folder: copy.config.data, url: copy.config.databaseUrl }
  database = await openDatabase(where, () => {
    requested += 1
  })
})
afterAll(async () => {
  await database.close()
  await copy.remove()
})

const doubled = prepared<{ number: number }>()((db, value) =>
  db.selectNoFrom([
    sql<number>`${value('number')}::int * 2`.as('twice'),
    sql<string>`${value('number')}::int || 'ә'`.as('word'),
  ]),
)
const divided = prepared<{ by: number }>()((db, value) =>
  db.selectNoFrom(sql<number>`12 / ${value('by')}::int`.as('part')),
)
const counted = prepared<{ code: string }>()((db, value) =>
  db.selectFrom('territory').select('listed').where('code', '=', value('code')),
)
const backend = prepared<{ one: number }>()((db, value) =>
  db.selectNoFrom(sql<number>`pg_backend_pid() * ${value('one')}::int`.as('pid')),
)

describe('Prepared queries', () => {
  test('sent at the same time, each gets its own answer and each is counted', async () => {
    requested = 0
    const numbers = Array.from({ length: 300 }, (_, number) => number)
    const answers = await Promise.all(numbers.map((number) => doubled(database.db, { number })))
    expect(answers).toEqual(numbers.map((number) => [{ twice: number * 2, word: `${number}ә` }]))
    expect(requested).toBe(300)
  })

  test('a failed query does not affect the answers of the others', async () => {
    const outcomes = await Promise.allSettled([1, 0, 3, 0, 4].map((by) => divided(database.db, { by })))
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ])
    expect(await divided(database.db, { by: 6 })).toEqual([{ part: 2 }])
  })

  test('prepared queries see the rows of their transaction, and outside of it only committed rows', async () => {
    const code = '390000000'
    const { db } = database
    await db.transaction().execute(async (tx) => {
      await sql`update territory set listed = false where code = ${code}`.execute(tx)
      expect(await counted(tx, { code })).toEqual([{ listed: false }])
    })
    expect(await counted(db, { code })).toEqual([{ listed: false }])
    await sql`update territory set listed = true where code = ${code}`.execute(db)
    expect(await counted(db, { code })).toEqual([{ listed: true }])
  })
})

describe.runIf(inject('template').kind === 'server')('The pipeline connection', () => {
  test('is shared by all queries', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => backend(database.db, { one: 1 })))
    expect(new Set(answers.map(([row]) => row?.pid)).size).toBe(1)
  })

  test('is reopened after the server closes it; waiting queries report that the database is unavailable', async () => {
    const [before] = await backend(database.db, { one: 1 })
    const waiting = Promise.allSettled([
      sleeping(database.db, { seconds: 3 }),
      doubled(database.db, { number: 1 }),
    ])
    await sql`select pg_terminate_backend(${before?.pid}, 2000)`.execute(database.db)
    for (const outcome of await waiting)
      expect(outcome.status === 'rejected' && isUnavailable(outcome.reason)).toBe(true)
    const [after] = await backend(database.db, { one: 1 })
    expect(after?.pid).not.toBe(before?.pid)
  })

  test('is closed when no answer comes, and the next query opens another', async () => {
    const settings = { connectionString: copy.config.databaseUrl, query_timeout: 300 }
    const pipeline = new Pipeline(settings, () => undefined, undefined)
    const late = pipeline.query({ sql: 'select pg_sleep(2)', parameters: [] })
    await expect(late).rejects.toSatisfy(isUnavailable)
    expect(await pipeline.query({ sql: 'select $1::int as one', parameters: [1] })).toEqual([{ one: 1 }])
    await pipeline.close()
  })

  test('The pipeline connection that cannot be opened rejects the query, and the next query tries again', async () => {
    const pipeline = new Pipeline(
      { connectionString: 'postgres://kenes@127.0.0.1:1/none' },
      () => undefined,
      undefined,
    )
    for (let tried = 0; tried < 2; tried += 1)
      await expect(pipeline.query({ sql: 'select 1', parameters: [] })).rejects.toSatisfy(isUnavailable)
    await pipeline.close()
  })

  test('The pipeline connection to a server that does not respond is closed, and the next query opens another', async () => {
    let calls = 0
    const silent = createServer((socket) => {
      calls += 1
      socket.on('error', () => {}).resume()
    })
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const { port } = silent.address() as AddressInfo
    const settings = {
      connectionString: `postgres://kenes@127.0.0.1:${port}/none`,
      connectionTimeoutMillis: 200,
    }
    const pipeline = new Pipeline(settings, () => undefined, undefined)
    for (const tried of [1, 2]) {
      await expect(pipeline.query({ sql: 'select 1', parameters: [] })).rejects.toSatisfy(isUnavailable)
      expect(calls).toBe(tried)
    }
    await pipeline.close()
    await new Promise((resolve) => silent.close(resolve))
  })
})

const sleeping = prepared<{ seconds: number }>()((db, value) =>
  db.selectNoFrom(sql`pg_sleep(${value('seconds')})`.as('slept')),
)

const named = preparedByShape<{ from: string; to: string | undefined; limit: number }>()((db, value) => {
  const to = value('to')
  const query = db.selectFrom('territory').select('code').where('code', '>=', value('from'))
  return (to === undefined ? query : query.where('code', '<=', to)).orderBy('code').limit(value('limit'))
})

test('a prepared query by shape has the conditions whose values are given, each time with its own values', async () => {
  const codes = async (from: string, to: string | undefined, limit = 5) =>
    (await named(database.db, { from, to, limit })).map(({ code }) => code)
  const all = await codes('0', undefined)
  expect(all).toHaveLength(5)
  const [first = '', second = '', third = ''] = all
  expect(await codes(first, second)).toEqual([first, second])
  expect(await codes(second, third)).toEqual([second, third])
  expect(await codes(second, undefined, 2)).toEqual([second, third])
})

test('a prepared query that may be slow does not keep the others waiting', async () => {
  const pid = (mayBeSlow: boolean) =>
    prepared<{ one: number }>({ mayBeSlow })((db, value) =>
      db.selectNoFrom(sql<number>`pg_backend_pid() * ${value('one')}::int`.as('pid')),
    )(database.db, { one: 1 })
  const [[quick], [slow]] = await Promise.all([pid(false), pid(true)])
  // The embedded database has one connection.
  expect(slow?.pid === quick?.pid).toBe(database.kind === 'embedded')
})
