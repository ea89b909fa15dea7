import { describe, expect, test } from 'vitest'
import { noticesDesk, whole } from '../testing/notices-desk.ts'
import { importDraft } from '../writing/import-actions.ts'

const NOW = '2026-11-20T10:00:00+05:00'
const {
  made,
  site,
  db,
  organisation,
  editor,
  secretary,
  get,
  row,
  begin,
  save,
  written,
  act,
  schedule,
  strike,
  audited,
} = await noticesDesk()

describe('A set time', () => {
  test('publishes the version that was scheduled, once', async () => {
    const id = await written()
    await schedule(id, '12:00')
    await save(id, { ...whole, 'title-ru': 'Позже' })
    await strike(id, '2026-11-20T07:00:00.000Z')
    await strike(id, '2026-11-20T07:00:00.000Z')
    expect(made.shown.get(id)).toMatchObject({ title: 'Собрание' })
    expect(await row(id)).toMatchObject({ state: 'published', public_version: 2, version: 3 })
    expect((await audited(id)).filter((what) => what === 'notices.published')).toHaveLength(1)
  })

  test('A set time that was changed is the new one; what was left for the old one publishes nothing', async () => {
    const id = await written()
    await schedule(id, '12:00')
    await schedule(id, '13:00')
    await strike(id, '2026-11-20T07:00:00.000Z')
    await strike(id, '2026-11-20T08:00:00.000Z')
    expect(made.shown.get(id)?.at.toISOString()).toBe('2026-11-20T08:00:00.000Z')
  })

  test('A set time that was taken back publishes nothing', async () => {
    const id = await written()
    await schedule(id, '12:00')
    await act(id, 'unschedule')
    await strike(id, '2026-11-20T07:00:00.000Z')
    expect((await row(id)).state).toBe('draft')
    expect(made.shown.has(id)).toBe(false)
  })

  test('A set time for what has become impossible to publish is taken off, and the desk says so', async () => {
    const publishAt = new Date('2026-11-20T09:00:00.000Z')
    const content = { title: { ru: 'Без перевода' }, room: '' }
    const { id } = await db.transaction().execute((tx) =>
      importDraft(
        made.kind,
        { ...site.context(), db: tx },
        {
          organisation,
          content,
          createdAt: new Date(0),
          state: 'scheduled',
          publishAt,
        },
      ),
    )
    await strike(id, publishAt.toISOString())
    expect(await row(id)).toMatchObject({ state: 'draft', publish_failed: 'incomplete', publish_at: null })
    expect((await get(id)).body).toContain('Не удалось опубликовать в назначенное время')
    expect((await site.get('/ru/desk', editor.headers)).body).toContain(
      'Не удалось опубликовать в назначенное время',
    )
    await save(id, whole)
    expect((await row(id)).publish_failed).toBeNull()
  })

  test('A set time that was missed is told to the author in a letter, once', async () => {
    const id = await begin(secretary.headers)
    await save(id, { ...whole, room: 'hall' }, secretary.headers)
    await schedule(id, '12:00')
    made.closedRooms.set('hall', new Date('2026-11-20T06:30:00.000Z'))
    site.letters.length = 0
    try {
      site.clock.set('2026-11-20T12:00:00+05:00')
      for (let times = 0; times < 2; times += 1) await strike(id, '2026-11-20T07:00:00.000Z')
      await site.work()
    } finally {
      site.clock.set(NOW)
      made.closedRooms.clear()
    }
    expect(await row(id)).toMatchObject({ state: 'draft', publish_failed: 'incomplete' })
    const { email } = await db
      .selectFrom('account_link')
      .select('email')
      .where('id', '=', secretary.account)
      .executeTakeFirstOrThrow()
    expect(site.letters.map(({ to }) => to)).toEqual([email])
    expect(site.letters[0]?.text).toContain(`/desk/notices/${id}/publish`)
  })

  test('A set time that has no job of its own is found by the regular look for what is due', async () => {
    const content = { title: { kk: 'Жиналыс', ru: 'Собрание' }, room: '' }
    const publishAt = new Date('2026-11-20T07:00:00.000Z')
    const jobless = { ...site.context(), jobs: { enqueue: async () => {} } }
    const { id } = await db
      .transaction()
      .execute((tx) =>
        importDraft(
          made.kind,
          { ...jobless, db: tx },
          { organisation, content, createdAt: new Date(0), state: 'scheduled', publishAt },
        ),
      )
    const look = async () => {
      await site.context().jobs.enqueue(db, 'notices.publish-scheduled', {})
      await site.work()
    }
    await look()
    expect(made.shown.has(id)).toBe(false)
    try {
      site.clock.set('2026-11-20T12:00:00+05:00')
      await look()
    } finally {
      site.clock.set(NOW)
    }
    expect(made.shown.get(id)).toMatchObject({ title: 'Собрание' })
  })

  test('is checked as of that time, and the publication as of now', async () => {
    const id = await written({ room: 'attic' })
    made.closedRooms.set('attic', new Date('2026-11-20T06:30:00.000Z'))
    const late = await schedule(id, '12:00')
    expect([late.statusCode, late.body.includes('room: closed-in-')]).toEqual([422, true])
    expect((await schedule(id, '11:00')).statusCode).toBe(303)
    expect((await act(id, 'publish')).statusCode).toBe(303)
    made.closedRooms.clear()
  })
})
