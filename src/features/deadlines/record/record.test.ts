import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestSite, testSite } from '#app/testing.ts'
import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { languages } from '#domain/base/text.ts'
import { deadlineState } from '#domain/deadlines/index.ts'
import { createAkimat } from '#features/organisations/fixtures.ts'
import { createDeadline, aDeadline as newDeadline } from '../fixtures.ts'
import type { NewDeadline } from '../model.ts'
import { findDeadline } from '../store.ts'
import { recordMessages } from './messages.ts'
import { monthsUpTo, shareInTime } from './model.ts'
import { countDeadlines, listRecordGroups } from './store.ts'

let site: TestSite
let akimat: Id<'organisation'>
beforeAll(async () => {
  site = await testSite({ now: '2026-11-23T09:00:00+05:00' })
  akimat = await createAkimat(site.db, 'owing-akimat', '391010000')
})
beforeEach(async () => {
  await sql`delete from deadline`.execute(site.db)
})
const aDeadline = (changes: Partial<NewDeadline> = {}) => newDeadline(akimat, changes)

describe('The record', () => {
  /** Deadlines until a day, in each state on 23 November. */
  async function fill() {
    const until = (on: LocalDate, ended?: NewDeadline['ended'], more: Partial<NewDeadline> = {}) =>
      createDeadline(
        site.db,
        aDeadline({
          counting: { from: '2026-10-01', term: { kind: 'named', on }, extensions: [] },
          ...(ended ? { ended } : {}),
          ...more,
        }),
      )
    await until('2026-10-12', { how: 'met', on: '2026-10-12' })
    await until('2026-10-12', { how: 'met', on: '2026-10-13' })
    await until('2026-11-20')
    await until('2026-11-23')
    await until('2026-11-24', undefined, { kind: 'consultations.answers' })
    await until('2026-11-20', { how: 'cancelled', on: '2026-11-20' })
    await until(
      '2026-10-12',
      { how: 'met', on: '2026-10-04' },
      {
        kind: 'meetings.notice',
        territory: '750000000',
        organisation: await createAkimat(site.db, 'almaty-akimat', '750000000'),
        counting: {
          from: '2026-10-20',
          term: { kind: 'before', amount: 10, unit: 'calendar_day' },
          extensions: [],
        },
      },
    )
  }

  test('counts as the rule of the domain says, without what was cancelled', async () => {
    await fill()
    const rows = await site.db.selectFrom('deadline').select('id').execute()
    const found = await Promise.all(rows.map(({ id }) => findDeadline(site.db, id)))
    const states = found.map((item) => item && deadlineState(item, '2026-11-23'))
    const counts = await countDeadlines(site.db, {}, '2026-11-23')
    const count = (...wanted: string[]) => states.filter((state) => wanted.includes(state ?? '')).length
    expect(counts).toEqual({
      inTime: count('met'),
      late: count('late'),
      open: count('running', 'extended'),
      overdue: count('overdue'),
      // 11 and 12 days after 1 October; a notice before an event is not among them.
      medianDays: 11.5,
    })
    expect(counts).toMatchObject({ inTime: 2, late: 1, open: 2, overdue: 1 })
    expect(shareInTime(counts)).toBe(50)
  })

  test('is kept by organisation, place, kind and month', async () => {
    await fill()
    const keys = async (view: Parameters<typeof listRecordGroups>[1]) =>
      (await listRecordGroups(site.db, view, {}, '2026-11-23', 100)).map(({ key, inTime, overdue }) => [
        key,
        inTime,
        overdue,
      ])
    expect(await keys('organisation')).toEqual([
      ['owing-akimat', 1, 1],
      ['almaty-akimat', 1, 0],
    ])
    expect(await keys('kind')).toEqual([
      ['meetings.outcome', 1, 1],
      ['meetings.notice', 1, 0],
      ['consultations.answers', 0, 0],
    ])
    expect(await keys('month')).toEqual([
      ['2026-11', 0, 1],
      ['2026-10', 2, 0],
    ])
    const places = await listRecordGroups(site.db, 'place', {}, '2026-11-23', 100)
    expect(places.map(({ name }) => name?.ru)).toEqual(['Костанайская область', 'город Алматы'])
  })

  test('has a page with its finding, its table and its picture in three languages', async () => {
    await fill()
    for (const language of languages) {
      const body = await site.text(`/${language}/deadlines`)
      expect(body).toContain(recordMessages.finding[language]('2', '4'))
      expect(body).toContain('owing-akimat')
      for (const by of ['place', 'kind', 'month'])
        expect((await site.get(`/${language}/deadlines?by=${by}`)).statusCode).toBe(200)
    }
    const svg = await site.get('/ru/deadlines/charts/months.svg')
    // Only one month has deadlines that have come due besides the current one.
    expect(svg.statusCode).toBe(200)
    expect((await site.get('/ru/deadlines/charts/other.svg')).statusCode).toBe(404)
  })

  test('is limited to an organisation, a place, a kind and a month', async () => {
    await fill()
    const lead = async (query: string) => (await site.get(`/en/deadlines?${query}`)).body
    expect(await lead('organisation=almaty-akimat')).toContain(recordMessages.finding.en('1', '1'))
    expect(await lead('territory=390000000')).toContain(recordMessages.finding.en('1', '3'))
    expect(await lead('kind=meetings.outcome&month=2026-10')).toContain(recordMessages.finding.en('1', '2'))
    expect(await lead('month=2020-01')).toContain(recordMessages.none.en)
  })

  test.each([
    'kind=unknown',
    'organisation=nobody',
    'territory=nowhere',
    'month=2026-13',
    'month=x',
    'by=colour',
    'page=0',
  ])('refuses %s with 400', async (query) => {
    expect((await site.get(`/ru/deadlines?${query}`)).statusCode).toBe(400)
    expect((await site.get('/ru/deadlines?page=9')).statusCode).toBe(404)
  })

  test('can be downloaded as CSV and as .xlsx, and no cell is a formula', async () => {
    await fill()
    await sql`update organisation set name = ${JSON.stringify({ kk: '=1+1', ru: '=1+1' })}::jsonb where id = ${akimat}`.execute(
      site.db,
    )
    const record = await site.text('/ru/deadlines/record.csv')
    expect(record).toContain('organisation,in_time_percent,in_time,late,overdue,open,median_days\r\n')
    expect(record).toContain("\r\n'=1+1,33,1,1,1,2,12\r\n")
    const list = await site.text('/en/deadlines/list.csv?kind=meetings.notice')
    expect(list.split('\r\n')).toHaveLength(3)
    expect(list).toContain('2026-10-10,2026-10-04,Done in time')
    const json = JSON.parse(await site.text('/kk/deadlines/list.json?kind=meetings.notice'))
    expect(json.rows).toHaveLength(1)
    expect(json.rows[0]).toMatchObject({ due_on: '2026-10-10', done_on: '2026-10-04' })
    const described = await site.get('/ru/deadlines/list/datapackage.json?kind=meetings.notice')
    expect(described.json().resources[0].path).toMatch(/\/ru\/deadlines\/list\.csv\?kind=meetings\.notice$/)
    const xlsx = await site.get('/ru/deadlines/list.xlsx')
    expect(xlsx.rawPayload.subarray(0, 2).toString()).toBe('PK')
    await sql`update organisation set name = '{"kk": "Әкімдік", "ru": "Акимат"}' where id = ${akimat}`.execute(
      site.db,
    )
  })

  test('runs the same number of queries for one deadline as for thirty', async () => {
    await createDeadline(site.db, aDeadline())
    const before = await site.countQueries('/ru/deadlines')
    for (let n = 0; n < 30; n += 1) await createDeadline(site.db, aDeadline())
    expect(await site.countQueries('/ru/deadlines')).toBe(before)
  })

  test('lists the last months, over the turn of the year', () => {
    expect(monthsUpTo('2027-01-31', 3)).toEqual(['2026-11', '2026-12', '2027-01'])
  })
})
