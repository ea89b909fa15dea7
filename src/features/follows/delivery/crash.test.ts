import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import {
  buildProgram,
  leaveWork,
  lookAndLetTimePass,
  type Program,
  startProcess,
  withOpened,
} from '#app/testing/crashes.ts'
import { copyTemplate } from '#app/testing/template.ts'
import { createNewsItem } from '#features/news/fixtures.ts'
import type { Config } from '#platform/config.ts'
import { newId } from '#platform/id.ts'
import { CITY, REGION } from '../testing/follower.ts'
import { COLLECT_LETTERS_QUEUE, FIND_EVENTS_QUEUE, LETTER_QUEUE, NOTIFY_FOLLOWERS_QUEUE } from './jobs.ts'

const QUEUES = [FIND_EVENTS_QUEUE, NOTIFY_FOLLOWERS_QUEUE, COLLECT_LETTERS_QUEUE, LETTER_QUEUE]
const NOW = '2026-11-23T10:00:00+05:00'
let copy: { config: Config; remove: () => Promise<void> }
let folder: string
let letterWorker: Program
beforeAll(async () => {
  letterWorker = await buildProgram('src/features/follows/testing/letter-worker.ts')
  copy = await copyTemplate(inject('template'))
  folder = await mkdtemp(join(tmpdir(), 'kenes-letters-'))
})
afterAll(async () => {
  letterWorker.remove()
  await copy.remove()
  await rm(folder, { recursive: true, force: true })
})

/** Two people who follow a place and what contains it, and news there; the search for events is enqueued. */
const prepare = () =>
  withOpened(copy.config, async (database) => {
    const { db } = database
    const since = new Date('2026-11-20T10:00:00+05:00')
    for (const name of ['first', 'second']) {
      const account = newId<'account'>(since)
      const rest = { name, language: 'ru' as const, person_id: null, erased_at: null, demo: false }
      await db
        .insertInto('account')
        .values({ id: account, email: `${name}@example.kz`, created_at: since, ...rest })
        .execute()
      for (const { kind, id } of [CITY, REGION])
        await db
          .insertInto('follow')
          .values({
            id: newId<'follow'>(since),
            account_id: account,
            kind,
            thing: id,
            channel: 'email',
            frequency: 'at-once',
            slices: null,
            since,
            refused_at: null,
          })
          .execute()
    }
    await createNewsItem(db, { published_at: new Date('2026-11-23T09:00:00+05:00'), territory_code: CITY.id })
    await leaveWork(database, QUEUES, [FIND_EVENTS_QUEUE])
  })

test('each person gets one letter about an event, however often the program is killed on the way', async () => {
  await prepare()
  const file = join(folder, 'sent.txt')
  const sent = () => (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [])
  for (const point of ['found', 'spread', 'collected', 'sent']) {
    const program = startProcess(copy.config, letterWorker, [file, point, NOW])
    await program.heard(point)
    await program.kill()
    await lookAndLetTimePass(copy.config, QUEUES, async () => {})
    expect(sent()).toHaveLength(point === 'sent' ? 1 : 0)
  }
  for (let time = 0; time < 2; time += 1) {
    const last = startProcess(copy.config, letterWorker, [file, 'none', NOW])
    await last.heard('idle')
    await last.kill()
  }
  // The letter that had reached the mail server when the program was killed goes out again as the same letter.
  expect(new Set(sent()).size).toBe(2)
  expect(sent()).toHaveLength(3)
  expect(
    sent()
      .map((line) => line.split(' ')[0])
      .sort(),
  ).toContain('second@example.kz')
}, 300_000)
