import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { journalFixture } from '#app/testing/journal.ts'
import { parseVerifierKey, policyOfKeys, verifyCheckpoint } from '#domain/tlog/index.ts'
import { sha256, verifySignature } from '#platform/crypto/node.ts'
import {
  addLogKey,
  CHECKPOINT_FILE,
  findLog,
  type JournalLocation,
  JournalRefused,
  KEY_FILE,
  openJournal,
} from './index.ts'
import { findingsOf } from './testing/audit.ts'
import { testLocation } from './testing/place.ts'

const { db, folder, clock, now, failed, recordMany, open } = await journalFixture()

/** Opens the journal, expecting a refusal; returns its message. */
async function refusalOf(configured: Partial<JournalLocation> = {}): Promise<string> {
  const refused = await open(configured).then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(refused).toBeInstanceOf(JournalRefused)
  return (refused as JournalRefused).message
}

test('keys are created at the first start, readable only by their owner, and never for an existing log', async () => {
  await open()
  const file = join(folder, KEY_FILE)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const key = readFileSync(file, 'utf8')
  rmSync(file)
  expect(await refusalOf()).toMatch(/its key is not in .*log\.key/)
  // The same key opens it from the environment; the key of another log does not.
  await open({ configured: key.trim() })
  const other = mkdtempSync(join(tmpdir(), 'kenes-journal-'))
  await sql`create table kept_log as select * from journal_log`.execute(db)
  await sql`truncate journal_log`.execute(db)
  await openJournal(db, testLocation(other, { origin: 'another.example/log' }), { now, onError: failed })
  const anotherKey = readFileSync(join(other, KEY_FILE), 'utf8').trim()
  await sql`truncate journal_log`.execute(db)
  await sql`insert into journal_log select * from kept_log; drop table kept_log`.execute(db)
  rmSync(other, { recursive: true })
  expect(await refusalOf({ configured: anotherKey })).toMatch(/another\.example/)
  expect(await refusalOf({ configured: 'PRIVATE+KEY+x+00000000+AAAA' })).toMatch(
    /KENES_LOG_KEY does not hold/,
  )
})

test('a key with the right name that never signed the log is refused; keys are changed by signing with both for a while', async () => {
  const journal = await open()
  await recordMany(3)
  await journal.integrate()
  const right = readFileSync(join(folder, KEY_FILE), 'utf8')
  await addLogKey(folder, 'ed25519')
  const [, added = ''] = readFileSync(join(folder, KEY_FILE), 'utf8').trim().split('\n')
  writeFileSync(join(folder, KEY_FILE), added)
  expect(await refusalOf()).toMatch(/none of the keys signed it/)
  // While keys are being changed both sign, and an auditor who has either key is satisfied.
  writeFileSync(join(folder, KEY_FILE), `${right}${added}\n`)
  await (await open()).integrate()
  const log = await findLog(db)
  expect(log?.published.match(/^— /gm)?.length).toBe(2)
  expect(log?.policy.match(/^log /gm)?.length).toBe(2)
  writeFileSync(join(folder, KEY_FILE), added)
  await (await open()).integrate()
  expect((await findLog(db))?.published.match(/^— /gm)?.length).toBe(1)
  expect(await findingsOf(db)).toEqual([])
})

test('an ML-DSA-44 key signs beside Ed25519; each alone satisfies an auditor, and a restart signs nothing anew', async () => {
  const journal = await open()
  await recordMany(2)
  await journal.integrate()
  await addLogKey(folder, 'ml-dsa-44')
  const both = await open()
  await recordMany(1)
  await both.integrate()
  const log = await findLog(db)
  expect(log?.published.match(/^— /gm)?.length).toBe(2)
  const [classic = '', quantum = ''] = log?.policy.match(/^log \S+/gm)?.map((line) => line.slice(4)) ?? []
  for (const vkey of [classic, quantum]) {
    const key = parseVerifierKey(sha256, vkey)
    if (!key.ok) throw new Error(key.refusal)
    const alone = await verifyCheckpoint(verifySignature, policyOfKeys([key.value]), log?.published ?? '')
    expect(alone).toMatchObject({ ok: true, value: { logKey: { kind: key.value.kind } } })
    const forged = log?.published.replace('\n3\n', '\n4\n') ?? ''
    expect(await verifyCheckpoint(verifySignature, policyOfKeys([key.value]), forged)).toEqual({
      ok: false,
      refusal: 'signature-invalid',
    })
  }
  expect(await findingsOf(db)).toEqual([])
  await open()
  expect((await findLog(db))?.signed).toBe(log?.signed)
  // Alone it is refused: the specification of tiled logs requires Ed25519.
  const lines = readFileSync(join(folder, KEY_FILE), 'utf8').trim().split('\n')
  writeFileSync(join(folder, KEY_FILE), lines.at(-1) ?? '')
  expect(await refusalOf()).toMatch(/one of them Ed25519/)
})

test('a database that is behind the stored checkpoint is refused, and so is one without its journal', async () => {
  const journal = await open()
  await recordMany(4)
  await journal.integrate()
  const early = await sql`select * from journal_log`.execute(db)
  expect(early.rows.length).toBe(1)
  await sql`create table early_log as select * from journal_log`.execute(db)
  await sql`create table early_tile as select * from journal_tile`.execute(db)
  await recordMany(3)
  await journal.integrate()
  // As after restoring a copy from before the last three acts.
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
  const memory = readFileSync(join(folder, CHECKPOINT_FILE), 'utf8')
  await sql`truncate journal_act, journal_tile, journal_log`.execute(db)
  rmSync(join(folder, CHECKPOINT_FILE))
  clock.now = '2026-11-23T06:00:00.000Z'
  const forged = await open()
  await recordMany(5)
  await forged.integrate()
  writeFileSync(join(folder, CHECKPOINT_FILE), memory)
  expect(await refusalOf()).toContain('The first 3 entries of the database are not those that were signed')
})
