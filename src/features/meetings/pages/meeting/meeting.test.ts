import { beforeEach, describe, expect, test } from 'vitest'
import { contextOf } from '#app/testing.ts'
import { languages } from '#domain/base/text.ts'
import { addPersonRow } from '#features/organisations/store.ts'
import { newId } from '#platform/id.ts'
import { cancelMeeting, concludeMeeting, moveMeeting } from '../../changes/actions.ts'
import { createMeeting, withSeats } from '../../fixtures.ts'
import { messages } from '../../messages.ts'
import { shownState } from '../../model.ts'
import { meetingsSite, NOW } from '../../testing/meetings-site.ts'

const { site, db, organiser } = await meetingsSite()
beforeEach(() => db.deleteFrom('meeting').execute())

const ctx = await contextOf(site, organiser)

describe('the page of a meeting', () => {
  const parts = async () => {
    const person = newId<'person'>(new Date(NOW))
    await addPersonRow(site.db, {
      id: person,
      slug: `speaker-${person}`,
      name: { kk: 'Айгүл Серік', ru: 'Айгуль Серик', en: 'Aigul Serik' },
      demo: false,
    })
    return {
      partners: [organiser],
      agenda: [
        { starts_at: '10:10', title: { kk: 'Ашылуы', ru: 'Открытие' }, person_id: person },
        { starts_at: null, title: { kk: 'Сұрақтар', ru: 'Вопросы' }, person_id: null },
      ],
      speakers: [
        { person_id: person, post: { kk: 'төраға', ru: 'председатель' }, organisation_id: organiser },
      ],
      documents: [{ title: { kk: 'Жоба', ru: 'Проект' }, url: 'https://example.org/budget.pdf' }],
    }
  }

  test('says when, in how many days, where, who organises it and who speaks, with links to all of them', async () => {
    const slug = await createMeeting(db, organiser, withSeats(60), await parts())
    const html = await site.text(`/ru/meetings/${slug}`)
    for (const text of [
      'пятница, 4\u00a0декабря 2026, 10:00–12:00',
      'через 11\u00a0дней',
      'Зал заседаний',
      'href="https://www.openstreetmap.org/search?query=',
      'href="/ru/organisations/council-kostanay"',
      'href="/ru/organisations/people/speaker-',
      'председатель',
      '10:10',
      'href="https://example.org/budget.pdf"',
      'Осталось 60 мест из 60',
      'закон «Об общественных советах», ст. 13',
    ])
      expect(html).toContain(text)
  })

  test('exists in three languages that link to each other', async () => {
    const slug = await createMeeting(db, organiser)
    for (const language of languages) {
      const html = await site.text(`/${language}/meetings/${slug}`)
      for (const other of languages)
        expect(html).toContain(
          `<link rel="alternate" hreflang="${other}" href="http://127.0.0.1:3000/${other}/meetings/${slug}"`,
        )
    }
  })

  test('marks a text with its language where it is shown in another', async () => {
    const slug = await createMeeting(db, organiser, {
      title: { kk: 'Бюджет', ru: 'Бюджет области' },
      about: { kk: 'Жоба', ru: 'Проект' },
    })
    const english = await site.text(`/en/meetings/${slug}`)
    expect(english).toContain('<h1><span lang="ru">Бюджет области</span></h1>')
    expect(english).toMatch(/class="prose" lang="ru"/)
    expect(await site.text(`/ru/meetings/${slug}`)).toContain('<h1>Бюджет области</h1>')
  })

  test('takes twelve queries, however many people speak: those of the sections of other slices are among them', async () => {
    const bare = await createMeeting(db, organiser)
    const rich = await createMeeting(db, organiser, withSeats(9), await parts())
    expect(await site.countQueries(`/ru/meetings/${bare}`)).toBe(12)
    expect(await site.countQueries(`/ru/meetings/${rich}`)).toBe(12)
  })

  test('shows markup in any text as text', async () => {
    const evil = '<img src=x onerror=alert(1)>'
    const both = { kk: evil, ru: evil }
    const slug = await createMeeting(db, organiser, {
      title: both,
      about: both,
      venue: both,
      address: both,
      outcome: both,
    })
    const html = await site.text(`/ru/meetings/${slug}`)
    expect(html).not.toContain('<img src=x')
    expect(html).toContain('&lt;img src=x')
  })

  test('the page of a meeting that does not exist is a 404, as is its calendar', async () => {
    expect((await site.get('/ru/meetings/never')).statusCode).toBe(404)
    expect((await site.get('/ru/meetings/never.ics')).statusCode).toBe(404)
  })

  test('says that the outcome is missing once the day has passed', async () => {
    const slug = await createMeeting(db, organiser)
    expect(await site.text(`/ru/meetings/${slug}`)).not.toContain(messages.noOutcome.ru)
    site.clock.set('2026-12-05T09:00:00+05:00')
    expect(await site.text(`/ru/meetings/${slug}?a=1`)).toContain(messages.noOutcome.ru)
  })
})

describe('a change', () => {
  const reason = { kk: 'Зал бос емес', ru: 'Зал занят' }
  const times = {
    startsAt: new Date('2026-12-08T15:00:00+05:00'),
    endsAt: new Date('2026-12-08T16:30:00+05:00'),
  }
  const where = { venue: { kk: 'Клуб', ru: 'Клуб' }, address: { kk: 'Абай, 1', ru: 'Абая, 1' } }
  const data = async (slug: string) => {
    const html = await site.text(`/ru/meetings/${slug}`)
    return JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? '{}')
  }

  test('a change of time and place shows the former values and the reason', async () => {
    const slug = await createMeeting(db, organiser)
    await moveMeeting(ctx(), { slug, times, where, reason })
    const html = await site.text(`/ru/meetings/${slug}`)
    expect(html).toContain('<del>пятница, 4\u00a0декабря 2026, 10:00–12:00</del>')
    expect(html).toContain('<ins>вторник, 8\u00a0декабря 2026, 15:00–16:30</ins>')
    expect(html).toContain('<del>Зал заседаний, пр. Аль-Фараби, 66</del>')
    expect(html).toContain('<ins>Клуб, Абая, 1</ins>')
    expect(html).toContain(reason.ru)
    expect(await data(slug)).toMatchObject({
      eventStatus: 'https://schema.org/EventRescheduled',
      startDate: '2026-12-08T15:00+05:00',
      previousStartDate: ['2026-12-04T10:00+05:00'],
    })
  })

  test('a change after another change: each shows what it replaced by what', async () => {
    const slug = await createMeeting(db, organiser)
    await moveMeeting(ctx(), { slug, times, reason: null })
    site.clock.set('2026-11-24T09:00:00+05:00')
    const again = {
      startsAt: new Date('2026-12-10T15:00:00+05:00'),
      endsAt: new Date('2026-12-10T16:00:00+05:00'),
    }
    await moveMeeting(ctx(), { slug, times: again, reason: null })
    const html = await site.text(`/ru/meetings/${slug}`)
    const struck = [...html.matchAll(/<(del|ins)>([^<]+)/g)].map(
      ([, tag, text]) => `${tag} ${/\d+\s/.exec(text ?? '')?.[0].trim()}`,
    )
    expect(struck).toEqual(['del 8', 'ins 10', 'del 4', 'ins 8'])
  })

  test('a change that cancels a meeting keeps it on its page, in the list and in the structured data, as cancelled', async () => {
    const slug = await createMeeting(db, organiser, withSeats(5))
    await cancelMeeting(ctx(), { slug, reason })
    const html = await site.text(`/ru/meetings/${slug}`)
    expect(html).toContain(messages.cancelledNotice.ru)
    expect(html).not.toContain('name="contact"')
    expect(html).not.toContain('type="text/calendar"><svg')
    expect(html).toMatch(/<del>Пятница, 4[^<]+<\/del>/)
    expect(html).toMatch(/<del><time[^>]+>пятница, 4[^<]+<\/time><\/del>/)
    expect(html).toContain('class="leaf struck"')
    expect(await site.text('/ru/meetings')).toContain(`href="/ru/meetings/${slug}"`)
    expect(await data(slug)).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled' })
  })

  test('a change that marks a meeting as held shows its outcome', async () => {
    const slug = await createMeeting(db, organiser)
    site.clock.set('2026-12-04T12:30:00+05:00')
    await concludeMeeting(ctx(), { slug, outcome: { kk: 'Қабылданды', ru: 'Приняли' } })
    const html = await site.text(`/ru/meetings/${slug}`)
    expect(html).toContain(messages.outcome.ru)
    expect(html).toContain('Приняли')
    expect(await data(slug)).toMatchObject({ eventStatus: 'https://schema.org/EventScheduled' })
  })
})

test('a meeting counts as held once it is over, marked or not; a cancelled one stays cancelled', () => {
  const at = (text: string) => new Date(`2026-12-${text}:00+05:00`)
  const meeting = { state: 'announced' as const, endsAt: at('04T12:00') }
  expect(shownState(meeting, at('04T11:59'))).toBe('announced')
  expect(shownState(meeting, at('04T12:00'))).toBe('held')
  expect(shownState({ ...meeting, state: 'cancelled' }, at('04T12:00'))).toBe('cancelled')
})
