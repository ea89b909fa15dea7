import { sql } from 'kysely'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type TestSite, testSite } from '#app/testing.ts'
import type { Id } from '#domain/base/id.ts'
import { languages } from '#domain/base/text.ts'
import { deadlineState } from '#domain/deadlines/index.ts'
import { createAkimat } from '#features/organisations/fixtures.ts'
import type { TransactionContext } from '#platform/context.ts'
import { inTransaction } from '#platform/transition.ts'
import {
  cancelDeadline,
  extendDeadline,
  meetDeadline,
  moveDeadline,
  startDeadline,
  updateDeadlines,
} from './actions.ts'
import { createDeadline, aDeadline as newDeadline } from './fixtures.ts'
import { messages } from './messages.ts'
import type { NewDeadline, OwingThing } from './model.ts'
import { findDeadline, listDeadlineChanges } from './store.ts'
import { noticeDeadline } from './testing/notices.ts'

const NOW = '2026-11-23T09:00:00+05:00'
let site: TestSite
let akimat: Id<'organisation'>
beforeAll(async () => {
  site = await testSite({ now: NOW })
  akimat = await createAkimat(site.db, 'owing-akimat', '391010000')
})
beforeEach(async () => {
  site.clock.set(NOW)
  await sql`delete from deadline`.execute(site.db)
})

const reason = { kk: 'Құжат көп', ru: 'Много документов' }
const inside = <T>(work: (inside: TransactionContext) => Promise<T>) => inTransaction(site.context(), work)

const aDeadline = (changes: Partial<NewDeadline> = {}) => newDeadline(akimat, changes)

async function stored({ kind, thing }: { readonly kind: string; readonly thing: string }) {
  const row = await site.db
    .selectFrom('deadline')
    .select('id')
    .where('kind', '=', kind)
    .where('thing_id', '=', thing)
    .executeTakeFirst()
  return row && findDeadline(site.db, row.id)
}

describe('A deadline', () => {
  test('starts with its last day, once', async () => {
    const given = aDeadline()
    await inside((ctx) => startDeadline(ctx, given))
    await inside((ctx) =>
      startDeadline(ctx, { ...given, counting: { ...given.counting, from: '2026-11-30' } }),
    )
    expect(await stored(given)).toMatchObject({
      dueOn: '2026-12-14',
      basis: 'law',
      rule: 'appc.consider',
      ended: null,
      organisation: { id: akimat },
      place: { code: '391010000' },
    })
  })

  test('A deadline whose year has no published days off has no last day', async () => {
    const counting = { from: '2027-12-28', term: { kind: 'after', amount: 10, unit: 'working_day' } } as const
    const given = aDeadline({ counting: { ...counting, extensions: [] } })
    await inside((ctx) => startDeadline(ctx, given))
    expect((await stored(given))?.dueOn).toBeNull()
    const id = (await stored(given))?.id
    expect(await site.text(`/ru/deadlines/${id}`)).toContain(messages.unknownDay.ru)
  })

  test('A deadline that is rolled back with its act is not there', async () => {
    const given = aDeadline()
    const failed = inside(async (ctx) => {
      await startDeadline(ctx, given)
      throw new Error('the act failed')
    })
    await expect(failed).rejects.toThrow('the act failed')
    expect(await stored(given)).toBeUndefined()
  })

  test.each([
    ['2026-12-14', 'met'],
    ['2026-12-15', 'late'],
  ] as const)('done on %s is %s, and stays so', async (day, state) => {
    const given = aDeadline()
    await inside((ctx) => startDeadline(ctx, given))
    site.clock.set(`${day}T12:00:00+05:00`)
    expect(await inside((ctx) => meetDeadline(ctx, given))).toEqual({ ok: true })
    const found = await stored(given)
    expect(found && deadlineState(found, day)).toBe(state)
    expect(await inside((ctx) => cancelDeadline(ctx, given))).toEqual({
      ok: false,
      refusal: 'ended-already',
    })
    expect(
      await inside((ctx) =>
        extendDeadline(ctx, given, { extension: { kind: 'until', on: '2027-01-20' }, reason }),
      ),
    ).toEqual({
      ok: false,
      refusal: 'ended-already',
    })
  })

  test('A deadline that is not there is refused', async () => {
    expect(await inside((ctx) => meetDeadline(ctx, aDeadline()))).toEqual({
      ok: false,
      refusal: 'deadline-unknown',
    })
  })

  test('is extended with its ground, which its page shows in three languages', async () => {
    const given = aDeadline()
    await inside((ctx) => startDeadline(ctx, given))
    const extension = { kind: 'by', amount: 15, unit: 'calendar_day' } as const
    await inside((ctx) => extendDeadline(ctx, given, { extension, reason }, { times: 1 }))
    const again = await inside((ctx) => extendDeadline(ctx, given, { extension, reason }, { times: 1 }))
    expect(again).toEqual({ ok: false, refusal: 'extended-already' })
    const found = await stored(given)
    expect(found).toMatchObject({ dueOn: '2026-12-29', extended: 1, termNumber: 2 })
    expect(await listDeadlineChanges(site.db, found?.id ?? '', 10)).toMatchObject([
      { what: 'extended', before: '2026-12-14', after: '2026-12-29', reason },
    ])
    for (const language of languages) {
      const body = await site.text(`/${language}/deadlines/${found?.id}`)
      expect(body).toContain(messages.wasExtended[language])
      expect(body).toContain(language === 'kk' ? reason.kk : reason.ru)
    }
  })

  test('moves with its event, and only then', async () => {
    const given = aDeadline()
    await inside((ctx) => startDeadline(ctx, given))
    const same = await inside((ctx) => moveDeadline(ctx, given, { counting: given.counting, reason: null }))
    expect(same).toEqual({ ok: false, refusal: 'not-moved' })
    const counting = { ...given.counting, from: '2026-11-30' } as const
    await inside((ctx) => moveDeadline(ctx, given, { counting, reason: null }))
    const found = await stored(given)
    expect(found).toMatchObject({ dueOn: '2026-12-22', extended: 0, termNumber: 2 })
  })

  test('A deadline of a thing that was withdrawn is removed', async () => {
    const given = aDeadline()
    await inside((ctx) => startDeadline(ctx, given))
    await inside((ctx) => updateDeadlines(ctx, ['meetings.notice'], given.thing))
    expect(await stored(given)).toBeDefined()
    await inside((ctx) => updateDeadlines(ctx, [given.kind], given.thing))
    expect(await stored(given)).toBeUndefined()
  })

  test('shows on its page how its last day was computed, holiday by holiday, and by which article', async () => {
    const id = await createDeadline(
      site.db,
      aDeadline({ counting: { ...aDeadline().counting, from: '2026-12-11' } }),
    )
    for (const language of languages) {
      const body = await site.text(`/${language}/deadlines/${id}`)
      expect(body).toContain(
        messages.holiday[language](
          { kk: 'Тәуелсіздік күні', ru: 'День Независимости', en: 'Independence Day' }[language],
        ),
      )
      expect(body).toContain(messages.weekend[language])
      expect(body).toContain('https://adilet.zan.kz/rus/docs/K2000000350')
    }
  })

  test.each([
    ['site', messages.bySite],
    ['promise', messages.byPromise],
  ] as const)('A deadline by the %s says so plainly', async (basis, text) => {
    const id = await createDeadline(site.db, aDeadline({ rule: { basis } }))
    for (const language of languages)
      expect(await site.text(`/${language}/deadlines/${id}`)).toContain(text[language])
  })

  test.each(['nothing', '018f0000-0000-7000-8000-000000000000'])('%s is not found', async (id) => {
    expect((await site.get(`/ru/deadlines/${id}`)).statusCode).toBe(404)
  })
})

describe('What a thing owes now', () => {
  const {
    kind: _,
    thing,
    ...owed
  } = newDeadline('018f0000-0000-7000-8000-00000000000a' as Id<'organisation'>)
  const { kind } = noticeDeadline
  const given = { kind, thing }
  const shown = { title: { kk: 'Хабарлама', ru: 'Извещение' }, path: '/notices/1' }
  const other = { ...owed.counting, from: '2026-11-30' } as const

  /** Updates the deadline of a thing of a slice that finds it so; undefined: it is not public any more. */
  const update = (
    owes: OwingThing['owes'] | 'gone',
    change?: Parameters<typeof updateDeadlines>[3],
    renewed?: true,
  ) =>
    inside((ctx) => {
      const owing = {
        ...shown,
        ...(owes && owes !== 'gone' ? { owes: { ...owes, organisation: akimat } } : {}),
      }
      const find = async () => new Map(owes === 'gone' ? [] : [[thing, owing] as const])
      const deadlines = [{ ...noticeDeadline, ...(renewed ? { renewed } : {}), find }]
      const features = [...ctx.features, { name: 'owing', routes: [], deadlines }]
      return updateDeadlines({ ...ctx, features }, [kind], thing, change)
    })

  test('starts its deadline, moves it with a reason, extends it, and ends it today', async () => {
    await update(owed)
    expect(await stored(given)).toMatchObject({ dueOn: '2026-12-14', termNumber: 1, ended: null })
    await update(owed)
    expect(await stored(given)).toMatchObject({ dueOn: '2026-12-14', termNumber: 1 })
    await update({ ...owed, counting: other }, { reason, extends: true })
    const found = await stored(given)
    expect(found).toMatchObject({ dueOn: '2026-12-22', extended: 1, termNumber: 2 })
    expect(await listDeadlineChanges(site.db, found!.id, 9)).toMatchObject([{ what: 'extended', reason }])
    site.clock.set('2026-12-01T09:00:00+05:00')
    await update({ ...owed, counting: other, ended: { how: 'met', on: '2026-11-28' } })
    expect(await stored(given)).toMatchObject({ ended: { how: 'met', on: '2026-12-01' } })
  })

  test('leaves alone what has ended, unless whatever moves it is what was owed', async () => {
    const ended = { how: 'met', on: '2026-11-23' } as const
    await update({ ...owed, ended })
    site.clock.set('2026-12-01T09:00:00+05:00')
    await update({ ...owed, counting: other, ended })
    expect(await stored(given)).toMatchObject({ dueOn: '2026-12-14', ended })
    await update({ ...owed, counting: other, ended }, {}, true)
    expect(await stored(given)).toMatchObject({
      dueOn: '2026-12-22',
      ended: { how: 'met', on: '2026-12-01' },
    })
  })

  test('is not started by what is done after the thing was over, and still ends with it', async () => {
    await update({ ...owed, over: true })
    expect(await stored(given)).toBeUndefined()
    await update(owed)
    await update({ ...owed, over: true, ended: { how: 'met', on: '2026-11-23' } })
    expect(await stored(given)).toMatchObject({ ended: { how: 'met', on: '2026-11-23' } })
  })

  test('is not added when it has ended and nobody knows on which day, and nothing is owed without it', async () => {
    await update({ ...owed, ended: { how: 'met', on: null } })
    await update(undefined)
    expect(await stored(given)).toBeUndefined()
  })

  test('goes with a thing that was withdrawn, and stays with one that owes nothing more', async () => {
    await update(owed)
    await update(undefined)
    expect(await stored(given)).toBeDefined()
    await update('gone')
    expect(await stored(given)).toBeUndefined()
  })
})
