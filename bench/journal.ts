// Cost of recording: acts entered in the journal, numbered, signed and published, against the same rows inserted
// without a journal, each in its own durable transaction. `node bench/journal.ts [acts]`.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { startPostgres } from '#app/testing/postgres.ts'
import { type Database, migrate, openDatabase } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { openJournal, recordAct } from '#platform/journal/index.ts'
import { testLocation } from '#platform/journal/testing/place.ts'
import { packagePath } from '#platform/package-path.ts'
import { median, printTable } from './support/table.ts'

const ACTS = Number(process.argv[2] ?? 4000)
const IN_FLIGHT = 500
const ROUNDS = 5
const now = () => new Date()
// As long as a short news item in two languages.
const content = {
  title: { kk: 'ә'.repeat(60), ru: 'а'.repeat(60) },
  body: { kk: 'ә'.repeat(400), ru: 'а'.repeat(400) },
}

declare module '#platform/db/tables.ts' {
  interface Tables {
    /** The rows of the journal without a journal, for comparison. */
    plain_act: Tables['journal_act']
  }
}

/** Runs the work that many times, at most IN_FLIGHT at once; returns the seconds it took. */
async function inFlight(count: number, work: () => Promise<unknown>): Promise<void> {
  let left = count
  const one = async () => {
    while (left-- > 0) await work()
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, one))
}

const secondsOf = async (work: () => Promise<unknown>) => {
  const before = performance.now()
  await work()
  return (performance.now() - before) / 1000
}

async function measure(database: Database, folder: string, acts: number) {
  const { db } = database
  await migrate(database, packagePath('migrations'))
  await sql`create table plain_act (like journal_act including all)`.execute(db)
  const failed = (error: unknown) => {
    throw error
  }
  const journal = await openJournal(database.db, testLocation(folder), { now, onError: failed })
  const entry = new Uint8Array(300).fill(120)
  const salt = new Uint8Array(32)
  const text = JSON.stringify(content)

  const plain = () =>
    db.transaction().execute((tx) =>
      tx
        .insertInto('plain_act')
        .values({
          act_id: newId(now()),
          version: 1,
          type: 'news.published',
          recorded_at: now(),
          territory_code: '750000000',
          body_id: null,
          entry,
          salt,
          content: text,
          number: null,
        })
        .execute(),
    )
  const recorded = () => {
    const act = { type: 'news.published', act: newId(now()), territory: '750000000', body: null, content }
    return db.transaction().execute((tx) => recordAct({ db: tx, now }, act))
  }
  const withJournal = async () => {
    const sequencing = journal.start()
    await inFlight(acts, recorded)
    await sequencing.stop()
    await journal.integrate()
  }
  await inFlight(IN_FLIGHT, plain)
  await inFlight(IN_FLIGHT, recorded)
  const times: { plain: number; recorded: number }[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    // The order alternates.
    const first = round % 2 === 0 ? await secondsOf(() => inFlight(acts, plain)) : 0
    const second = await secondsOf(withJournal)
    times.push({ plain: first || (await secondsOf(() => inFlight(acts, plain))), recorded: second })
  }
  const { rows } = await sql<{ bytes: number; entries: number }>`
    select (pg_total_relation_size('journal_act') + pg_total_relation_size('journal_tile'))::float8 as bytes,
      (select count(*) from journal_act)::float8 as entries`.execute(db)
  const perMillion = ((rows[0]?.bytes ?? 0) / (rows[0]?.entries ?? 1)) * 1e6
  return {
    'plain, acts/s': Math.round(acts / median(times.map((time) => time.plain))),
    'journal, acts/s': Math.round(acts / median(times.map((time) => time.recorded))),
    ratio: median(times.map((time) => time.recorded / time.plain)).toFixed(2),
    target: '≤ 1.5',
    'GB per million': (perMillion / 1e9).toFixed(2),
  }
}

async function inScratch<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'kenes-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const onServer = await inScratch(async (folder) => {
  const server = await startPostgres()
  const database = await openDatabase({ url: `${server.url}/postgres`, folder })
  const row = await measure(database, folder, ACTS)
  await database.close()
  await server.stop()
  return { database: 'PostgreSQL', ...row, wanted: '≥ 500/s' }
})
const embedded = await inScratch(async (folder) => {
  const database = await openDatabase({ folder })
  const row = await measure(database, folder, Math.ceil(ACTS / 4))
  await database.close()
  return { database: 'embedded', ...row, wanted: '≥ 150/s' }
})
console.log(
  `${ACTS} acts (a quarter on the embedded database), ${IN_FLIGHT} in flight, medians of ${ROUNDS}:`,
)
printTable([onServer, embedded])
