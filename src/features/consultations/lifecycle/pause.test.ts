import { expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { addDays, type LocalDate } from '#domain/base/local-date.ts'
import { messages as deadlineMessages } from '#features/deadlines/messages.ts'
import { deskMessages } from '../desk/messages.ts'
import { createAnnouncingAkimat, createConsultation } from '../fixtures.ts'
import { STATEMENT_MAX } from '../model.ts'
import { listConsultations } from '../pages/store.ts'
import { pauseMessages } from '../pause-messages.ts'
import { stateOf } from '../state-model.ts'
import { findConsultation } from '../store.ts'

const NOW = '2026-11-23T10:00:00+05:00'
const site = await testSite({ now: NOW })
const reason = {
  'pauseReason-kk': 'Мәтін түзетілуде',
  'pauseReason-ru': 'Исправляют текст',
  'pauseReason-en': 'Being mended',
}

/** A consultation until 21 December, and an official of its organisation. */
async function begin() {
  site.clock.set(NOW)
  const made = await createConsultation(site.context(), {
    closesOn: '2026-12-21',
    answersDueOn: '2027-01-06',
  })
  // Sessions end before some of the days that follow.
  const signIn = async () =>
    (await site.signIn([{ role: 'official', organisation: made.organisation }])).headers
  const desk = `/ru/desk/consultations/${made.id}`
  return {
    ...made,
    page: `/ru/consultations/${made.slug}`,
    pause: async (form: object) => site.post(`${desk}/pause`, { ...form }, await signIn()),
    decide: async (decidedOn: string, form: object = { early: 'yes' }) =>
      site.post(
        `${desk}/decide`,
        { decidedOn, 'decision-kk': 'Қабылданды', 'decision-ru': 'Принято', ...form },
        await signIn(),
      ),
    resume: async (resumesOn: string) => site.post(`${desk}/resume`, { resumesOn }, await signIn()),
    found: async () => {
      const consultation = await findConsultation(site.db, { id: made.id })
      if (!consultation) throw new Error('no consultation')
      return consultation
    },
  }
}
type Begun = Awaited<ReturnType<typeof begin>>

const comment = async ({ page }: Begun) => {
  const { headers } = await site.signIn()
  const answer = await site.post(
    `${page}/at/art_1/say`,
    { kind: 'remark', seen: 'yes', body: 'Слово' },
    headers,
  )
  return answer.statusCode
}
const acts = async ({ id }: Begun) => {
  const rows = await site.db
    .selectFrom('consultation_event')
    .select('what')
    .where('consultation_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map(({ what }) => what)
}
const dueOf = (of: Begun) =>
  site.db
    .selectFrom('deadline')
    .select(['id', 'due_on', 'basis', 'extended'])
    .where('thing_id', '=', of.id)
    .executeTakeFirstOrThrow()

test('an official pauses a consultation: its page says why, and no comment is taken until it is resumed', async () => {
  const begun = await begin()
  expect(await comment(begun)).toBe(303)
  site.clock.set('2026-11-23T10:01:00+05:00')
  expect((await begun.pause({ pausedFrom: '2026-11-23', ...reason })).statusCode).toBe(303)
  const page = await site.text(begun.page)
  for (const text of ['Приостановлено', 'Исправляют текст', pauseMessages.pausedSince.ru('23 ноября')])
    expect(page.replaceAll('\u00a0', ' ')).toContain(text)
  expect(await site.text(begun.page.replace('/ru/', '/kk/'))).toContain('Мәтін түзетілуде')
  expect(await site.text(begun.page.replace('/ru/', '/en/'))).toContain('Being mended')
  expect(await comment(begun)).toBe(409)
  expect(await site.text(`${begun.page}/at/art_1`)).toContain('Приём мнений приостановлен')
  site.clock.set('2026-11-30T10:00:00+05:00')
  expect((await begun.resume('2026-11-30')).statusCode).toBe(303)
  expect(await comment(begun)).toBe(303)
  expect(await acts(begun)).toEqual(['announced', 'paused', 'resumed'])
  expect(await begun.found()).toMatchObject({ closesOn: '2026-12-28' })
  const minutes = await site.text(`${begun.page}/result`)
  expect(minutes).toContain('Причина: Исправляют текст')
  expect(minutes.replaceAll('\u00a0', ' ')).toMatch(/возобновлено с 30 ноября/)
  await site.work()
  const journal = await site.text('/ru/journal')
  expect([
    journal.includes('Обсуждение приостановлено'),
    journal.includes('Обсуждение возобновлено'),
  ]).toEqual([true, true])
})

test('answers have no last day during the pause, are not overdue, and are owed by their rule afterwards', async () => {
  const begun = await begin()
  await begun.pause({ pausedFrom: '2026-11-24', ...reason })
  expect(await dueOf(begun)).toMatchObject({ due_on: null, basis: 'site' })
  site.clock.set('2027-01-20T10:00:00+05:00')
  const { id } = await dueOf(begun)
  const record = await site.text(`/ru/deadlines/${id}`)
  expect([record.includes(deadlineMessages.pausedDay.ru), record.includes('Просрочен')]).toEqual([
    true,
    false,
  ])
  await begun.resume('2027-01-21')
  expect(await begun.found()).toMatchObject({ closesOn: '2027-02-17', answersDueOn: '2027-03-03' })
  expect(await dueOf(begun)).toMatchObject({ due_on: '2027-03-03', basis: 'site', extended: 0 })
})

test('a decision ends a pause of unknown length: the days left for comments are given from the next day, and answers have a last day', async () => {
  const begun = await begin()
  await begun.pause({ pausedFrom: '2026-11-24', ...reason })
  site.clock.set('2026-11-30T10:00:00+05:00')
  expect((await begun.decide('2026-11-30', {})).statusCode).toBe(422)
  expect((await dueOf(begun)).due_on).toBeNull()
  expect((await acts(begun)).toSorted()).toEqual(['announced', 'paused'])
  expect((await begun.decide('2026-11-30')).statusCode).toBe(303)
  // Seven days of the pause: 24 to 30 November. Answers by the rule of the site: 1, 4 and 7 January are days off.
  expect(await begun.found()).toMatchObject({
    closesOn: '2026-12-28',
    answersDueOn: '2027-01-14',
    pauses: [{ from: '2026-11-24', until: '2026-12-01' }],
    decidedOn: '2026-11-30',
    sequence: 2,
  })
  expect(await dueOf(begun)).toMatchObject({ due_on: '2027-01-14', basis: 'site', extended: 0 })
  expect((await acts(begun)).toSorted()).toEqual(['announced', 'decided', 'paused', 'resumed'])
  expect(await comment(begun)).toBe(409)
  site.clock.set('2026-12-01T10:00:00+05:00')
  expect(await comment(begun)).toBe(303)
  await site.work()
  const journal = await site.text(`/ru/journal?type=consultations.resumed`)
  expect(journal).toContain(`/ru/consultations/${begun.slug}`)
})

test('a pause that lies ahead does not take place after a decision; a decision without a pause moves no day', async () => {
  const ahead = await begin()
  await ahead.pause({ pausedFrom: '2026-12-01', ...reason })
  await ahead.decide('2026-11-23')
  expect(await ahead.found()).toMatchObject({ closesOn: '2026-12-21', answersDueOn: '2027-01-06' })
  expect(await dueOf(ahead)).toMatchObject({ due_on: '2027-01-06' })
  site.clock.set('2026-12-02T10:00:00+05:00')
  expect(await comment(ahead)).toBe(303)
  const without = await begin()
  await without.decide('2026-11-23')
  expect((await acts(without)).toSorted()).toEqual(['announced', 'decided'])
  expect(await without.found()).toMatchObject({ closesOn: '2026-12-21', sequence: 0, pauses: [] })
})

test('the course of a paused consultation says since when it is paused, and no day until it is resumed', async () => {
  const begun = await begin()
  const course = async () => (await site.text(begun.page)).replaceAll('\u00a0', ' ')
  expect(await course()).toMatch(/<span>до 21 декабря<\/span>/)
  await begun.pause({ pausedFrom: '2026-11-25', ...reason })
  expect(await course()).toContain('<span>С 25 ноября приём мнений будет приостановлен.</span>')
  for (const today of ['2026-11-26', '2026-12-28']) {
    site.clock.set(`${today}T10:00:00+05:00`)
    const page = await course()
    expect(page).toMatch(
      /<li class="now" aria-current="step">.{0,200}<span>Приостановлено с 25 ноября<\/span>/,
    )
    expect([page.includes('до 21 декабря'), page.includes('до 6 января')]).toEqual([false, false])
    expect(page).toContain(pauseMessages.answersAfterPause.ru)
  }
  await begun.resume('2026-12-28')
  expect(await course()).toMatch(/<span>до 23 января<\/span>/)
})

test('nothing says during a pause that an answer is late or by when it is due, and the day is there again afterwards', async () => {
  const begun = await begin()
  await comment(begun)
  await begun.pause({ pausedFrom: '2026-11-24', ...reason })
  site.clock.set('2027-01-20T10:00:00+05:00')
  const { headers } = await site.signIn([{ role: 'official', organisation: begun.organisation }])
  const look = async () => {
    const desk = `/ru/desk/consultations`
    const [comments, result, one, list, csv] = await Promise.all([
      site.text(`${begun.page}/comments`),
      site.text(`${begun.page}/result`),
      site.get(`${desk}/${begun.id}`, headers).then(({ body }) => body),
      site.get(desk, headers).then(({ body }) => body.split('<li>').find((item) => item.includes(begun.id))),
      site.text('/ru/consultations/list.csv'),
    ])
    const row = csv.split('\r\n').find((line) => line.includes(begun.slug)) ?? ''
    return { pages: [comments, one, list ?? '', result].map((page) => page.replaceAll('\u00a0', ' ')), row }
  }
  const paused = await look()
  for (const page of paused.pages) expect(page).not.toMatch(/6 января|просрочен|опоздание\b/i)
  expect(paused.pages[3]).toContain('Срок ответов: станет известен после приостановки.')
  expect(paused.pages[3]).toContain('последний день станет известен после приостановки.')
  expect(paused.row).toContain(',2026-11-23,,,')
  await begun.resume('2027-01-21')
  const after = await look()
  for (const page of after.pages) expect(page).toContain('3 марта')
  expect(after.row).toContain(',2026-11-23,2027-02-17,2027-03-03,')
})

test('calendars show days of a pause as uncertain, and the new ones after it under a higher SEQUENCE', async () => {
  const begun = await begin()
  const calendar = () => site.text(`${begun.page}.ics`)
  const before = await calendar()
  expect(before).toContain('STATUS:CONFIRMED')
  await begun.pause({ pausedFrom: '2026-11-24', ...reason })
  const paused = await calendar()
  expect([paused.includes('STATUS:CONFIRMED'), paused.includes('STATUS:TENTATIVE')]).toEqual([false, true])
  expect(paused).toContain('SEQUENCE:1')
  expect(paused).toContain('SUMMARY;LANGUAGE=ru:Приостановлено')
  expect(await site.text('/ru/consultations/deadlines.ics')).toContain('STATUS:TENTATIVE')
  await begun.resume('2026-12-01')
  const after = await calendar()
  expect(after).toContain('SEQUENCE:2')
  expect(after).toContain('20261228T')
  expect(after).not.toContain('TENTATIVE')
})

test('a pause without a reason in both languages, or of a past day, is refused beside its field and keeps what was typed', async () => {
  const begun = await begin()
  const without = await begun.pause({
    pausedFrom: '2026-11-24',
    'pauseReason-kk': 'Мәтін',
    'pauseReason-ru': ' ',
  })
  expect([
    without.statusCode,
    without.body.includes('Мәтін'),
    without.body.includes('Заполните на русском'),
  ]).toEqual([422, true, true])
  const past = await begun.pause({ pausedFrom: '2026-11-22', ...reason })
  expect([past.statusCode, past.body.includes('Исправляют текст')]).toEqual([422, true])
  expect(past.body).toContain('Приостановить можно только с сегодняшнего')
  expect((await begun.pause({ pausedFrom: '31.11.2026', ...reason })).statusCode).toBe(422)
  expect((await begun.resume('2026-12-01')).statusCode).toBe(422)
  expect(await acts(begun)).toEqual(['announced'])
})

test('neither a resident nor an official of another organisation can pause or resume it', async () => {
  const begun = await begin()
  const other = await createAnnouncingAkimat(site.db, 'pause-stranger', '150000000')
  const strangers = [await site.signIn(), await site.signIn([{ role: 'official', organisation: other }])]
  for (const act of ['pause', 'resume'])
    for (const { headers } of strangers) {
      const form = { pausedFrom: '2026-11-24', resumesOn: '2026-11-25', ...reason }
      const answer = await site.post(`/ru/desk/consultations/${begun.id}/${act}`, form, headers)
      expect([403, 404]).toContain(answer.statusCode)
    }
  expect(await acts(begun)).toEqual(['announced'])
})

test('lists show the state that its page shows, on each day of a pause', async () => {
  const begun = await begin()
  await begun.pause({ pausedFrom: '2026-11-25', ...reason })
  await begun.resume('2026-11-27')
  await begun.pause({ pausedFrom: '2026-12-01', ...reason })
  const found = await begun.found()
  for (let day: LocalDate = '2026-11-22'; day < '2026-12-05'; day = addDays(day, 1)) {
    const state = stateOf(found, day)
    const { items } = await listConsultations(site.db, { state }, day, { limit: 100 })
    expect([day, items.some(({ id }) => id === begun.id)]).toEqual([day, true])
  }
  expect(stateOf(found, '2026-12-03')).toBe('paused')
})

test.each([
  ['a day that does not exist', { pausedFrom: '2026-02-30' }, 'day-wrong'],
  ['no day', { pausedFrom: '' }, 'day-empty'],
  ['a reason beyond its limit', { 'pauseReason-kk': 'ә'.repeat(STATEMENT_MAX + 1) }, 'statement-long'],
  ['no reason in Russian', { 'pauseReason-ru': ' ' }, 'ru-empty'],
] as const)(
  'a pause with %s is refused beside its field, and keeps what was typed',
  async (_, given, problem) => {
    const begun = await begin()
    const answer = await begun.pause({ pausedFrom: '2026-12-04', ...reason, ...given })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain(deskMessages[problem].ru)
    expect(answer.body).toContain(reason['pauseReason-en'])
    expect(await acts(begun)).not.toContain('paused')
  },
)

test('a reason may be as long as its limit in each language', async () => {
  const begun = await begin()
  const longest = 'ә'.repeat(STATEMENT_MAX)
  const texts = Object.fromEntries(Object.keys(reason).map((name) => [name, longest]))
  const answer = await begun.pause({ pausedFrom: '2026-12-04', ...texts })
  expect(answer.statusCode).toBe(303)
})
