import { beforeAll, expect, test } from 'vitest'
import { type TestSite, testSite } from '#app/testing.ts'
import { languages } from '#domain/base/text.ts'
import { seedOrganisations } from '#features/organisations/seed.ts'
import { checkCheckIn } from '#features/registrations/attendance/model.ts'
import { registrationMessages } from '#features/registrations/messages.ts'
import { packagePath } from '#platform/package-path.ts'
import { wallClock } from '#ui/format/index.ts'
import { nextSampleTime, seedMeetings } from './seed.ts'

const NOW = '2026-11-23T09:00:00+05:00'
let site: TestSite

beforeAll(async () => {
  site = await testSite({ now: NOW })
  await site.db.transaction().execute(async (tx) => {
    const ctx = { ...site.context(), db: tx }
    await seedOrganisations(ctx, packagePath('data/demo'), () => {})
    await seedMeetings(ctx, packagePath('data/demo'), () => {})
  })
})

test('every meeting of the demonstration has its page and its calendar in three languages', async () => {
  const meetings = await site.db.selectFrom('meeting_link').select('slug').execute()
  expect(meetings).toHaveLength(32)
  for (const { slug } of meetings)
    for (const language of languages)
      for (const path of [`/${language}/meetings/${slug}`, `/${language}/meetings/${slug}.ics`])
        expect((await site.get(path)).statusCode).toBe(200)
})

test('the founding meeting has the local time of its day and its four speakers', async () => {
  const html = await site.text('/ru/meetings/project-results-presentation-2019')
  expect(html).toContain('Вторник, 26\u00a0ноября 2019, 11:00–13:00')
  expect(html).toContain('datetime="2019-11-26T11:00+06:00"')
  expect(html.match(/href="\/ru\/organisations\/people\//g)).toHaveLength(4)
  const calendar = await site.text('/ru/meetings/project-results-presentation-2019.ics')
  expect(calendar).toContain('DTSTART;TZID=Asia/Almaty:20191126T110000')
  expect(calendar).toContain('TZOFFSETTO:+0600')
})

test('one small hall is full and has a waiting list, the other has seats left', async () => {
  expect(await site.text('/ru/meetings/petropavl-budget-reading-workshop')).toContain(
    registrationMessages.full.ru,
  )
  expect(await site.text('/ru/meetings/pavlodar-minutes-workshop')).toContain('Осталось 3 места из 8')
})

test('gatherings are announced at least ten calendar days ahead, and nothing after its own change or in the future', async () => {
  const meetings = await site.db
    .selectFrom('meeting')
    .select(['slug', 'kind', 'starts_at', 'published_at', 'revised_at'])
    .execute()
  const TEN_DAYS = 10 * 86_400_000
  for (const { kind, starts_at, published_at, revised_at } of meetings) {
    if (kind === 'gathering' || kind === 'community-assembly')
      expect(Number(starts_at) - Number(published_at)).toBeGreaterThanOrEqual(TEN_DAYS)
    expect(Number(published_at)).toBeLessThanOrEqual(Math.min(Number(revised_at), Date.parse(NOW)))
  }
})

test('one meeting runs: its page shows which item is discussed and follows it', async () => {
  const html = await site.text('/ru/meetings/kostanay-council-winter-roads')
  expect(html).toContain('Сейчас: Отчёт о зимнем содержании дорог')
  expect(html).toContain('data-src="/ru/meetings/kostanay-council-winter-roads/live"')
})

test('a meeting begins soon, by day, whenever the demonstration is made, and people can be checked in', () => {
  for (let minutes = 0; minutes < 24 * 60; minutes += 7) {
    const now = new Date(Date.parse(NOW) + minutes * 60_000)
    const start = nextSampleTime(now, 'Asia/Almaty')
    const { time } = wallClock(start.toISOString(), 'Asia/Almaty')
    expect(time >= '08:00' && time <= '22:00', time).toBe(true)
    expect(checkCheckIn({ state: 'announced', startsAt: start, endsAt: start }, now).ok).toBe(true)
    expect(+start).toBeGreaterThan(+now)
  }
})

test('a meeting in a number of days is at its local time', async () => {
  const html = await site.text('/ru/meetings/auliekol-assembly-lamps')
  expect(html).toContain('Пятница, 27\u00a0ноября 2026, 15:00')
})
