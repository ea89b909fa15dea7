import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { newId } from '#platform/id.ts'
import { addFeedback } from '../feedback/store.ts'
import { anAnnouncement, aProgrammeFile, createNames, KOSTANAY, PAVLODAR } from '../fixtures.ts'
import { importProgramme } from '../import/actions.ts'
import { findingKinds, programmePath } from '../model.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })
const ctx = () => site.context()
const { db } = ctx()

const bring = async (file: unknown) => {
  const imported = await importProgramme(ctx(), JSON.stringify(file), {
    picture: async () => undefined,
    progress: () => {},
  })
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems))
}
const HERE = programmePath({ slug: 'dialogue' })

beforeAll(async () => {
  await createNames(db)
  await bring(aProgrammeFile())
})

describe('the page of a programme', () => {
  test.each(['kk', 'ru', 'en'])(
    'says in /%s what, where, who, what happened, what was found',
    async (language) => {
      const html = await site.text(`/${language}${HERE}`)
      for (const words of [
        'Dialogue',
        'To hear each other',
        'Fund',
        'Aigul',
        'Meeting of 2019-04-11',
        'Nobody was told',
      ])
        expect(html).toContain(words)
      expect(html).toContain(`/${language}${HERE}/presentation`)
      expect(html).toContain(`/${language}${HERE}/report.pdf`)
    },
  )

  test('the page of a programme that does not exist is not found', async () => {
    expect((await site.get('/ru/programmes/no-such')).statusCode).toBe(404)
    expect((await site.get(`/ru${HERE}/regions/110000000`)).statusCode).toBe(404)
  })

  test('shows a correction at once, though pages are kept', async () => {
    await site.get(`/ru${HERE}`)
    await bring(aProgrammeFile({ summary: { kk: 'Түзетілді', ru: 'Исправлено' } }))
    expect(await site.text(`/ru${HERE}`)).toContain('Исправлено')
    await bring(aProgrammeFile())
  })

  test('marks Russian words on an English page as Russian', async () => {
    await bring(aProgrammeFile({ summary: { kk: 'Қысқаша', ru: 'Коротко' } }))
    expect(await site.text(`/en${HERE}`)).toContain('<span lang="ru">Коротко</span>')
    await bring(aProgrammeFile())
  })
})

describe('findings', () => {
  test('findings of a region are on its page, and not those of another', async () => {
    const kostanay = await site.get(`/en${HERE}/regions/${KOSTANAY}`)
    expect(kostanay.statusCode).toBe(301)
    const page = await site.text(kostanay.headers.location as string)
    expect(page).toContain('Nobody was told (en)')
    expect(page).toContain('Tell them (en)')
    const pavlodar = (await site.get(`/en${HERE}/regions/${PAVLODAR}`)).headers.location as string
    expect(await site.text(pavlodar)).not.toContain('Nobody was told')
  })

  test('can be filtered by kind and compared, and have an event and a figure as evidence', async () => {
    const problems = await site.text(`/en${HERE}/findings?kind=problem`)
    expect(problems).toContain('Nobody was told')
    expect(problems).not.toContain('Tell them')
    expect(problems).toContain('/en/meetings/first-table')
    expect(problems).toContain('#figures')
    expect(await site.text(`/en${HERE}/compare?first=${KOSTANAY}&second=${PAVLODAR}`)).toContain(
      'Nobody was told',
    )
    expect((await site.get(`/en${HERE}/findings?kind=gossip`)).statusCode).toBe(400)
    expect((await site.get(`/en${HERE}/findings?region=nowhere`)).statusCode).toBe(400)
    expect((await site.get(`/en${HERE}/findings?page=9`)).statusCode).toBe(404)
  })

  test('findings and figures are shown on the page of the territory', async () => {
    const page = await site.text(
      ((await site.get(`/en/territories/${KOSTANAY}`)).headers.location as string) ||
        `/en/territories/${KOSTANAY}`,
    )
    expect(page).toContain('Nobody was told (en)')
    expect(page).toContain('125')
  })
})

describe('elsewhere', () => {
  test('a meeting of the programme leads to it, another does not', async () => {
    expect(await site.text('/ru/meetings/first-table')).toContain(`href="/ru${HERE}"`)
    expect(await site.text('/ru/meetings/first-table')).toContain('50')
  })

  test('the calendar and the open data have what the page of a programme has', async () => {
    expect(await site.text(`/ru${HERE}/events.ics`)).toContain('Meeting of 2019-04-11 (ru)')
    expect(await site.text(`/en${HERE}/findings.csv`)).toContain('kostanay-problem-1,problem,390000000')
    expect(await site.text(`/en${HERE}/indicators.csv`)).toContain(
      `people,People who came (en),people (en),2019-Q2,${KOSTANAY},0,40,50`,
    )
    expect(await site.text(`/en${HERE}/events.csv`)).toContain('first-table')
    expect(await site.text(`/en${HERE}/feed.atom`)).toContain('<feed')
  })

  test('each figure can be downloaded as a picture and as data', async () => {
    expect(await site.text(`/en${HERE}`)).toContain(`href="/en${HERE}/charts/people.svg"`)
    const svg = await site.get(`/en${HERE}/charts/people.svg`)
    expect(svg.headers['content-type']).toBe('image/svg+xml; charset=utf-8')
    expect(svg.body).toContain('<title>People who came (en)')
    const png = await site.get(`/en${HERE}/charts/people.png`)
    expect(png.headers['content-type']).toBe('image/png')
    expect(png.headers['content-encoding']).toBeUndefined()
    expect((await site.get(`/en${HERE}/charts/people.csv`)).body).toContain('50')
    expect((await site.get(`/en${HERE}/charts/nothing.png`)).statusCode).toBe(404)
  })

  test('the publication of a programme is in the public journal', async () => {
    await site.work()
    expect(await site.text('/en/journal')).toContain('Programme published')
  })
})

describe('the presentation', () => {
  test('is a slide for each part, with the code of the page', async () => {
    const html = await site.text(`/kk${HERE}/presentation`)
    expect(html.match(/<section class="slide/g)?.length).toBeGreaterThan(6)
    expect(html).toContain('shape-rendering="crispEdges"')
    expect(html).not.toContain('class="mast"')
  })

  test('has an agenda whose times fill the meeting', async () => {
    const html = await site.text(`/en${HERE}/agenda`)
    expect(html).toContain('11:00')
    expect(html).toContain(`/en${HERE}/presentation#slide-1`)
  })
})

/** A programme of so many events and findings, over the same two regions. */
async function grown(slug: string, events: number, findings: number) {
  const meetings = Array.from({ length: events }, (_, n) => ({
    meeting: `${slug}-event-${n}`,
    announcement: anAnnouncement(
      `2019-${String((n % 9) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`,
    ),
    attendance: n,
  }))
  await bring({
    ...aProgrammeFile(),
    slug,
    events: meetings,
    presentation: undefined,
    findings: Array.from({ length: findings }, (_, n) => {
      const kind = findingKinds[n % findingKinds.length] ?? 'problem'
      return {
        key: `finding-${n}`,
        kind,
        territory: n % 2 === 0 ? KOSTANAY : PAVLODAR,
        theme: 'notice',
        text: { kk: `Мәтін ${n}`, ru: `Текст ${n}`, en: `Text ${n}` },
        ...(kind === 'recommendation' ? { to: 'fund' } : {}),
        evidence: [{ event: `${slug}-event-${n % events}` }],
      }
    }),
  })
}

test('a page of ten times as much takes as many queries', async () => {
  await grown('small', 4, 20)
  await grown('large', 40, 200)
  const parts = ['', `/regions/kostanay-oblysy`, '/findings', '/events', '/presentation', '/compare']
  for (const part of parts) {
    const few = await site.countQueries(`/en/programmes/small${part}`)
    expect(await site.countQueries(`/en/programmes/large${part}`), part).toBeLessThanOrEqual(few)
  }
  expect(await site.countQueries('/en/programmes/large')).toBeLessThanOrEqual(28)
})

describe('feedback', () => {
  const form = '/ru/programmes/feedback/fresh'
  beforeAll(async () => {
    const announcement = { ...anAnnouncement('2026-11-20'), outcome: undefined }
    await bring({
      ...aProgrammeFile(),
      slug: 'living',
      events: [{ meeting: 'fresh', announcement }],
      presentation: undefined,
      findings: [],
    })
  })
  const answers = async () =>
    Number((await sql<{ n: string }>`select count(*) n from event_feedback`.execute(db)).rows[0]?.n)

  test('is taken without a name, and is shown only once three have answered', async () => {
    const before = await answers()
    for (const words of ['Жақсы', '', '']) {
      const sent = await site.post(form, { useful: '5', heard: 'yes', words })
      expect(sent.headers.location).toBe(`${form}/thanks`)
    }
    expect(await answers()).toBe(before + 3)
    const page = await site.text('/ru/meetings/fresh')
    expect(page).toContain('5 из 5')
    expect(page).not.toContain('Жақсы')
  })

  test('feedback of two people is no figure yet', async () => {
    const row = {
      language: 'ru',
      useful: 1,
      heard: 'no',
      words: null,
      sent_on: '2019-04-12',
      chosen: false,
    } as const
    const meeting = await db
      .selectFrom('meeting_link')
      .select('id')
      .where('slug', '=', 'first-table')
      .executeTakeFirstOrThrow()
    for (let n = 0; n < 2; n += 1)
      await addFeedback(db, { id: newId(new Date()), meeting_id: meeting.id, ...row })
    expect(await site.text('/ru/meetings/first-table')).not.toContain('1 из 5')
  })

  test('comes back with what was typed when something is missing', async () => {
    const answer = await site.post(form, { words: 'Больше времени', heard: 'maybe' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Больше времени')
    expect(answer.body).toContain('href="#useful"')
    expect(answer.body).toContain('href="#heard"')
  })

  test('is not taken before an event, a month after it, or of any other meeting', async () => {
    expect(await site.text('/ru/programmes/feedback/first-table')).not.toContain('<form')
    const answer = { useful: '5', heard: 'yes', words: 'KEPT' }
    const refused = await site.post('/ru/programmes/feedback/first-table', answer)
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('id="send"')
    expect(refused.body).toContain('Ответы не принимаются')
    expect(refused.body).toContain('KEPT')
    expect((await site.get('/ru/programmes/feedback/nothing')).statusCode).toBe(404)
    site.clock.set('2026-12-25T10:00:00+05:00')
    expect(await site.text(form)).not.toContain('<form')
    site.clock.set('2026-11-23T10:00:00+05:00')
  })

  test('is quoted when the working group chooses it by its id, and no longer when it does not', async () => {
    const chosen = await db
      .selectFrom('event_feedback')
      .select('id')
      .where('words', '=', 'Жақсы')
      .executeTakeFirstOrThrow()
    const announcement = { ...anAnnouncement('2026-11-20'), outcome: undefined }
    const file = { ...aProgrammeFile(), slug: 'living', presentation: undefined, findings: [] }
    await bring({ ...file, events: [{ meeting: 'fresh', announcement, quotes: [chosen.id] }] })
    expect(await site.text('/ru/meetings/fresh')).toContain('Жақсы')
    await bring({ ...file, events: [{ meeting: 'fresh', announcement, quotes: [] }] })
    expect(await site.text('/ru/meetings/fresh')).not.toContain('Жақсы')
  })
})
