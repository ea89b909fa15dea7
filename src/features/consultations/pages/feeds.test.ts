import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { inTransaction } from '#platform/transition.ts'
import { recordEvent } from '../actions.ts'
import { asOfficial, createConsultation, createNextVersion, laterRules } from '../fixtures.ts'
import { extendConsultation } from '../lifecycle/actions.ts'
import { saveConsultation } from '../store.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })

const ctx = () => site.context()

const yards = await createConsultation(ctx(), { slug: 'yards', title: 'Yards <a>', closesOn: '2026-12-21' })

await createConsultation(ctx(), { slug: 'plan', title: 'Plan', territory: '790000000', kind: 'budget' })

// Of what is only being prepared nobody is told.
const draft = await createConsultation(ctx(), { slug: 'draft', title: 'Draft' })

await saveConsultation(ctx().db, draft.id, { announced_at: null })

const titles = (xml: string) =>
  [...xml.matchAll(/<entry[^>]*>.*?<title>(.*?)<\/title>/gs)].map(([, title]) => title)

const feed = (query = '', language = 'en') => site.text(`/${language}/consultations/feed.atom${query}`)

const next = () =>
  createNextVersion(ctx(), yards.id, {
    texts: laterRules,
    note: { kk: 'Мерзім қысқарды', ru: 'Срок короче' },
  })

describe('The Atom feed of consultations', () => {
  test('lists new consultations in the filters of the list, and no unannounced ones', async () => {
    const answer = await site.get('/en/consultations/feed.atom')
    expect(answer.headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    expect(titles(answer.body).sort()).toEqual([
      'New consultation: Plan en',
      'New consultation: Yards &lt;a&gt; en',
    ])
    expect(titles(await feed('?territory=790000000'))).toEqual(['New consultation: Plan en'])
    expect(titles(await feed('?kind=budget&state=open'))).toEqual(['New consultation: Plan en'])
    expect(titles(await feed('?state=decided'))).toEqual([])
    expect((await site.get('/en/consultations/feed.atom?state=forgotten')).statusCode).toBe(400)
    expect((await site.get('/en/consultations/feed.atom?territory=nowhere')).statusCode).toBe(400)
  })

  test('announces a new version with its note, and links to the comparison', async () => {
    site.clock.set('2026-11-24T10:00:00+05:00')
    await next()
    const xml = await feed('?territory=390000000', 'ru')
    expect(titles(xml)[0]).toBe('Вышла версия 2: Yards &lt;a&gt; ru')
    expect(xml).toContain('<summary>Срок короче</summary>')
    expect(xml).toContain('href="http://127.0.0.1:3000/ru/consultations/yards/versions/2"')
  })

  test('reminds once before the last day, and again when the term is extended', async () => {
    site.clock.set('2026-12-17T23:59:00+05:00')
    expect(titles(await feed('?territory=390000000')).join()).not.toContain('Closing soon')
    site.clock.set('2026-12-18T09:00:00+05:00')
    const xml = await feed('?territory=390000000')
    expect(titles(xml)[0]).toBe('Closing soon: Yards &lt;a&gt; en')
    expect(xml).toContain('<updated>2026-12-17T19:00:00.000Z</updated>')
    expect(xml).toContain('#closing-2026-12-21</id>')
    await extendConsultation(await asOfficial(ctx()), {
      id: yards.id,
      closesOn: '2026-12-29',
      answersDueOn: '2027-01-20',
      reason: { kk: 'Тұрғындар сұрады', ru: 'Попросили жители' },
    })
    const calendar = await site.text('/ru/consultations/yards.ics')
    expect(calendar).toContain('DTEND;VALUE=DATE:20261230')
    expect(calendar.match(/SEQUENCE:1/g)).toHaveLength(4)
    expect(await site.text('/ru/consultations/yards')).toContain(
      'Срок продлён, было: 21\u00a0декабря. Попросили жители',
    )
    const kept = sql`select before ->> 'closesOn' as was, after ->> 'closesOn' as is from audit_entry
      where what = 'consultations.extended' and thing = ${yards.id}`
    expect((await kept.execute(site.db)).rows).toEqual([{ was: expect.any(String), is: '2026-12-29' }])
    expect(titles(await feed('?territory=390000000'))[0]).toBe('Deadline extended: Yards &lt;a&gt; en')
    site.clock.set('2026-12-29T09:00:00+05:00')
    expect(await feed('?territory=390000000')).toContain('#closing-2026-12-29</id>')
    site.clock.set('2026-12-30T09:00:00+05:00')
    expect(await feed('?territory=390000000')).not.toContain('#closing-')
  })

  test('announces the decision', async () => {
    await saveConsultation(ctx().db, yards.id, {
      decided_on: '2026-12-30',
      decided_at: ctx().now(),
      decision: { kk: 'Қабылданды', ru: 'Принято' },
    })
    await inTransaction(ctx(), (inside) => recordEvent(inside, yards.id, 'decided', {}))
    const xml = await feed('?state=decided', 'kk')
    expect(titles(xml)[0]).toBe('Шешім қабылданды: Yards &lt;a&gt; kk')
    expect(xml).toContain('/kk/consultations/yards#decision"')
  })
})

test('the JSON Feed has the same entries', async () => {
  const answer = await site.get('/en/consultations/feed.json?territory=390000000')
  expect(answer.headers['content-type']).toBe('application/feed+json; charset=utf-8')
  const { items, title } = answer.json() as { title: string; items: readonly { title: string }[] }
  expect(title).toContain('Kostanay')
  expect(items.map((item) => item.title.replace('<a>', '&lt;a&gt;'))).toEqual(
    titles(await feed('?territory=390000000')),
  )
})

test('both are linked from the head and from the list, with its filter', async () => {
  const [head = '', body = ''] = (await site.text('/ru/consultations?kind=budget')).split('</head>')
  for (const [name, type] of [
    ['feed.atom', 'application/atom+xml'],
    ['feed.json', 'application/feed+json'],
    ['deadlines.ics', 'text/calendar'],
  ]) {
    expect(head).toContain(
      `<link rel="alternate" type="${type}" href="/ru/consultations/${name}?kind=budget"`,
    )
    expect(body).toContain(`href="/ru/consultations/${name}?kind=budget"`)
  }
  expect(await site.text('/ru/consultations/plan')).toContain('href="/ru/consultations/feed.atom"')
})
