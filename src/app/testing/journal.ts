import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeEach, inject } from 'vitest'
import { openDatabase } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { type JournalLocation, openJournal, recordAct } from '#platform/journal/index.ts'
import { testLocation } from '#platform/journal/testing/place.ts'
import { copyTemplate } from './template.ts'

/** A database and a data folder, both without a journal at the beginning of each test of the file. */
export async function journalFixture() {
  const copy = await copyTemplate(inject('template'))
  const database = await openDatabase({ folder: copy.config.data, url: copy.config.databaseUrl })
  const db = database.db
  const folder = mkdtempSync(join(tmpdir(), 'kenes-journal-'))
  const clock = { now: '2026-11-23T05:00:00.000Z' }
  const now = () => new Date(clock.now)

  beforeEach(async () => {
    await sql`truncate journal_act, journal_tile, journal_log restart identity`.execute(db)
    rmSync(folder, { recursive: true, force: true })
  })
  afterAll(async () => {
    await database.close()
    await copy.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  const failed = (error: unknown) => {
    throw error
  }
  const newAct = () => newId<'item'>(now())
  const actOf = (id: string, type = 'news.published', content: Readonly<Record<string, string>> = {}) => ({
    type,
    act: id,
    territory: '750000000',
    body: null,
    content,
  })
  const record = (...options: Parameters<typeof actOf>) =>
    db.transaction().execute((tx) => recordAct({ db: tx, now }, actOf(...options)))
  return {
    db,
    folder,
    clock,
    now,
    failed,
    newAct,
    actOf,
    record,
    recordMany: async (count: number) => {
      for (let done = 0; done < count; done += 1) await record(newAct())
    },
    open: (options: Partial<JournalLocation> = {}) =>
      openJournal(db, testLocation(folder, options), { now, onError: failed }),
  }
}
