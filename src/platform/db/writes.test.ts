import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { copyTemplate } from '#app/testing/template.ts'
import type { Config } from '#platform/config.ts'
import { type Database, openDatabase } from './index.ts'
import { tablesWritten } from './writes.ts'

let copy: { config: Config; remove: () => Promise<void> }
let database: Database
let written: string[] = []
beforeAll(async () => {
  copy = await copyTemplate(inject('template'), true)
  database = await openDatabase({ folder: copy.config.data, url: copy.config.databaseUrl })
  // It does not listen to the database: what is reported comes from this process.
  database.onWrite((table) => written.push(table))
})
beforeEach(() => {
  written = []
})
afterAll(async () => {
  await database.close()
  await copy.remove()
})

describe('The tables that a statement writes are found', () => {
  test.each([
    ['insert into "comment" ("id") values ($1)', ['comment']],
    ['update "meeting" set "title" = $1 where "id" = $2', ['meeting']],
    ['delete from "thing_link" where "id" = $1', ['thing_link']],
    ['\n  update news_reads as r set reads = 1', ['news_reads']],
    ['merge into "quota" as q using', ['quota']],
    ['truncate table draft', ['draft']],
    ['insert into pgboss.job (id) values ($1)', ['job']],
    ['update "public"."draft" set "version" = 2', ['draft']],
    [
      'with gone as (delete from reading returning *), kept as (insert into reading_day select day from gone) update news_item set reads = 0',
      ['reading', 'reading_day', 'news_item'],
    ],
    ['INSERT INTO territory SELECT * FROM other', ['territory']],
  ])('The tables that a statement writes are found in %j', (text, tables) => {
    expect(tablesWritten(text)).toEqual(tables)
  })

  test.each([
    ['select * from meeting where title = $1 for update'],
    ['  select "update", inserted from draft'],
    ['with recent as (select 1) select * from recent, updates'],
    ['begin'],
  ])('none in %j', (text) => {
    expect(tablesWritten(text)).toEqual([])
  })
})

describe('What this process has written is reported', () => {
  test('What this process has written is reported at once outside of a transaction, in the language of the query builder and in SQL', async () => {
    await database.db.deleteFrom('draft').where('kind', '=', 'none').execute()
    expect(written).toEqual(['draft'])
    await sql`update territory set listed = listed where code = '0'`.execute(database.db)
    await sql`select 1 from territory for update`.execute(database.db)
    expect(written).toEqual(['draft', 'territory'])
  })

  test('What this process has written is reported after the commit of a transaction, once for each table', async () => {
    await database.db.transaction().execute(async (tx) => {
      await tx.deleteFrom('draft').where('kind', '=', 'none').execute()
      await tx.deleteFrom('draft').where('kind', '=', 'no').execute()
      await sql`update meeting set title = title where false`.execute(tx)
      expect(written).toEqual([])
    })
    expect(written).toEqual(['draft', 'meeting'])
  })

  test('never when the transaction is rolled back or the statement fails', async () => {
    const undone = database.db.transaction().execute(async (tx) => {
      await tx.deleteFrom('draft').where('kind', '=', 'none').execute()
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    await expect(sql`update meeting set title = null where 1 / 0 = 1`.execute(database.db)).rejects.toThrow()
    expect(written).toEqual([])
    await database.db.deleteFrom('draft').where('kind', '=', 'none').execute()
    expect(written).toEqual(['draft'])
  })
})
