import { sql } from 'kysely'
import { afterEach, expect, test } from 'vitest'
import { journalFixture } from '#app/testing/journal.ts'
import type { Db } from '#platform/db/index.ts'
import { checkJournal, eraseContent, findLastCheck, listJournalFindings, runCheck } from './index.ts'

const { db, now, newAct, record, recordMany, open } = await journalFixture()

afterEach(() => sql`truncate journal_finding, journal_check`.execute(db))

const subjects = async (extent: 'recent' | 'all', of: Db = db) =>
  (await checkJournal(of, extent)).findings.map(({ code, subject }) => `${code} ${subject}`)

test('a journal as it was signed has no findings, also where contents were erased by law or wait for their number', async () => {
  const journal = await open()
  const erased = newAct()
  await record(erased)
  await recordMany(300)
  await journal.integrate()
  await db.transaction().execute((tx) => eraseContent(tx, erased))
  await record(newAct())
  expect(await checkJournal(db, 'all')).toEqual({ findings: [], entries: 302, erased: 1 })
  expect(await subjects('recent')).toEqual([])
})

test.each([
  [
    'content',
    sql`update journal_act set content = '{"title":"Басқа"}' where number = 1`,
    'contents-changed 1',
  ],
  [
    'the content, so that it is no JSON',
    sql`update journal_act set content = 'x' where number = 1`,
    'contents-changed 1',
  ],
  [
    'the salt',
    sql`update journal_act set salt = set_byte(salt, 0, get_byte(salt, 0) # 1) where number = 1`,
    'contents-changed 1',
  ],
  ['the type', sql`update journal_act set type = 'news.withdrawn' where number = 1`, 'columns-changed 1'],
  [
    'the time',
    sql`update journal_act set recorded_at = recorded_at - interval '1 day' where number = 1`,
    'columns-changed 1',
  ],
  [
    'the entry',
    sql`update journal_act set entry = convert_to(replace(convert_from(entry, 'UTF8'), '75', '10'), 'UTF8')
      where number = 1`,
    'entries-changed 1',
  ],
] as const)(
  '%s, changed in the database, is found at the start and at night',
  async (_what, altering, finding) => {
    const journal = await open()
    await recordMany(3)
    await journal.integrate()
    await altering.execute(db)
    expect(await subjects('recent')).toContain(finding)
    expect(await subjects('all')).toContain(finding)
  },
)

test('what is older than the newest rows is found at night', async () => {
  const journal = await open()
  await recordMany(3)
  await journal.integrate()
  // As many further rows as a start checks, copied without their numbers.
  await sql`insert into journal_act (act_id, version, type, recorded_at, territory_code, body_id, entry, salt, content)
    select act_id, 1 + n, type, recorded_at, territory_code, body_id, entry, salt, content
    from journal_act, generate_series(1, 1100) as n where number = 2`.execute(db)
  await sql`update journal_act set content = '{"title":"Басқа"}' where number between 0 and 1`.execute(db)
  expect(await subjects('recent')).not.toContain('contents-changed 0–1')
  expect(await subjects('all')).toContain('contents-changed 0–1')
})

test('a changed tile of a higher level is found at night', async () => {
  const journal = await open()
  await recordMany(257)
  await journal.integrate()
  await sql`update journal_tile set bytes = set_byte(bytes, 3, get_byte(bytes, 3) # 1) where level = 1`.execute(
    db,
  )
  expect(await subjects('all')).toEqual(['tree-changed tile/1/000.p/1'])
})

test('a finding is stored and reported, and goes when the journal is right again', async () => {
  const journal = await open()
  await recordMany(2)
  await journal.integrate()
  const alerts: string[] = []
  const options = { db, now, onError: (error: unknown) => void alerts.push(String(error)) }
  await sql`create table kept_act as select content, number from journal_act`.execute(db)
  await sql`update journal_act set content = '{"title":"Басқа"}' where number = 0`.execute(db)
  await runCheck(options, 'recent')
  expect(alerts).toEqual([
    expect.stringMatching(/ALERT: the public journal was altered \(contents-changed: 0\)/),
  ])
  expect(await listJournalFindings(db)).toMatchObject([{ code: 'contents-changed', subject: '0' }])
  expect(await findLastCheck(db)).toBeUndefined()
  await sql`update journal_act set content = kept_act.content from kept_act where kept_act.number = journal_act.number`.execute(
    db,
  )
  await sql`drop table kept_act`.execute(db)
  await runCheck(options, 'all')
  expect(await listJournalFindings(db)).toEqual([])
  expect(await findLastCheck(db)).toMatchObject({ entries: 2, erased: 0 })
  expect(alerts).toHaveLength(1)
})
