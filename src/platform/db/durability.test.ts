import { type ChildProcess, spawn } from 'node:child_process'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { startPostgres } from '#app/testing/postgres.ts'
import { copyTemplate } from '#app/testing/template.ts'
import type { Config } from '#platform/config.ts'
import { packagePath } from '#platform/package-path.ts'
import { FolderInUse, openDatabase } from './index.ts'

const CYCLES = 5
/** Of each cycle; it is killed some time after them. */
const AT_LEAST = 2
const WRITING_MS = 700

let copy: { config: Config; remove: () => Promise<void> }
beforeAll(async () => {
  copy = await copyTemplate(inject('template'), true)
})
afterAll(() => copy.remove())

const where = ({ config }: typeof copy) => ({ folder: config.data, url: config.databaseUrl })

type Place = { folder: string; url?: string | undefined }

/** Starts a program that writes; `writing` resolves once it was acknowledged some rows. */
function startWriter({ folder, url }: Place): {
  child: ChildProcess
  lines: string[]
  writing: Promise<void>
} {
  const script = packagePath('src/platform/db/testing/writer.ts')
  const child = spawn(process.execPath, [script, folder, ...(url ? [url] : [])], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const lines: string[] = []
  const writing = new Promise<void>((resolve) => {
    let rest = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      const parts = (rest + chunk.toString()).split('\n')
      rest = parts.pop() ?? ''
      lines.push(...parts)
      if (numbers(lines).length >= AT_LEAST) resolve()
    })
  })
  return { child, lines, writing }
}

const numbers = (lines: readonly string[]) => lines.filter((line) => /^\d+$/.test(line)).map(Number)

async function keptNumbers(place: Place): Promise<ReadonlySet<number>> {
  const database = await openDatabase(place)
  const { rows } = await sql<{ number: bigint }>`select number from acknowledged`.execute(database.db)
  await database.close()
  return new Set(rows.map(({ number }) => Number(number)))
}

test('a process killed with -9 while it writes, again and again, loses no acknowledged row', async () => {
  const acknowledged: number[] = []
  for (let cycle = 0; cycle < CYCLES; cycle += 1) {
    const { child, lines, writing } = startWriter(where(copy))
    await writing
    await new Promise((resolve) => setTimeout(resolve, WRITING_MS * Math.random()))
    const gone = new Promise((resolve) => child.once('close', resolve))
    child.kill('SIGKILL')
    await gone
    acknowledged.push(...numbers(lines))
  }
  const kept = await keptNumbers(where(copy))
  expect(acknowledged.length).toBeGreaterThanOrEqual(CYCLES * AT_LEAST)
  expect(acknowledged.filter((number) => !kept.has(number))).toEqual([])
}, 300_000)

test.runIf(inject('template').kind === 'server')(
  'a database server killed with -9 recovers every acknowledged row',
  async () => {
    const server = await startPostgres(true)
    const place = { folder: copy.config.data, url: `${server.url}/postgres` }
    const { child, lines, writing } = startWriter(place)
    await writing
    await new Promise((resolve) => setTimeout(resolve, WRITING_MS))
    const gone = new Promise((resolve) => child.once('close', resolve))
    await server.kill()
    await server.start()
    child.kill('SIGKILL')
    await gone
    const { acknowledged, kept } = { acknowledged: numbers(lines), kept: await keptNumbers(place) }
    await server.stop()
    expect(acknowledged.length).toBeGreaterThanOrEqual(AT_LEAST)
    expect(acknowledged.filter((number) => !kept.has(number))).toEqual([])
  },
  300_000,
)

test.runIf(inject('template').kind === 'embedded')(
  'a second process that opens the same folder is refused with an explanation',
  async () => {
    const first = await openDatabase(where(copy))
    const second = openDatabase(where(copy))
    await expect(second).rejects.toThrow(FolderInUse)
    await expect(second).rejects.toThrow(new RegExp(`process ${process.pid}`))
    await first.close()
    const third = await openDatabase(where(copy))
    await third.close()
  },
)

test('values come back in the same form from both databases', async () => {
  const database = await openDatabase(where(copy))
  const { rows } = await sql`
    select 9007199254740993::int8 as big, date '2026-11-23' as day, timestamptz '2026-11-23T10:00:00+05:00' as at,
      1.50::numeric as amount, decode('01ff', 'hex') as bytes, '{"ә":[1]}'::jsonb as json, array['а','ә'] as list
  `.execute(database.db)
  await database.close()
  const [row] = rows as [Record<string, unknown>]
  expect(row.big).toBe(9_007_199_254_740_993n)
  expect(row.day).toBe('2026-11-23')
  expect(row.at).toEqual(new Date('2026-11-23T05:00:00Z'))
  expect(row.amount).toBe('1.50')
  expect(new Uint8Array(row.bytes as Uint8Array)).toEqual(new Uint8Array([1, 255]))
  expect(row.json).toEqual({ ә: [1] })
  expect(row.list).toEqual(['а', 'ә'])
})

test.runIf(inject('template').kind === 'server')(
  'a text of several statements gives the rows of all of them, as the job queue expects',
  async () => {
    const database = await openDatabase(where(copy))
    const { rows } = await sql`select 1 as a; select 2 as b; select 3 as a where false`.execute(database.db)
    await database.close()
    expect(rows).toEqual([{ a: 1 }, { b: 2 }])
  },
)

test('Kazakh letters sort in the order of the alphabet, and fold to lower case', async () => {
  const database = await openDatabase(where(copy))
  const alphabet = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'
  const { rows } = await sql<{ letter: string; upper: string }>`
    select letter, lower(upper(letter) collate kazakh) as upper
    from unnest(${[...alphabet].reverse()}::text[]) as letter order by letter collate kazakh`.execute(
    database.db,
  )
  await database.close()
  expect(rows.map(({ letter }) => letter).join('')).toBe(alphabet)
  expect(rows.map(({ upper }) => upper).join('')).toBe(alphabet)
})

test('a query outside an open transaction does not see its rows, and a failed query leaves nothing behind', async () => {
  const database = await openDatabase(where(copy))
  const count = async () => {
    const { rows } = await sql<{
      count: bigint
    }>`select count(*) from territory where code = '000000001'`.execute(database.db)
    return Number(rows[0]?.count)
  }
  const failing = database.db.transaction().execute(async (tx) => {
    await sql`update territory set listed = false where code = '390000000'`.execute(tx)
    await sql`select 1 / 0`.execute(tx)
  })
  const [outcome, seen] = await Promise.allSettled([failing, count()])
  expect(outcome.status).toBe('rejected')
  expect(seen).toEqual({ status: 'fulfilled', value: 0 })
  const { rows } = await sql<{
    listed: boolean
  }>`select listed from territory where code = '390000000'`.execute(database.db)
  await database.close()
  expect(rows[0]?.listed).toBe(true)
})
