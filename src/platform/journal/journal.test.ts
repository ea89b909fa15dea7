import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { journalFixture } from '#app/testing/journal.ts'
import { toUtf8 } from '#domain/base/bytes.ts'
import { parseEntry } from '#domain/journal-entry/entry.ts'
import { verifyRecord } from '#domain/journal-entry/verify.ts'
import { parsePolicy } from '#domain/tlog/index.ts'
import { sha256, verifySignature } from '#platform/crypto/node.ts'
import {
  eraseContent,
  exportLog,
  findLog,
  listRecords,
  makeReceipt,
  readLogFile,
  recordAct,
} from './index.ts'
import { findingsOf, publishedActs } from './testing/audit.ts'

const { db, folder, clock, now, newAct, actOf, record, recordMany, open } = await journalFixture()

test('a rolled-back act leaves nothing to record', async () => {
  const undone = db.transaction().execute(async (tx) => {
    await recordAct({ db: tx, now }, actOf(newAct()))
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await db.selectFrom('journal_act').selectAll().execute()).toEqual([])
})

test('an entry holds the type, time and place, and only a salted commitment to the content', async () => {
  const journal = await open()
  const id = newAct()
  const content = { title: 'Мектеп жөнделді', author: 'Айгүл' }
  await record(id, 'news.published', content)
  await record(id, 'news.changed', content)
  expect(await journal.integrate()).toBe(2)
  const rows = await db.selectFrom('journal_act').select('entry').orderBy('number').execute()
  const [first, second] = rows.map(({ entry }) => parseEntry(new Uint8Array(entry)))
  expect(first).toMatchObject({
    ok: true,
    value: {
      type: 'news.published',
      act: id,
      version: 1,
      territory: '750000000',
      body: null,
      time: clock.now,
    },
  })
  expect(second).toMatchObject({ ok: true, value: { type: 'news.changed', version: 2 } })
  const bundle = await readLogFile(db, 'tile/entries/000.p/2')
  const text = Buffer.from(bundle?.bytes ?? []).toString()
  expect(text).not.toMatch(/Мектеп|Айгүл/)
  // Equal contents have different commitments, because each entry has its own salt.
  expect(new Set(text.match(/"commitment":"[^"]+"/g)).size).toBe(2)
  expect((await listRecords(db, id)).map(({ version, number }) => [version, number])).toEqual([
    [2, 1],
    [1, 0],
  ])
})

test('a receipt proves an entry and its content; after erasure of the content it still proves the entry', async () => {
  const journal = await open()
  await recordMany(5)
  const id = newAct()
  await record(id)
  await recordMany(300)
  await journal.integrate()
  const receipt = (await makeReceipt(db, 5)) ?? ''
  const log = await findLog(db)
  const policy = parsePolicy(sha256, toUtf8(log?.policy ?? ''))
  if (!policy.ok) throw new Error(policy.refusal)
  const crypto = { sha256, verify: verifySignature }
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

test('batches larger than a tile, in several rounds, give a log that passes an audit', async () => {
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
  // Every earlier width still exists as a prefix; nothing beyond the checkpoint and no other spelling exists.
  const wide = await readLogFile(db, 'tile/0/002.p/7')
  const narrow = await readLogFile(db, 'tile/0/002.p/3')
  expect(narrow?.bytes).toEqual(wide?.bytes.subarray(0, 3 * 32))
  for (const path of ['tile/0/002.p/8', 'tile/0/003', 'tile/2/000.p/1', 'tile/0/2', 'tile/entries/002.p/8']) {
    expect(await readLogFile(db, path)).toBeUndefined()
  }
})

test('an export contains every file of the log and nothing else, byte for byte', async () => {
  const journal = await open()
  await recordMany(300)
  await journal.integrate()
  const exported = join(folder, 'export')
  expect(await exportLog(db, exported)).toBe(300)
  const files = readdirSync(exported, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(exported.length + 1))
  expect(files.toSorted()).toEqual(
    [
      'checkpoint',
      'policy',
      'tile/0/000',
      'tile/0/001.p/44',
      'tile/1/000.p/1',
      'tile/entries/000',
      'tile/entries/001.p/44',
    ].toSorted(),
  )
  for (const path of files.filter((name) => name.startsWith('tile/')))
    expect(new Uint8Array(readFileSync(join(exported, path)))).toEqual((await readLogFile(db, path))?.bytes)
})

test('entries that are numbered but not yet published are not shown', async () => {
  const journal = await open()
  await record(newAct())
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
