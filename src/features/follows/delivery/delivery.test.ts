import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { contextOf } from '#app/testing.ts'
import { languages } from '#domain/base/text.ts'
import { createConsultation } from '#features/consultations/fixtures.ts'
import { withdrawThing } from '#features/withdrawals/index.ts'
import { keyPath } from '../model.ts'
import { CITY, REGION } from '../testing/follower.ts'
import { letterSite, newsIn } from '../testing/letter-site.ts'
import { letterMessages } from './messages.ts'
import { stopKey } from './stop-key-checks.ts'

const { site, db, organiser, follower, strike, item, sitting } = await letterSite()
const editor = await contextOf(site, organiser, 'editor')
const reason = { kk: 'Қате', ru: 'Ошибка' }

describe('A follower of a place', () => {
  test.each(languages)(
    'gets one letter in their language with what is new there, as text and as HTML: %s',
    async (language) => {
      const { email, account } = await follower([REGION], { language })
      const { slug } = await item('23T09:10')
      const meeting = await sitting('23T09:20', '27T10:00')
      await strike('23T10:05')
      expect(site.letters).toHaveLength(1)
      const [letter] = site.letters
      const place = { kk: 'Қостанай облысы', ru: 'Костанайская область', en: 'Kostanay Region' }[language]
      expect(letter).toMatchObject({ to: email, subject: letterMessages.subject[language](place) })
      const title = {
        kk: 'Бюджет жобасын талқылау',
        ru: 'Обсуждение проекта бюджета',
        en: 'Draft budget discussed',
      }
      for (const form of [letter?.text, letter?.html]) {
        expect(form).toContain(letterMessages.intro[language](place))
        expect(form).toContain(`/${language}/news/${slug}`)
        expect(form).toContain(`/${language}/meetings/${meeting}`)
        expect(form).toContain(title[language])
        expect(form).toContain('10:00')
        expect(form).toContain(letterMessages.why[language])
      }
      expect(letter?.html).toMatch(new RegExp(`^<!doctype html><html lang="${language}">`))
      expect(letter?.html).not.toMatch(/<img|<script|<link/)
      expect(letter?.stop).toBe(
        `http://127.0.0.1:3000/${language}${keyPath({ key: stopKey(site.context().secret, account) })}`,
      )
    },
  )

  test('is told of everything inside it, and of nothing elsewhere', async () => {
    const region = await follower([REGION])
    const city = await follower([CITY])
    await follower([{ kind: CITY.kind, id: '150000000' }])
    const inCity = await item('23T09:10', { territory_code: CITY.id })
    const inRegion = await item('23T09:11', { territory_code: REGION.id })
    await strike('23T10:05')
    const reported = new Map(site.letters.map(({ to, text }) => [to, text]))
    expect([...reported.keys()].sort()).toEqual([region.email, city.email].sort())
    expect(reported.get(region.email)).toContain(inCity.slug)
    expect(reported.get(region.email)).toContain(inRegion.slug)
    expect(reported.get(city.email)).toContain(inCity.slug)
    expect(reported.get(city.email)).not.toContain(inRegion.slug)
  })

  test('is told once of an event to which several ways lead', async () => {
    await follower([
      REGION,
      CITY,
      { kind: 'news.topic', id: 'budget' },
      { kind: 'organisations.organisation', id: organiser },
    ])
    const { slug } = await item('23T09:10', {
      territory_code: CITY.id,
      topic: 'budget',
      organisation_id: organiser,
    })
    await strike('23T10:05')
    await strike('24T09:00')
    expect(site.letters).toHaveLength(1)
    expect(site.letters[0]?.text.split(slug)).toHaveLength(2)
    expect(site.letters[0]?.subject).toContain('и ещё 3')
  })

  test('is told of a consultation while it is open, with its last day', async () => {
    // Elsewhere, because it stays open during the other tests.
    const elsewhere = '150000000'
    await follower([{ kind: REGION.kind, id: elsewhere }])
    const dates = { slug: 'told-rules', closesOn: '2026-12-21' } as const
    const requested = await createConsultation(site.context(), { ...dates, territory: elsewhere })
    await strike('23T10:05')
    expect(site.letters[0]?.text).toContain(`/ru/consultations/${requested.slug}\n`)
    expect(site.letters[0]?.text).toMatch(/Последний день высказаться: 21\sдекабря/)
  })

  test('gets at most twenty items in a letter, and is told how many more there are', async () => {
    await follower([REGION], { frequency: 'daily' })
    for (let minute = 10; minute < 33; minute += 1) await item(`23T09:${minute}`)
    await strike('23T10:05')
    await strike('24T08:05')
    expect(newsIn(site.letters[0]?.text)).toBe(20)
    expect(site.letters[0]?.text).toContain(letterMessages.more.ru(3))
  })
})

describe('Letters come', () => {
  test('Letters come at once, but never at night: they wait for the morning', async () => {
    await follower([REGION])
    await item('23T21:30')
    await strike('23T21:35')
    await strike('24T07:55')
    expect(site.letters).toEqual([])
    await strike('24T08:00')
    expect(site.letters).toHaveLength(1)
  })

  test('Letters come at once, and not more often than every half hour', async () => {
    await follower([REGION])
    await item('23T09:10')
    await strike('23T09:11')
    await item('23T09:20')
    await strike('23T09:21')
    expect(site.letters).toHaveLength(1)
    await strike('23T09:45')
    expect(site.letters.map(({ text }) => newsIn(text))).toEqual([1, 1])
  })

  test('Letters come once a day in the morning with everything of the day, or once a week on Monday', async () => {
    const daily = await follower([REGION], { frequency: 'daily' })
    const weekly = await follower([REGION], { frequency: 'weekly' })
    await item('23T09:10')
    await item('23T18:00')
    await strike('23T18:05')
    expect(site.letters).toEqual([])
    await strike('24T08:05')
    expect(site.letters.map(({ to, text }) => [to, newsIn(text)])).toEqual([[daily.email, 2]])
    await item('25T12:00')
    await strike('25T12:05')
    site.letters.length = 0
    await strike('30T07:00')
    expect(site.letters).toEqual([])
    await strike('30T08:05')
    const counts = new Map(site.letters.map(({ to, text }) => [to, newsIn(text)]))
    expect(counts.get(weekly.email)).toBe(3)
  })

  test('sooner than usual about what would be over, or nearly so, by then', async () => {
    await follower([REGION], { frequency: 'weekly' })
    const soon = await sitting('23T11:00', '25T18:00')
    const later = await sitting('23T11:00', '30T18:00')
    await item('23T11:00')
    await strike('23T11:05')
    expect(site.letters).toHaveLength(1)
    expect(site.letters[0]?.text).toContain(soon)
    expect(newsIn(site.letters[0]?.text)).toBe(0)
    expect(site.letters[0]?.text).toContain(later)
  })

  test('never empty: not when everything was withdrawn, and not when the person stopped following', async () => {
    const { account } = await follower([REGION], { frequency: 'daily' })
    const { slug } = await item('23T09:10')
    await strike('23T10:05')
    await withdrawThing(editor(), { kind: 'news.item', slug, reason })
    await strike('24T08:05')
    await item('24T09:10')
    await strike('24T10:05')
    await sql`delete from follow where account_id = ${account}`.execute(db)
    await strike('25T08:05')
    expect(site.letters).toEqual([])
  })
})
