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
import { createAkimat } from '#features/organisations/fixtures.ts'
import type { Config } from '#platform/config.ts'
import type { Database } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { aDeadline, createDeadline } from '../fixtures.ts'
import { noticeDeadline } from '../testing/notices.ts'
import { FIND_REMINDERS_QUEUE, LETTER_QUEUE, MAKE_LETTERS_QUEUE } from './model.ts'

const QUEUES = [FIND_REMINDERS_QUEUE, MAKE_LETTERS_QUEUE, LETTER_QUEUE]
/** The working day after the last day of `aDeadline`. */
const NOW = '2026-12-15T09:00:00+05:00'
let copy: { config: Config; remove: () => Promise<void> }
let folder: string
let remindingWorker: Program
beforeAll(async () => {
  remindingWorker = await buildProgram('src/features/deadlines/testing/reminding-worker.ts')
  copy = await copyTemplate(inject('template'))
  folder = await mkdtemp(join(tmpdir(), 'kenes-letters-'))
})
afterAll(async () => {
  remindingWorker.remove()
  await copy.remove()
  await rm(folder, { recursive: true, force: true })
})

/** An overdue deadline of an organisation with one official; three people wait for it, the official among them. */
const prepare = () =>
  withOpened(copy.config, async (database) => {
    const { db } = database
    const akimat = await createAkimat(db, 'owing-akimat', '391010000')
    await createDeadline(db, aDeadline(akimat, { kind: noticeDeadline.kind }))
    const at = new Date(NOW)
    for (const name of ['official', 'first', 'second']) {
      const id = newId<'account'>(at)
      await db
        .insertInto('account')
        .values({
          id,
          email: `${name}@example.kz`,
          name,
          language: 'kk',
          person_id: null,
          created_at: at,
          erased_at: null,
          demo: false,
        })
        .execute()
      if (name === 'official')
        await db
          .insertInto('role_grant')
          .values({
            id: newId(at),
            account_id: id,
            role: 'official',
            organisation_id: akimat,
            territory_code: null,
            membership_id: null,
            starts_on: '2026-01-01',
            ends_on: null,
            granted_by: null,
            granted_at: at,
            ended_by: null,
            ended_at: null,
            awaits_until: null,
          })
          .execute()
    }
    // As the clock of the queue does every hour; a second time must change nothing.
    await leaveWork(database, QUEUES, [FIND_REMINDERS_QUEUE, {}, 2])
  })

async function countsIn({ db }: Database) {
  const letters = await db.selectFrom('deadline_letter').select(['id', 'done_at']).execute()
  return {
    reminders: (await db.selectFrom('deadline_reminder').select('step').execute()).length,
    letters: letters.length,
    done: letters.filter(({ done_at }) => done_at !== null).length,
  }
}

test('a reminder is sent once, however often the program is killed between deadline, reminder and letter', async () => {
  await prepare()
  const sentFile = join(folder, 'sent')
  const sent = () => (existsSync(sentFile) ? readFileSync(sentFile, 'utf8').trim().split('\n') : [])
  const runUntil = async (point: string, word = point) => {
    const worker = startProcess(copy.config, remindingWorker, [sentFile, point, NOW])
    await worker.heard(word)
    await worker.kill()
    return lookAndLetTimePass(copy.config, QUEUES, countsIn)
  }
  // Killed before the commit: it is as if nothing had begun.
  expect(await runUntil('noted')).toEqual({ reminders: 0, letters: 0, done: 0 })
  expect(await runUntil('made')).toEqual({ reminders: 2, letters: 0, done: 0 })
  // Three people wait, and one official owes.
  expect(await runUntil('written')).toEqual({ reminders: 2, letters: 4, done: 0 })
  expect(sent()).toEqual([])
  // The mail server has it, and the program does not know that it has: it is sent again with the same Message-ID.
  expect(await runUntil('sent')).toMatchObject({ letters: 4, done: 0 })
  expect(sent()).toHaveLength(1)
  expect(await runUntil('none', 'idle')).toEqual({ reminders: 2, letters: 4, done: 4 })
  expect(sent().length).toBeLessThanOrEqual(5)
  const addressees = [...new Set(sent())].map((line) => line.split(' ')[0])
  expect(addressees.toSorted()).toEqual([
    'first@example.kz',
    'official@example.kz',
    'official@example.kz',
    'second@example.kz',
  ])
}, 600_000)
