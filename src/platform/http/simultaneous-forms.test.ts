import { expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { VISITOR_POSTS_PER_HOUR } from './hourly-limits.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })
const askCode = (email: string) =>
  site.ask({ method: 'POST', path: '/ru/account/sign-in', form: { email }, from: '203.0.113.5' })

test('forms that are sent at the same moment do not exceed the limit of an hour, and refused ones give theirs back', async () => {
  const wrong = await Promise.all(Array.from({ length: VISITOR_POSTS_PER_HOUR }, () => askCode('nobody')))
  expect(new Set(wrong.map(({ statusCode }) => statusCode))).toEqual(new Set([422]))
  const all = await Promise.all(
    Array.from({ length: VISITOR_POSTS_PER_HOUR + 20 }, (_, n) => askCode(`person-${n}@example.kz`)),
  )
  const accepted = all.filter(({ statusCode }) => statusCode === 303)
  expect(accepted).toHaveLength(VISITOR_POSTS_PER_HOUR)
  expect(all.filter(({ statusCode }) => statusCode === 429)).toHaveLength(20)
}, 60_000)
