import { beforeEach, describe, expect, test } from 'vitest'
import { languages } from '#domain/base/text.ts'
import { createMeeting, statusesOf, withSeats } from '#features/meetings/fixtures.ts'
import { meetingsSite, registering } from '#features/meetings/testing/meetings-site.ts'
import { confirmationDeskMessages } from './messages.ts'
import { reasonField } from './model.ts'

const { site, db, organiser } = await meetingsSite()
const { register, linkOf } = registering(site)
const secretary = (await site.signIn([{ role: 'secretary', organisation: organiser }])).headers
const official = (await site.signIn([{ role: 'official', organisation: organiser }])).headers
const phone = (n: number) => `+7 700 000 000${n}`
const reason = 'Номера не отвечают'

let slug = ''
let links: string[] = []
let hall = ''
let halls = 0
/** Seven people of one network, of whom two wait to be confirmed. */
beforeEach(async () => {
  slug = await createMeeting(db, organiser, withSeats(60))
  links = []
  halls += 1
  hall = `192.0.2.${100 + halls}`
  for (const n of [1, 2, 3, 4, 5, 6, 7]) {
    site.clock.set(`2026-11-23T09:00:${10 + n}+05:00`)
    links.push(linkOf(await register(slug, { name: `Қонақ ${n}`, contact: phone(n) }, 'ru', { from: hall })))
  }
})
const path = (language = 'ru') => `/${language}/desk/meetings/${slug}/people`
const pageOf = async (address: string, who = secretary) => (await site.get(address, who)).body
const idsOf = async () => {
  const rows = await db
    .selectFrom('registration as r')
    .innerJoin('meeting as m', 'm.id', 'r.meeting_id')
    .select(['r.id', 'r.contact'])
    .where('m.slug', '=', slug)
    .orderBy('r.registered_at')
    .execute()
  return rows.map(({ id }) => id)
}
/** Sends the form of the page with the people who are ticked. */
const send = (
  people: readonly string[],
  fields: Readonly<Record<string, string>>,
  { who = secretary, meeting = slug } = {},
) => {
  const { reason: text, group = 'group', ...rest } = fields
  const form = new URLSearchParams({ ...rest, group, ...(text ? { [reasonField(group)]: text } : {}) })
  for (const id of people) form.append('person', id)
  return site.upload(`/ru/desk/meetings/${meeting}/people/unconfirmed`, form.toString(), {
    ...who,
    'content-type': 'application/x-www-form-urlencoded',
  })
}
const auditOf = (what: string) =>
  db.selectFrom('audit_entry').select(['after']).where('what', '=', what).orderBy('at').execute()

describe('the desk', () => {
  test.each(languages)(
    'sees in %s that many registered from one connection, and never its address',
    async (language) => {
      for (const page of [path(language), `${path(language)}/unconfirmed`]) {
        const html = await pageOf(page)
        expect(html).toContain(confirmationDeskMessages.burst[language](7, 1))
        expect(html).not.toContain(hall)
      }
      const html = await pageOf(`${path(language)}/unconfirmed`)
      expect(html).toContain(phone(7))
      expect(html.match(/type="checkbox"[^>]* checked/g)).toHaveLength(7)
    },
  )

  test('shows how many are unconfirmed to officials who see no contacts, and lets them neither confirm nor release', async () => {
    const html = await pageOf(path(), official)
    expect(html).toContain(`${confirmationDeskMessages.title.ru}: 7`)
    expect(html).not.toContain('/unconfirmed"')
    expect((await site.get(`${path()}/unconfirmed`, official)).statusCode).toBe(403)
    expect((await send(await idsOf(), { do: 'confirm' }, { who: official })).statusCode).toBe(403)
  })

  test('confirms the people of a hall: those who waited for that get seats', async () => {
    expect((await send(await idsOf(), { do: 'confirm' })).statusCode).toBe(303)
    expect(new Set(Object.values(await statusesOf(db, slug)))).toEqual(new Set(['seat']))
    expect(await pageOf(`${path()}/unconfirmed`)).toContain(confirmationDeskMessages.nobody.ru)
    const [entry] = (await auditOf('meetings.registrations-confirmed')).slice(-1)
    expect(entry?.after).toEqual({ registrations: await idsOf() })
    // Again: nothing changes, and nothing is recorded.
    await send(await idsOf(), { do: 'confirm' })
    expect((await auditOf('meetings.registrations-confirmed')).at(-1)).toEqual(entry)
  })

  test('releases the chosen seats with a reason that their people read; others of the network keep theirs', async () => {
    const ids = await idsOf()
    expect((await send(ids.slice(0, 6), { do: 'release', reason })).statusCode).toBe(303)
    expect(Object.values(await statusesOf(db, slug))).toEqual([...Array(6).fill('cancelled'), 'seat'])
    const page = await site.text(String(links[0]))
    expect(page).toContain('Организатор освободил это место')
    expect(page).toContain(reason)
    const [entry] = (await auditOf('meetings.seats-released')).slice(-1)
    expect(entry?.after).toEqual({ registrations: ids.slice(0, 6).toSorted(), reason })
    // Their people may register again.
    expect((await register(slug, { contact: phone(1) })).statusCode).toBe(303)
  })

  test('gives released seats to those who wait, and writes to both by e-mail', async () => {
    const full = await createMeeting(db, organiser, withSeats(1))
    await register(full, { contact: 'invented@mail.kz' })
    site.clock.set('2026-11-23T09:01:00+05:00')
    await register(full, { contact: 'waits@mail.kz', waiting: 'yes' }, 'ru', await site.signIn())
    await site.work()
    site.letters.length = 0
    slug = full
    await send((await idsOf()).slice(0, 1), { do: 'release', reason })
    await site.work()
    expect(site.letters.map(({ to }) => to).toSorted()).toEqual(['invented@mail.kz', 'waits@mail.kz'])
    expect(site.letters.find(({ to }) => to === 'invented@mail.kz')?.text).toContain(reason)
  })

  test('is told beside the form when nobody is chosen', async () => {
    const group = String((await idsOf())[0])
    for (const people of [[], ['no-id']]) {
      const reply = await send(people, { do: 'release', reason, group })
      expect([reply.statusCode, reply.body.includes(confirmationDeskMessages['nobody-chosen'].ru)]).toEqual([
        422,
        true,
      ])
      expect(reply.body).toContain(reason)
    }
  })

  test('is asked for the reason, and keeps who was chosen', async () => {
    const ids = await idsOf()
    for (const [typed, problem] of [
      ['', 'reason-empty'],
      ['а'.repeat(501), 'reason-long'],
    ] as const) {
      const reply = await send(ids.slice(2, 4), { do: 'release', group: String(ids[0]), reason: typed })
      expect([reply.statusCode, reply.body.includes(confirmationDeskMessages[problem].ru)]).toEqual([
        422,
        true,
      ])
      expect(reply.body).toContain(`<a href="#${reasonField(String(ids[0]))}">`)
      expect(reply.body).toContain(`id="${reasonField(String(ids[0]))}"`)
      expect(reply.body.match(/type="checkbox"[^>]* checked/g)).toHaveLength(2)
    }
    expect(Object.values(await statusesOf(db, slug)).filter((item) => item === 'cancelled')).toEqual([])
  })

  test('changes nothing of another meeting, nor confirmed registrations', async () => {
    const other = await createMeeting(db, organiser, withSeats(9))
    const ids = await idsOf()
    await send(ids, { do: 'release', reason }, { meeting: other })
    expect(Object.values(await statusesOf(db, slug))).not.toContain('cancelled')
    await send(ids, { do: 'confirm' })
    await send(ids, { do: 'release', reason })
    expect(Object.values(await statusesOf(db, slug))).not.toContain('cancelled')
  })

  test('confirms one person by a call from the list before the day', async () => {
    const [first] = await idsOf()
    const list = await pageOf(path())
    expect(list).toContain(`action="${path()}/${first}/confirm"`)
    expect(list).toContain('не подтверждено')
    const reply = await site.post(`${path()}/${first}/confirm`, {}, secretary)
    expect(reply.headers.location).toBe(`${path()}#g-${first}`)
    expect(await pageOf(path())).not.toContain(`action="${path()}/${first}/confirm"`)
  })

  test('cannot confirm once the meeting is cancelled, and is told so on the list and on the page of the unconfirmed', async () => {
    const ids = await idsOf()
    await db.updateTable('meeting').set({ state: 'cancelled' }).where('slug', '=', slug).execute()
    for (const reply of [
      await site.post(`${path()}/${ids[0]}/confirm`, {}, secretary),
      await send(ids, { do: 'confirm', group: String(ids[0]) }),
      // Its group is not shown any more.
      await send(ids, { do: 'confirm', group: 'gone' }),
    ])
      expect([
        reply.statusCode,
        reply.body.includes(confirmationDeskMessages['cancelled-already'].ru),
      ]).toEqual([409, true])
    const confirmed = await db
      .selectFrom('registration')
      .select('id')
      .where('id', 'in', ids)
      .where('confirmed_at', 'is not', null)
      .execute()
    expect(confirmed).toEqual([])
  })

  test('asks as often for seven people as for one', async () => {
    const few = await createMeeting(db, organiser, withSeats(9))
    await register(few, { contact: phone(1) })
    const counts = [
      await site.countQueries(`/ru/desk/meetings/${few}/people/unconfirmed`, secretary),
      await site.countQueries(`${path()}/unconfirmed`, secretary),
    ]
    expect(counts[0]).toBe(counts[1])
  })
})
