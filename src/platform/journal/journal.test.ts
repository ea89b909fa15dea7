import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { copyTemplate } from '#app/testing/template.ts'
import { toUtf8 } from '#domain/base/bytes.ts'
import { parseEntry } from '#domain/journal-entry/entry.ts'
import { verifyRecord } from '#domain/journal-entry/verify.ts'
import { parsePolicy } from '#domain/tlog/policy.ts'
import type { Config } from '#platform/config.ts'
import { ed25519, sha256 } from '#platform/crypto/node.ts'
import { type Database, type Db, openDatabase } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import {
  addKey,
  eraseContent,
  findLog,
  type JournalPlace,
  JournalRefused,
  type JournalTables,
  KEY_FILE,
  listRecords,
  MEMORY_FILE,
  makeReceipt,
  openJournal,
  readLogFile,
  recordAct,
} from './index.ts'
import { findingsOf, publishedActs } from './testing/audit.ts'
import { testPlace } from './testing/place.ts'

let copy: { config: Config; remove: () => Promise<void> }
let database: Database
let db: Db<JournalTables>
let folder: string
let clock = '2026-11-23T05:00:00.000Z'
const now = () => new Date(clock)

beforeAll(async () => {
  copy = await copyTemplate(inject('template'))
  database = await openDatabase({ folder: copy.config.data, url: copy.config.databaseUrl })
  db = database.db as Db<JournalTables>
})
afterAll(async () => {
  await database.close()
  await copy.remove()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  await sql`truncate journal_act, journal_tile, journal_log restart identity`.execute(db)
  if (folder) rmSync(folder, { recursive: true, force: true })
  folder = mkdtempSync(join(tmpdir(), 'kenes-journal-'))
})

const failed = (error: unknown) => {
  throw error
}
const open = (given: Partial<JournalPlace> = {}) => openJournal(db, testPlace(folder, given), { now, failed })
const itemId = () => newId<'item'>(now())
const act = (
  id: string,
  type = 'news.published',
  content: Readonly<Record<string, string>> = { title: 'Көше' },
) => ({
  type,
  act: id,
  territory: '750000000',
  body: null,
  content,
})
const record = (...given: Parameters<typeof act>) =>
  db.transaction().execute((tx) => recordAct({ now }, tx, act(...given)))
async function recordMany(count: number) {
  for (let done = 0; done < count; done += 1) await record(itemId())
}

/** Opens the journal, expecting a refusal; returns what it says. */
async function refusalOf(given: Partial<JournalPlace> = {}): Promise<string> {
  const refused = await open(given).then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(refused).toBeInstanceOf(JournalRefused)
  return (refused as JournalRefused).message
}

test('an act that is undone leaves nothing to be recorded, and outside of a transaction none is taken', async () => {
  const undone = db.transaction().execute(async (tx) => {
    await recordAct({ now }, tx, act(itemId()))
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  await expect(recordAct({ now }, db, act(itemId()))).rejects.toThrow('transaction')
  expect(await db.selectFrom('journal_act').selectAll().execute()).toEqual([])
})

test('an entry holds what happened, where and when, and of the content only a salted commitment', async () => {
  const journal = await open()
  const id = itemId()
  const content = { title: 'Мектеп жөнделді', author: 'Айгүл' }
  await record(id, 'news.published', content)
  await record(id, 'news.changed', content)
  expect(await journal.integrate()).toBe(2)
  const rows = await db.selectFrom('journal_act').select('entry').orderBy('number').execute()
  const [first, second] = rows.map(({ entry }) => parseEntry(new Uint8Array(entry)))
  expect(first).toMatchObject({
    ok: true,
    value: { type: 'news.published', act: id, version: 1, territory: '750000000', body: null, time: clock },
  })
  expect(second).toMatchObject({ ok: true, value: { type: 'news.changed', version: 2 } })
  const bundle = await readLogFile(db, 'tile/entries/000.p/2')
  const text = Buffer.from(bundle?.bytes ?? []).toString()
  expect(text).not.toMatch(/Мектеп|Айгүл/)
  // The same content twice does not show as the same: each entry has a salt of its own.
  expect(new Set(text.match(/"commitment":"[^"]+"/g)).size).toBe(2)
  expect((await listRecords(db, id)).map(({ version, number }) => [version, number])).toEqual([
    [2, 1],
    [1, 0],
  ])
})

test('a receipt proves its entry and content; once the content is erased, still the entry', async () => {
  const journal = await open()
  await recordMany(5)
  const id = itemId()
  await record(id)
  await recordMany(300)
  await journal.integrate()
  const receipt = (await makeReceipt(db, 5)) ?? ''
  const log = await findLog(db)
  const policy = parsePolicy(sha256, toUtf8(log?.policy ?? ''))
  if (!policy.ok) throw new Error(policy.refusal)
  const crypto = { sha256, verify: ed25519.verify }
  const opening = async () => {
    const row = await db
      .selectFrom('journal_act')
      .select(['salt', 'content'])
      .where('number', '=', 5n)
      .executeTakeFirstOrThrow()
    return row.salt && row.content !== null
      ? { salt: new Uint8Array(row.salt), content: JSON.parse(row.content) }
      : undefined
  }
  const kept = await opening()
  if (!kept) throw new Error('the content is there')
  expect(await verifyRecord(crypto, { receipt, opening: kept, policy: policy.value })).toMatchObject({
    ok: true,
  })
  const altered = { ...kept, content: { title: 'Басқа' } }
  expect(await verifyRecord(crypto, { receipt, opening: altered, policy: policy.value })).toMatchObject({
    ok: false,
  })
  await db.transaction().execute((tx) => eraseContent(tx, id))
  expect(await opening()).toBeUndefined()
  expect(await verifyRecord(crypto, { receipt, policy: policy.value })).toMatchObject({ ok: true })
  expect(await findingsOf(db)).toEqual([])
  expect(await makeReceipt(db, 306)).toBeUndefined()
})

test('batches of more than a tile, in several rounds, give a log that an audit finds intact', async () => {
  const journal = await open()
  let earlier: string | undefined
  for (const count of [1, 255, 3, 260]) {
    await recordMany(count)
    await journal.integrate()
    expect(await findingsOf(db, earlier)).toEqual([])
    earlier = (await findLog(db))?.published
  }
  expect((await publishedActs(db)).length).toBe(519)
  expect(await readLogFile(db, 'tile/0/000')).toMatchObject({ full: true })
  // Every earlier width is still there, as its beginning; nothing beyond the checkpoint is, nor any other spelling.
  const wide = await readLogFile(db, 'tile/0/002.p/7')
  const narrow = await readLogFile(db, 'tile/0/002.p/3')
  expect(narrow?.bytes).toEqual(wide?.bytes.subarray(0, 3 * 32))
  for (const path of ['tile/0/002.p/8', 'tile/0/003', 'tile/2/000.p/1', 'tile/0/2', 'tile/entries/002.p/8']) {
    expect(await readLogFile(db, path)).toBeUndefined()
  }
})

test('what is numbered but not yet published is shown to nobody', async () => {
  const journal = await open()
  await record(itemId())
  await journal.integrate()
  await sql`update journal_log set published_size = 0, published = signed`.execute(db)
  expect(await readLogFile(db, 'tile/entries/000.p/1')).toBeUndefined()
  expect(await makeReceipt(db, 0)).toBeUndefined()
})

test('two sequencers on one database add every act once and share one history', async () => {
  const [first, second] = [await open(), await open()]
  for (let round = 0; round < 3; round += 1) {
    await recordMany(20)
    const [one, other] = await Promise.all([first.integrate(), second.integrate()])
    expect(one + other).toBeLessThanOrEqual(20)
    await second.integrate()
  }
  await first.integrate()
  const published = await publishedActs(db)
  expect(published.length).toBe(60)
  expect(new Set(published).size).toBe(60)
  expect(await findingsOf(db)).toEqual([])
})

test('keys are made at the first start for their owner alone, and never for a log that exists', async () => {
  await open()
  const file = join(folder, KEY_FILE)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const key = readFileSync(file, 'utf8')
  rmSync(file)
  expect(await refusalOf()).toMatch(/its key is not in .*log\.key/)
  // The same key given by the environment opens it; another log's does not.
  await open({ given: key.trim() })
  const other = mkdtempSync(join(tmpdir(), 'kenes-journal-'))
  await sql`create table kept_log as select * from journal_log`.execute(db)
  await sql`truncate journal_log`.execute(db)
  await openJournal(db, testPlace(other, { origin: 'another.example/log' }), { now, failed })
  const anotherKey = readFileSync(join(other, KEY_FILE), 'utf8').trim()
  await sql`truncate journal_log`.execute(db)
  await sql`insert into journal_log select * from kept_log; drop table kept_log`.execute(db)
  rmSync(other, { recursive: true })
  expect(await refusalOf({ given: anotherKey })).toMatch(/another\.example/)
  expect(await refusalOf({ given: 'PRIVATE+KEY+x+00000000+AAAA' })).toMatch(/KENES_LOG_KEY does not hold/)
})

test('a key of the right name that never signed the log is refused', async () => {
  const journal = await open()
  await recordMany(3)
  await journal.integrate()
  const right = readFileSync(join(folder, KEY_FILE), 'utf8')
  await addKey(folder)
  const [, added = ''] = readFileSync(join(folder, KEY_FILE), 'utf8').trim().split('\n')
  writeFileSync(join(folder, KEY_FILE), added)
  expect(await refusalOf()).toMatch(/none of the keys signed it/)
  // While keys are changed both sign, and an auditor who knows either is content.
  writeFileSync(join(folder, KEY_FILE), `${right}${added}\n`)
  const both = await open()
  await recordMany(1)
  await both.integrate()
  const log = await findLog(db)
  expect(log?.published.match(/^— /gm)?.length).toBe(2)
  expect(log?.policy.match(/^log /gm)?.length).toBe(2)
  writeFileSync(join(folder, KEY_FILE), added)
  await (await open()).integrate()
  expect(await findingsOf(db)).toEqual([])
})

test('a database that is behind the checkpoint put aside is refused, and so is one without its journal', async () => {
  const journal = await open()
  await recordMany(4)
  await journal.integrate()
  const early = await sql`select * from journal_log`.execute(db)
  expect(early.rows.length).toBe(1)
  await sql`create table early_log as select * from journal_log`.execute(db)
  await sql`create table early_tile as select * from journal_tile`.execute(db)
  await recordMany(3)
  await journal.integrate()
  // As after restoring a copy that was made before the last three acts.
  await sql`delete from journal_act where number >= 4`.execute(db)
  await sql`truncate journal_log, journal_tile`.execute(db)
  await sql`insert into journal_log select * from early_log; insert into journal_tile select * from early_tile;
    drop table early_log; drop table early_tile`.execute(db)
  expect(await refusalOf()).toMatch(/is behind: it has 4 entries, but 7 were signed/)
  await expect(journal.integrate()).rejects.toThrow(JournalRefused)
  await sql`truncate journal_act, journal_tile, journal_log`.execute(db)
  expect(await refusalOf()).toMatch(
    /remembers kenes\.example\/log with 7 entries; this database has no journal/,
  )
})

test.each([
  [
    'a tile',
    sql`update journal_tile set bytes = set_byte(bytes, 5, get_byte(bytes, 5) # 1) where level = 0`,
    /does not hold the tree/,
  ],
  [
    'the signed checkpoint',
    sql`update journal_log set signed = replace(signed, E'\n3\n', E'\n4\n'), size = 4`,
    /does not hold the tree/,
  ],
  [
    'the number of entries',
    sql`delete from journal_act where number = 2`,
    /holds entries up to 2, its signed tree has 3/,
  ],
])('a database in which %s was altered is refused', async (_what, altering, words) => {
  const journal = await open()
  await recordMany(3)
  await journal.integrate()
  await altering.execute(db)
  expect(await refusalOf()).toMatch(words)
})

test('a database with another history of the same log is refused', async () => {
  const journal = await open()
  await recordMany(3)
  await journal.integrate()
  const memory = readFileSync(join(folder, MEMORY_FILE), 'utf8')
  await sql`truncate journal_act, journal_tile, journal_log`.execute(db)
  rmSync(join(folder, MEMORY_FILE))
  clock = '2026-11-23T06:00:00.000Z'
  const forged = await open()
  await recordMany(5)
  await forged.integrate()
  writeFileSync(join(folder, MEMORY_FILE), memory)
  expect(await refusalOf()).toMatch(/The first 3 entries of the database are not those that were signed/)
})
