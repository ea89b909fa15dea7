// Days off that are moved: 100,000 open deadlines computed again, all of which span the moved day, on PostgreSQL and on
// the embedded database; beside the same rows updated by one statement. `node bench/deadlines.ts [deadlines] [embedded]`.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { startPostgres } from '#app/testing/postgres.ts'
import holidays from '#data/kz/holidays_2019_2027.json' with { type: 'json' }
import { type HolidaysFile, makeWorkCalendar } from '#domain/calendar/index.ts'
import { recomputeDeadlines } from '#features/deadlines/upkeep/actions.ts'
import type { Context } from '#platform/context.ts'
import { type Database, migrate, openDatabase, ReadCache, TableVersions } from '#platform/db/index.ts'
import { workCalendar } from '#platform/jurisdiction.ts'
import { packagePath } from '#platform/package-path.ts'
import { printTable } from './support/table.ts'

const [count = '100000', embedded = '100000'] = process.argv.slice(2)
/** 14 December 2026, a Monday, becomes a day off: every term of the measurement runs over it. */
const moved = makeWorkCalendar(holidays as HolidaysFile, [{ rest: '2026-12-14', worked: '2026-12-19' }])

/** Rows inserted by one statement. */
const FILL = 10_000

const secondsOf = async (work: () => Promise<unknown>) => {
  const before = performance.now()
  await work()
  return (performance.now() - before) / 1000
}

/** Deadlines of 15 working days from thirty different days, as an application would have them. */
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
    select gen_random_uuid(), 'questions.answer', gen_random_uuid(), '018f0000-0000-7000-8000-000000000000', '000000000', 1,
      'law', 'appc.consider', jsonb_build_object('from', '2026-11-' || lpad((n % 29 + 1)::text, 2, '0'),
        'term', '{"kind":"after","amount":15,"unit":"working_day"}'::jsonb, 'extensions', '[]'::jsonb),
      ('2026-11-' || lpad((n % 29 + 1)::text, 2, '0'))::date, '2026-12-20', now()
    from generate_series(${from}::int, ${Math.min(from + FILL - 1, deadlines)}::int) as n`.execute(db)
}

async function measure(name: string, database: Database, deadlines: number) {
  await migrate(database, packagePath('migrations'))
  await fill(database, deadlines)
  const now = () => new Date()
  const readCache = new ReadCache(new TableVersions())
  const ctx = { db: database.db, features: [], now, readCache } as Partial<Context> as Context
  await recomputeDeadlines(ctx, workCalendar)
  // The last days are those of the calendar before it is changed.
  const first = await secondsOf(async () => {
    await sql`update deadline_calendar set days = '{"years":["2026"],"exceptions":[]}'`.execute(database.db)
    await recomputeDeadlines(ctx, workCalendar)
  })
  let movedDays = 0
  // On a machine that does other work too, the processor time is the fairer number; that of a server is not in it.
  const cpuBefore = process.cpuUsage()
  const seconds = await secondsOf(async () => {
    movedDays = await recomputeDeadlines(ctx, moved)
  })
  const { user, system } = process.cpuUsage(cpuBefore)
  const plain = await secondsOf(() => sql`update deadline set due_on = due_on + 1`.execute(database.db))
  return {
    database: name,
    deadlines,
    moved: movedDays,
    'seconds, aim < 5': seconds.toFixed(2),
    'CPU of this program, s': ((user + system) / 1e6).toFixed(2),
    'first run, s': first.toFixed(2),
    'times one plain update': (seconds / plain).toFixed(1),
  }
}

const rows: Awaited<ReturnType<typeof measure>>[] = []
if (count !== '0') {
  const postgres = await startPostgres()
  const server = await openDatabase({ url: `${postgres.url}/postgres`, folder: '' })
  rows.push(await measure('PostgreSQL', server, Number(count)))
  await server.close()
  await postgres.stop()
}
if (embedded !== '0') {
  const folder = mkdtempSync(join(tmpdir(), 'kenes-bench-'))
  const pglite = await openDatabase({ folder })
  rows.push(await measure('embedded', pglite, Number(embedded)))
  await pglite.close()
  rmSync(folder, { recursive: true, force: true })
}
printTable(rows)
