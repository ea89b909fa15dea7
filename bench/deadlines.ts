// Days off that are moved: 100,000 open deadlines computed again, all of which span the moved day, on PostgreSQL and on
// the embedded database; beside the same rows updated by one statement. `node bench/deadlines.ts [deadlines] [embedded]`.
import { existsSync, readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { sql } from 'kysely'
import holidays from '#data/kz/holidays_2019_2027.json' with { type: 'json' }
import { type HolidaysFile, makeWorkCalendar } from '#domain/law-terms/index.ts'
import { recomputeDeadlines } from '#features/deadlines/recomputation/actions.ts'
import { type Context, dayOf } from '#platform/context.ts'
import { type Database, migrate, ReadCache, TableVersions } from '#platform/db/index.ts'
import { workCalendar } from '#platform/jurisdiction.ts'
import { packagePath } from '#platform/package-path.ts'
import { onBothDatabases } from './support/both-databases.ts'
import { printTable } from './support/table.ts'

const [count = '100000', embedded = '100000'] = process.argv.slice(2)
/** 1 December 2026, a Tuesday, becomes a day off: every term of the measurement runs over it. */
const moved = makeWorkCalendar(holidays as HolidaysFile, [{ rest: '2026-12-01', worked: '2027-02-20' }])

/** Rows inserted by one statement. */
const FILL = 10_000

const secondsOf = async (work: () => Promise<unknown>) => {
  const before = performance.now()
  await work()
  return (performance.now() - before) / 1000
}

/**
 * With ids as the application makes them: UUIDs of version 7, those of the things up to a thousand places out of order
 * and random behind the time. Deadlines of 30 working days from 29 different days: all of November's span the first
 * day of December.
 */
async function fill({ db }: Database, deadlines: number) {
  await sql`insert into territory (code, level, kind, official, name, label, slug, ordinal, last_ordinal, search_key)
    values ('000000000', 'republic', 'republic', '{}', '{"kk":"а","ru":"а","en":"a"}',
      '{"kk":"а","ru":"а","en":"a"}', 'kz', 1, 1, 'a')`.execute(db)
  await sql`insert into organisation (id, slug, kind, name, territory_code)
    values ('018f0000-0000-7000-8000-000000000000', 'akimat', 'akimat', '{"kk":"а","ru":"а"}', '000000000')`.execute(
    db,
  )
  for (let from = 1; from <= deadlines; from += FILL)
    await sql`
    insert into deadline (id, kind, thing_id, organisation_id, territory_code, territory_ordinal, basis, rule, counting,
      from_on, due_on, started_at)
    select (lpad(to_hex(n), 12, '0') || '7000800000000000' || 'abcd')::uuid, 'questions.answer',
      (lpad(to_hex(n + (random() * 1000)::int), 12, '0') || '70008' || substr(md5(random()::text), 1, 15))::uuid,
      '018f0000-0000-7000-8000-000000000000', '000000000', 1,
      'law', 'appc.consider', jsonb_build_object('from', '2026-11-' || lpad((n % 29 + 1)::text, 2, '0'),
        'term', '{"kind":"after","amount":30,"unit":"working_day"}'::jsonb, 'extensions', '[]'::jsonb),
      ('2026-11-' || lpad((n % 29 + 1)::text, 2, '0'))::date, '2026-12-20', now()
    from generate_series(${from}::int, ${Math.min(from + FILL - 1, deadlines)}::int) as n`.execute(db)
}

const TICKS_A_SECOND = 100

/** Processor time of this program and, on Linux, of the server's processes for it, in seconds. */
async function cpuSeconds({ db, url }: Database): Promise<number> {
  const { user, system } = process.cpuUsage()
  const { rows } = url
    ? await sql<{
        pid: number
      }>`select pid from pg_stat_activity where backend_type = 'client backend'`.execute(db)
    : { rows: [] }
  const files = rows.map(({ pid }) => `/proc/${pid}/stat`).filter((file) => existsSync(file))
  const ticks = files.map((file) => {
    const fields = readFileSync(file, 'utf8').split(') ')[1]?.split(' ') ?? []
    return Number(fields[11]) + Number(fields[12])
  })
  return (user + system) / 1e6 + ticks.reduce((sum, one) => sum + one, 0) / TICKS_A_SECOND
}

async function measure(name: string, database: Database, deadlines: number) {
  await migrate(database, packagePath('migrations'))
  await fill(database, deadlines)
  const now = () => new Date()
  const readCache = new ReadCache(new TableVersions())
  const ctx = {
    db: database.db,
    features: [],
    now,
    today: () => dayOf(now()),
    readCache,
  } as Partial<Context> as Context
  await recomputeDeadlines(ctx, workCalendar)
  await sql`vacuum analyze deadline`.execute(database.db)
  let movedDays = 0
  // On a machine that does other work too, the processor time is the fairer number.
  const cpuBefore = await cpuSeconds(database)
  const seconds = await secondsOf(async () => {
    movedDays = await recomputeDeadlines(ctx, moved)
  })
  const cpu = (await cpuSeconds(database)) - cpuBefore
  await sql`vacuum analyze deadline`.execute(database.db)
  const plainBefore = await cpuSeconds(database)
  const plain = await secondsOf(() => sql`update deadline set due_on = due_on + 1`.execute(database.db))
  const plainCpu = (await cpuSeconds(database)) - plainBefore
  return {
    database: name,
    deadlines,
    moved: movedDays,
    'seconds, aim < 5': seconds.toFixed(2),
    'processor seconds': cpu.toFixed(2),
    'times one plain update': (seconds / plain).toFixed(1),
    'its processor time': (cpu / plainCpu).toFixed(1),
  }
}

const load = () =>
  loadavg()
    .map((mean) => mean.toFixed(1))
    .join(', ')
console.log(`load average over 1, 5 and 15 minutes before: ${load()}`)
printTable(await onBothDatabases({ server: Number(count), embedded: Number(embedded) }, measure))
console.log(`after: ${load()}`)
