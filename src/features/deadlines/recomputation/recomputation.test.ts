import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestSite, testSite } from '#app/testing.ts'
import holidays from '#data/kz/holidays_2019_2027.json' with { type: 'json' }
import type { Id } from '#domain/base/id.ts'
import { type HolidaysFile, makeWorkCalendar, type WorkCalendar } from '#domain/law-terms/index.ts'
import { createConsultation } from '#features/consultations/fixtures.ts'
import { aMeeting, noParts } from '#features/meetings/fixtures.ts'
import { addMeeting } from '#features/meetings/write-store.ts'
import { createAkimat } from '#features/organisations/fixtures.ts'
import { newId } from '#platform/id.ts'
import { workCalendar } from '#platform/jurisdiction.ts'
import { createDeadline, aDeadline as newDeadline } from '../fixtures.ts'
import { messages } from '../messages.ts'
import type { NewDeadline } from '../model.ts'
import { findDeadline, listDeadlineChanges } from '../store.ts'
import { notices } from '../testing/notices.ts'
import { backfillDeadlines, recomputeDeadlines } from './actions.ts'
import { findProgress, isCalendarCurrent } from './queries.ts'
import { listCountedGroups, saveMovedDays } from './store.ts'

const NOW = '2026-11-23T09:00:00+05:00'
/** The Government makes 9 December 2026, a Wednesday, a day off; people work on Saturday, 19 December. */
const moved = makeWorkCalendar(holidays as HolidaysFile, [{ rest: '2026-12-09', worked: '2026-12-19' }])

let site: TestSite
let akimat: Id<'organisation'>
beforeAll(async () => {
  site = await testSite({ now: NOW, moreFeatures: [notices] })
  akimat = await createAkimat(site.db, 'owing-akimat', '391010000')
})
beforeEach(async () => {
  for (const table of ['deadline', 'deadline_move', 'deadline_calendar', 'deadline_kind', 'journal_act'])
    await sql`delete from ${sql.table(table)}`.execute(site.db)
})
const put = (changes: Partial<NewDeadline> = {}) =>
  createDeadline(site.db, newDeadline(akimat, { kind: 'notices.answer', ...changes }))
const listEntries = async () =>
  (
    await site.db
      .selectFrom('journal_act')
      .select(['content'])
      .where('type', '=', 'deadlines.recomputed')
      .execute()
  ).map(({ content }) => JSON.parse(content ?? ''))
/** Statements of a recomputation of all deadlines in one batch. */
async function countStatements(calendar: WorkCalendar): Promise<number> {
  let statements = 0
  const db = site.db.withPlugin({
    transformQuery: ({ node }) => {
      statements += 1
      return node
    },
    transformResult: async ({ result }) => result,
  })
  await recomputeDeadlines({ ...site.context(), db }, calendar)
  return statements
}
const dueOf = async (id: string) => (await findDeadline(site.db, id))?.dueOn

describe('Days off that are moved', () => {
  test('move every open deadline that spans them, each with its reason, and no other', async () => {
    await recomputeDeadlines(site.context(), workCalendar)
    const spanning = await put()
    const ending = await put({
      counting: {
        from: '2026-11-24',
        term: { kind: 'after', amount: 15, unit: 'calendar_day' },
        extensions: [],
      },
    })
    const before = await put({
      counting: {
        from: '2026-11-23',
        term: { kind: 'after', amount: 3, unit: 'working_day' },
        extensions: [],
      },
    })
    const named = await put({
      counting: { from: '2026-11-23', term: { kind: 'named', on: '2026-12-09' }, extensions: [] },
    })
    const done = await put({ ended: { how: 'met', on: '2026-11-23' } })
    expect(await recomputeDeadlines(site.context(), moved)).toBe(2)
    expect(await dueOf(spanning)).toBe('2026-12-15')
    // 9 December is a day off now, so a term that ends on it goes on to the 10th.
    expect(await dueOf(ending)).toBe('2026-12-10')
    expect(await dueOf(before)).toBe('2026-11-26')
    expect(await dueOf(named)).toBe('2026-12-09')
    expect(await dueOf(done)).toBe('2026-12-14')
    expect(await listDeadlineChanges(site.db, spanning, 10)).toMatchObject([
      {
        what: 'calendar',
        before: '2026-12-14',
        after: '2026-12-15' as const,
        reason: null,
        days: [{ day: '2026-12-09', working: false }],
      },
    ])
    const body = await site.text(`/ru/deadlines/${spanning}`)
    expect(body).toContain(messages.calendarMoved.ru)
    expect(body).toContain(messages.nowOff.ru('среда, 9\u00a0декабря 2026'))
    expect(await listDeadlineChanges(site.db, before, 10)).toEqual([])
  })

  test('are taken over once, and a program that knows them is up to date', async () => {
    const id = await put()
    await recomputeDeadlines(site.context(), workCalendar)
    expect(await isCalendarCurrent(site.context(), workCalendar)).toBe(true)
    expect(await isCalendarCurrent(site.context(), moved)).toBe(false)
    expect(await recomputeDeadlines(site.context(), moved)).toBe(1)
    expect(await recomputeDeadlines(site.context(), moved)).toBe(0)
    expect(await isCalendarCurrent(site.context(), moved)).toBe(true)
    expect(await listDeadlineChanges(site.db, id, 10)).toHaveLength(1)
  })

  test('enter the journal once, with the days and with how many deadlines they have moved', async () => {
    await recomputeDeadlines(site.context(), workCalendar)
    for (let n = 0; n < 3; n += 1) await put()
    await put({ counting: { from: '2026-11-23', term: { kind: 'named', on: '2026-12-09' }, extensions: [] } })
    expect(await listEntries()).toEqual([])
    for (let n = 0; n < 2; n += 1) await recomputeDeadlines(site.context(), moved, 2)
    const [entry, ...more] = await listEntries()
    expect(more).toEqual([])
    expect(entry).toMatchObject({
      days: [
        { day: '2026-12-09', working: false },
        { day: '2026-12-19', working: true },
      ],
      computed: 4,
      moved: 3,
    })
  })

  test('are explained once for all deadlines that are counted alike', async () => {
    await recomputeDeadlines(site.context(), workCalendar)
    for (let n = 0; n < 3; n += 1) await put()
    const other = await put({
      counting: {
        from: '2026-11-24',
        term: { kind: 'after', amount: 15, unit: 'working_day' },
        extensions: [],
      },
    })
    expect(await recomputeDeadlines(site.context(), moved)).toBe(4)
    const moves = await site.db.selectFrom('deadline_move').select('due_after').orderBy('due_after').execute()
    expect(moves).toEqual([{ due_after: '2026-12-15' }, { due_after: '2026-12-17' }])
    expect((await listDeadlineChanges(site.db, other, 10)).map(({ after }) => after)).toEqual(['2026-12-17'])
  })

  test('take as many statements for thirty deadlines as for three', async () => {
    await recomputeDeadlines(site.context(), workCalendar)
    for (let n = 0; n < 3; n += 1) await put()
    const few = await countStatements(moved)
    for (let n = 0; n < 27; n += 1) await put()
    expect(await countStatements(workCalendar)).toBe(few)
    expect((await listEntries()).map(({ computed }) => computed)).toEqual([3, 30])
  })

  test('leave a deadline alone that has ended meanwhile', async () => {
    await recomputeDeadlines(site.context(), workCalendar)
    const id = await put()
    const groups = await listCountedGroups(site.db, { after: null, last: id })
    expect(groups).toHaveLength(1)
    await site.db.updateTable('deadline').set({ how_ended: 'met', ended_on: '2026-11-23' }).execute()
    const given = groups.map(({ counting, dueOn }) => ({
      id: newId<'deadline-move'>(new Date(NOW)),
      counting,
      before: dueOn,
      after: '2026-12-15' as const,
      days: [],
    }))
    const range = { after: null, last: id }
    expect(await saveMovedDays(site.db, range, given, { at: new Date(NOW), kinds: [] })).toMatchObject({
      count: 0,
    })
    expect(await dueOf(id)).toBe('2026-12-14')
    expect(await site.db.selectFrom('deadline_move').selectAll().execute()).toEqual([])
  })

  test('are taken over in batches that go on where they were interrupted', async () => {
    await recomputeDeadlines(site.context(), workCalendar)
    const ids = []
    for (let n = 0; n < 5; n += 1) ids.push(await put())
    // The third transaction fails: the first one notes the new days, the second computes two deadlines.
    let transactions = 0
    const failing = new Proxy(site.db, {
      get: (db, name) => {
        if (name === 'transaction') transactions += 1
        if (transactions === 3) throw new Error('the program ended')
        const value: unknown = Reflect.get(db, name)
        return typeof value === 'function' ? value.bind(db) : value
      },
    })
    await expect(recomputeDeadlines({ ...site.context(), db: failing }, moved, 2)).rejects.toThrow(
      'the program ended',
    )
    expect(await findProgress(site.context())).toEqual({ done: 2, total: 5 })
    const { headers } = await site.signIn([{ role: 'official', organisation: akimat }])
    expect((await site.get('/ru/desk/deadlines', headers)).body).toContain(messages.recomputing.ru('2', '5'))
    expect(await recomputeDeadlines(site.context(), moved, 2)).toBe(5)
    expect(await findProgress(site.context())).toBeUndefined()
    for (const id of ids) {
      expect(await dueOf(id)).toBe('2026-12-15')
      expect(await listDeadlineChanges(site.db, id, 10)).toHaveLength(1)
    }
  })

  test('days off that are moved back meanwhile leave nothing moved', async () => {
    const id = await put()
    await recomputeDeadlines(site.context(), workCalendar)
    await recomputeDeadlines(site.context(), moved)
    site.clock.set('2026-11-23T10:00:00+05:00')
    await recomputeDeadlines(site.context(), workCalendar)
    site.clock.set(NOW)
    expect(await dueOf(id)).toBe('2026-12-14')
    expect((await listDeadlineChanges(site.db, id, 10)).map(({ after }) => after)).toEqual([
      '2026-12-15',
      '2026-12-14',
    ])
  })

  test('days off of a year that becomes known give deadlines their last day', async () => {
    const { '2026': _, ...years } = (holidays as HolidaysFile).years
    await recomputeDeadlines(site.context(), makeWorkCalendar({ years }))
    const id = await put()
    await site.db.updateTable('deadline').set({ due_on: null }).execute()
    expect(await recomputeDeadlines(site.context(), workCalendar)).toBe(1)
    expect(await dueOf(id)).toBe('2026-12-14')
    expect(await site.text(`/kk/deadlines/${id}`)).toContain(messages.yearKnown.kk)
  })
})

describe('Things that were there before', () => {
  test('get their deadlines once, whatever state they are in', async () => {
    const open = await createConsultation(site.context())
    const closed = await createConsultation(site.context())
    await site.db
      .updateTable('consultation')
      .set({ closed_at: new Date('2027-01-05T10:00:00+05:00') })
      .where('id', '=', closed.id)
      .execute()
    const ahead = newId<'meeting'>(new Date(NOW))
    await addMeeting(site.db, aMeeting(akimat, { id: ahead, slug: 'ahead', kind: 'gathering' }), noParts)
    const cancelled = newId<'meeting'>(new Date(NOW))
    const row = aMeeting(akimat, { id: cancelled, slug: 'cancelled', state: 'cancelled' })
    await addMeeting(site.db, row, noParts)
    await sql`delete from deadline`.execute(site.db)
    for (let n = 0; n < 2; n += 1) await backfillDeadlines(site.context())
    const rows = await site.db
      .selectFrom('deadline')
      .select(['kind', 'thing_id as thing', 'how_ended as how', 'ended_on as on'])
      .execute()
    const of = (thing: string) =>
      rows
        .filter((row) => row.thing === thing)
        .map(({ kind, how, on }) => [kind, how, on])
        .toSorted()
    expect(of(open.id)).toEqual([['consultations.answers', null, null]])
    expect(of(closed.id)).toEqual([['consultations.answers', 'met', '2027-01-05']])
    expect(of(ahead)).toEqual([
      ['meetings.notice', 'met', '2026-11-13'],
      ['meetings.outcome', null, null],
    ])
    expect(of(cancelled)).toEqual([['meetings.outcome', 'cancelled', '2026-12-04']])
  })
})
