import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { copyTemplate } from '#app/testing/template.ts'
import { toUtf8 } from '#domain/base/bytes.ts'
import { parsePolicy, verifyCheckpoint } from '#domain/tlog/index.ts'
import type { Config } from '#platform/config.ts'
import { sha256, verifySignature } from '#platform/crypto/node.ts'
import { type Database, type Db, openDatabase } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { findLog, JournalRefused, listJournalFindings, loadSigners, openJournal, recordAct } from './index.ts'
import { findingsOf } from './testing/audit.ts'
import { testLocation, testOrigin } from './testing/place.ts'
import { startWitness } from './testing/witness.ts'

let copy: { config: Config; remove: () => Promise<void> }
let database: Database
let db: Db
let folder = ''
let complaints: string[] = []
let clock = '2026-11-23T05:00:00.000Z'
const now = () => new Date(clock)
const logKeys = async () =>
  ((await loadSigners({ folder, configured: undefined })) ?? []).map(({ key }) => key)
let known: Awaited<ReturnType<typeof logKeys>> = []
const one = await startWitness('one.example/w', 11, () => known)
const two = await startWitness('two.example/w', 12, () => known)
const POLICY = `${one.line}${two.line}group any any one-example-w two-example-w\nquorum any\n`
const BOTH = `${one.line}${two.line}group both all one-example-w two-example-w\nquorum both\n`

beforeAll(async () => {
  copy = await copyTemplate(inject('template'))
  database = await openDatabase({ folder: copy.config.data, url: copy.config.databaseUrl })
  db = database.db
})
afterAll(async () => {
  await Promise.all([one.stop(), two.stop()])
  await database.close()
  await copy.remove()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  one.state.away = false
  two.state.away = false
  if (!folder) folder = mkdtempSync(join(tmpdir(), 'kenes-witness-'))
  complaints = []
})

async function open(witnesses: string) {
  const failed = (error: unknown) => void complaints.push(String(error))
  const journal = await openJournal(db, testLocation(folder, { witnesses }), { now, onError: failed })
  known = await logKeys()
  return journal
}
async function record(count = 1) {
  for (let done = 0; done < count; done += 1) {
    const act = newId<'item'>(now())
    const published = { type: 'news.published', act, territory: '750000000', body: null, content: { done } }
    await db.transaction().execute((tx) => recordAct({ db: tx, now }, published))
  }
}
/** The published checkpoint: its size, and its cosigners by the published policy. */
async function publishedBy() {
  const log = await findLog(db)
  const policy = parsePolicy(sha256, toUtf8(log?.policy ?? ''))
  if (!policy.ok || !log) throw new Error('no policy')
  const trusted = await verifyCheckpoint(verifySignature, policy.value, log.published)
  return trusted.ok
    ? [trusted.value.checkpoint.size, trusted.value.witnesses.map(({ key }) => key.name).sort()]
    : trusted.refusal
}

test('both witnesses cosign each checkpoint, with proofs from the size that each has seen', async () => {
  const journal = await open(POLICY)
  for (const size of [3, 8]) {
    await record(size === 3 ? 3 : 5)
    await journal.integrate()
    expect(await publishedBy()).toEqual([size, ['one.example/w', 'two.example/w']])
  }
  expect(one.answers).toEqual([200, 200])
  expect(await findingsOf(db)).toEqual([])
})

test('the log does not know after a restart which sizes its witnesses have seen; they answer 409 and then sign', async () => {
  const journal = await open(POLICY)
  one.answers.length = 0
  await record(300)
  await journal.integrate()
  expect(one.answers).toEqual([409, 200])
  expect(await publishedBy()).toEqual([308, ['one.example/w', 'two.example/w']])
})

test('publishing continues by the policy with one witness missing, and it is reported once', async () => {
  const journal = await open(POLICY)
  two.state.away = true
  for (let round = 0; round < 2; round += 1) {
    await record()
    await journal.integrate()
  }
  expect(await publishedBy()).toEqual([310, ['one.example/w']])
  expect(complaints).toEqual([expect.stringMatching(/two\.example\/w: .+: published without them$/)])
})

test('the old checkpoint stays public with too few witnesses, acts wait, and all are published when the witnesses return', async () => {
  const journal = await open(BOTH)
  two.state.away = true
  await record(2)
  await journal.integrate()
  expect((await findLog(db))?.publishedSize).toBe(310)
  expect((await findLog(db))?.size).toBe(312)
  expect(complaints).toEqual([expect.stringMatching(/nothing is published until enough of them sign/)])
  two.state.away = false
  await journal.integrate()
  expect(await publishedBy()).toEqual([312, ['one.example/w', 'two.example/w']])
})

test('witnesses are asked again after ten minutes without new acts, so that the checkpoint stays fresh', async () => {
  const journal = await open(POLICY)
  await journal.integrate()
  one.answers.length = 0
  await journal.integrate()
  expect(one.answers).toEqual([])
  clock = '2026-11-23T05:11:00.000Z'
  await journal.integrate()
  expect(one.answers.at(-1)).toBe(200)
  expect((await findLog(db))?.publishedAt.toISOString()).toBe(clock)
})

test('a view of this history at the monitoring address is no finding, nor is a witness that shows none', async () => {
  const journal = await open(`${POLICY}# monitoring two.example/w http://127.0.0.1:9/none\n`)
  await record(2)
  await journal.integrate()
  one.state.requested.length = 0
  await journal.checkWitnessViews()
  // SHA-256 of the origin, from the specification's address.
  const hash = createHash('sha256').update(testOrigin).digest('hex')
  expect(one.state.requested).toEqual([`GET /kenes/${hash}/checkpoint`])
  expect(two.state.requested.filter((line) => line.startsWith('GET'))).toEqual([])
  expect([complaints, await listJournalFindings(db)]).toEqual([[], []])
})

test('a witness that has seen another history refuses to sign: an alarm, and that size is never sent to it again', async () => {
  // The witnesses keep their state; the log starts anew under its old name, which an honest log never does.
  await sql`truncate journal_act, journal_tile, journal_log`.execute(db)
  rmSync(join(folder, 'log.checkpoint'))
  const forged = await open(BOTH)
  const { size } = one.state.seen
  await record(size)
  one.answers.length = 0
  await forged.integrate()
  expect((await findLog(db))?.publishedSize).toBe(0)
  expect(complaints.join()).toMatch(/ALERT: the log is forked: .*one\.example\/w: \d+/)
  // Equal sizes with other roots: 409 tells the size, 422 that the roots differ.
  expect(one.answers).toEqual([409, 422])
  const alarms = (await listJournalFindings(db)).map(({ code, subject }) => `${code} ${subject}`)
  expect(alarms.toSorted()).toEqual([
    `witness-fork one.example/w: ${size}`,
    `witness-fork two.example/w: ${size}`,
  ])
  await forged.integrate()
  // Nor does a process that was started again send it.
  await (await open(BOTH)).integrate()
  expect(one.answers).toEqual([409, 422])
  complaints = []
  await forged.checkWitnessViews()
  expect(complaints.join()).toMatch(
    /ALERT: a witness shows another history of this log \(one\.example\/w: \d+\)/,
  )
  await sql`truncate journal_finding`.execute(db)
})

test.each([
  ['quorum nobody\n', 'policy-name-unknown'],
  [`witness w ${'x'} http://w\nquorum w\n`, 'policy-key'],
  [`${POLICY}# monitoring nobody http://w\n`, 'not understood'],
  [`${one.line.replace(/ http\S+/, '')}quorum none\n`, 'a witness without its address'],
])('an invalid file of witnesses %j is refused at the start', async (file, why) => {
  const refused = await open(file).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(JournalRefused)
  expect(String(refused)).toContain(why)
})
