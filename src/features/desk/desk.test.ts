import { beforeAll, describe, expect, test } from 'vitest'
import { type TestSite, testSite } from '#app/testing.ts'
import { messages } from './messages.ts'
import { sortTasks } from './model.ts'

let site: TestSite
beforeAll(async () => {
  site = await testSite({ now: '2026-11-23T09:00:00+05:00' })
})

describe('The desk', () => {
  test('redirects people who are not signed in to the sign-in page, and back again', async () => {
    const reply = await site.get('/ru/desk/search?q=бюджет')
    expect(reply.statusCode).toBe(302)
    expect(reply.headers.location).toContain(`then=${encodeURIComponent('/ru/desk/search?q=')}`)
  })

  test('tells a person without a role how to get one, and shows no section', async () => {
    const { headers } = await site.signIn()
    for (const language of ['kk', 'ru', 'en'] as const) {
      const reply = await site.get(`/${language}/desk`, headers)
      expect(reply.statusCode).toBe(200)
      expect(reply.body).toContain(messages.guestHelp[language])
      expect(reply.body).not.toContain(`/${language}/desk/`.concat('meetings'))
    }
  })

  test('is not cached and not indexed', async () => {
    const { headers } = await site.signIn()
    const reply = await site.get('/ru/desk', headers)
    expect(reply.headers['cache-control']).toBe('no-store')
    expect(reply.body).toContain('<meta name="robots" content="noindex"')
  })
})

test('tasks are sorted by urgency', () => {
  const label = { kk: 'Бөлім', ru: 'Раздел', en: 'Section' }
  const task = (title: string, dueAt?: string) => ({
    title,
    why: '',
    path: '/desk',
    section: label,
    ...(dueAt ? { dueAt: new Date(dueAt) } : {}),
  })
  const work = sortTasks(
    [
      task('b', '2026-11-25T00:00:00Z'),
      task('open'),
      task('late', '2026-11-01T00:00:00Z'),
      task('a', '2026-11-24T00:00:00Z'),
      task('later', '2026-11-02T00:00:00Z'),
      task('this very moment', '2026-11-23T00:00:00Z'),
    ],
    new Date('2026-11-23T00:00:00Z'),
  )
  const titles = Object.entries(work).map(([name, tasks]) => [name, tasks.map(({ title }) => title)])
  expect(Object.fromEntries(titles)).toEqual({
    late: ['late', 'later'],
    due: ['this very moment', 'a', 'b'],
    open: ['open'],
  })
})
