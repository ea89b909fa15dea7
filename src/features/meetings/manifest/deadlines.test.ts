import { beforeAll, beforeEach, expect, test } from 'vitest'
import { contextOf, type TestSite, testSite } from '#app/testing.ts'
import type { Id } from '#domain/base/id.ts'
import { updateDeadlines } from '#features/deadlines/index.ts'
import { withdrawThing } from '#features/withdrawals/index.ts'
import { newId } from '#platform/id.ts'
import { inTransaction } from '#platform/transition.ts'
import { cancelMeeting, concludeMeeting, moveMeeting } from '../changes/actions.ts'
import { MEETING_DEADLINES, NOTICE_DEADLINE_KIND, OUTCOME_DEADLINE_KIND } from '../deadline-model.ts'
import { aMeeting, createMeetingDraft, createOrganiser, noParts } from '../fixtures.ts'
import { publishMeeting } from '../publication/actions.ts'
import type { MeetingRow } from '../tables.ts'
import { drafts } from './drafts.ts'

const NOW = '2026-11-23T09:00:00+05:00'
let site: TestSite
let organiser: Id<'organisation'>
beforeAll(async () => {
  site = await testSite({ now: NOW })
  organiser = await createOrganiser(site.db)
})
beforeEach(() => site.clock.set(NOW))

const secretary = async () => (await contextOf(site, organiser, 'secretary'))()
const reason = { kk: 'Зал бос емес', ru: 'Зал занят' }

async function announce(slug: string, changes: Partial<MeetingRow> = {}) {
  const at = new Date(NOW)
  const row = aMeeting(organiser, { slug, kind: 'gathering', published_at: at, revised_at: at, ...changes })
  const id = newId<'meeting'>(at)
  await publishMeeting(site.context(), { row: { ...row, id }, parts: noParts })
  return id
}

const stored = async (thing: string) =>
  Object.fromEntries(
    (
      await site.db
        .selectFrom('deadline')
        .select(['kind', 'basis', 'rule', 'due_on', 'how_ended', 'ended_on'])
        .where('thing_id', '=', thing)
        .execute()
    ).map(({ kind, ...rest }) => [kind, rest]),
  )

test('a gathering that is announced ten days before is in time, one day later is not', async () => {
  // 4 December: the last day of notice is 24 November.
  const id = await announce('in-time')
  expect(await stored(id)).toEqual({
    [NOTICE_DEADLINE_KIND]: {
      basis: 'law',
      rule: 'lsg.notice',
      due_on: '2026-11-24',
      how_ended: 'met',
      ended_on: '2026-11-23',
    },
    // A public council is held to the term of the law by the rule of the site.
    [OUTCOME_DEADLINE_KIND]: {
      basis: 'site',
      rule: 'ati.site.news',
      due_on: '2026-12-09',
      how_ended: null,
      ended_on: null,
    },
  })
  const late = await announce('too-late', { starts_at: new Date('2026-12-02T10:00:00+05:00') })
  expect((await stored(late))[NOTICE_DEADLINE_KIND]).toMatchObject({
    due_on: '2026-11-22',
    ended_on: '2026-11-23',
  })
  expect(await site.text('/ru/meetings/too-late')).toContain('/ru/deadlines/')
})

test('the law requires notice of hearings, gatherings and assemblies, not of other meetings', async () => {
  const id = await announce('round-table', { kind: 'round-table' })
  expect(Object.keys(await stored(id))).toEqual([OUTCOME_DEADLINE_KIND])
})

test('what was over when it was entered has no deadlines', async () => {
  const id = await announce('history', { starts_at: new Date('2026-10-01T10:00:00+05:00') })
  expect(await stored(id)).toEqual({})
})

test('what was over when it was entered owes nothing either if it was announced elsewhere before, also when it is corrected', async () => {
  const before = {
    starts_at: new Date('2026-10-01T10:00:00+05:00'),
    published_at: new Date('2026-09-10T10:00:00+05:00'),
  }
  const id = await announce('imported-history', before)
  expect(await stored(id)).toEqual({})
  await inTransaction(site.context(), (inside) => updateDeadlines(inside, MEETING_DEADLINES, id))
  expect(await stored(id)).toEqual({})
  const ahead = await announce('imported-ahead', { published_at: before.published_at })
  expect(Object.keys(await stored(ahead)).toSorted()).toEqual([NOTICE_DEADLINE_KIND, OUTCOME_DEADLINE_KIND])
})

test('a draft that is announced starts them', async () => {
  const draft = await createMeetingDraft(site.db, organiser, { kind: 'gathering' })
  const announced = await drafts.actions.publish(await secretary(), { id: draft, seen: 1 })
  expect(announced.ok).toBe(true)
  expect(Object.keys(await stored(draft)).sort()).toEqual([NOTICE_DEADLINE_KIND, OUTCOME_DEADLINE_KIND])
})

test('another day needs notice anew, and the outcome is due after that day', async () => {
  const id = await announce('moved')
  const times = {
    startsAt: new Date('2026-12-01T10:00:00+05:00'),
    endsAt: new Date('2026-12-01T12:00:00+05:00'),
  }
  expect(await moveMeeting(await secretary(), { slug: 'moved', times, reason })).toMatchObject({ ok: true })
  const moved = await stored(id)
  expect(moved[NOTICE_DEADLINE_KIND]).toMatchObject({ due_on: '2026-11-21', ended_on: '2026-11-23' })
  expect(moved[OUTCOME_DEADLINE_KIND]).toMatchObject({ due_on: '2026-12-04', how_ended: null })
  const where = { venue: { kk: 'Мектеп', ru: 'Школа' }, address: { kk: 'Абай, 1', ru: 'Абая, 1' } }
  expect(await moveMeeting(await secretary(), { slug: 'moved', where, reason })).toMatchObject({ ok: true })
  expect(await stored(id)).toEqual(moved)
})

test('the outcome is due after the meeting, a task of the desk, and done when it is published', async () => {
  const id = await announce('held')
  const desk = async () => {
    const { headers } = await site.signIn([{ role: 'secretary', organisation: organiser }])
    return (await site.get('/ru/desk', headers)).body
  }
  expect(await desk()).not.toContain('/ru/desk/meetings/held/conclude')
  site.clock.set('2026-12-10T09:00:00+05:00')
  expect(await desk()).toContain('/ru/desk/meetings/held/conclude')
  const outcome = { kk: 'Жоба мақұлданды.', ru: 'Проект одобрили.' }
  expect(await concludeMeeting(await secretary(), { slug: 'held', outcome })).toMatchObject({ ok: true })
  expect((await stored(id))[OUTCOME_DEADLINE_KIND]).toMatchObject({
    how_ended: 'met',
    ended_on: '2026-12-10',
  })
  expect(await desk()).not.toContain('/ru/desk/meetings/held/conclude')
})

test('a cancelled meeting owes no outcome, and a withdrawn one nothing', async () => {
  const cancelled = await announce('cancelled')
  await cancelMeeting(await secretary(), { slug: 'cancelled', reason })
  expect((await stored(cancelled))[OUTCOME_DEADLINE_KIND]).toMatchObject({ how_ended: 'cancelled' })
  const withdrawn = await announce('withdrawn')
  expect(
    await withdrawThing(await secretary(), { kind: 'meetings.meeting', slug: 'withdrawn', reason }),
  ).toMatchObject({ ok: true })
  expect(await stored(withdrawn)).toEqual({})
})
