import { expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { readToken } from '#platform/identity/index.ts'
import { resumeSession } from './index.ts'

const site = await testSite({ now: '2026-11-20T09:00:00Z' })
const ctx = () => site.context()
const ORIGIN = 'http://127.0.0.1:3000'
const tokenOf = (headers: { cookie: string }) => readToken({ headers } as never, ORIGIN) ?? ''

test('A session identifies its person, with the roles in force today', async () => {
  const { account, headers } = await site.signIn([{ role: 'editor', territory: '390000000' }])
  const actor = await resumeSession(ctx(), tokenOf(headers))
  expect(actor?.account).toBe(account)
  expect(actor?.grants).toHaveLength(1)
  expect(actor?.grants[0]?.territory?.last).toBeGreaterThan(actor?.grants[0]?.territory?.first ?? Infinity)
  expect(await resumeSession(ctx(), `${tokenOf(headers).slice(0, -4)}AAAA`)).toBeUndefined()
})

test('Roles that ended a minute ago, that have not begun and that are over are not in force', async () => {
  const { account, headers } = await site.signIn([
    { role: 'editor' },
    { role: 'clerk' },
    { role: 'moderator' },
  ])
  const set = (role: 'editor' | 'clerk' | 'moderator', to: object) =>
    site.db
      .updateTable('role_grant')
      .set(to)
      .where('account_id', '=', account)
      .where('role', '=', role)
      .execute()
  await set('editor', { ended_at: new Date('2026-11-20T08:59:00Z') })
  await set('clerk', { starts_on: '2026-11-21' })
  await set('moderator', { starts_on: '2026-11-01', ends_on: '2026-11-19' })
  expect((await resumeSession(ctx(), tokenOf(headers)))?.grants).toEqual([])
})

test('People with a role sign in again every working day, residents after a month', async () => {
  const [official, resident] = [await site.signIn([{ role: 'official' }]), await site.signIn()]
  site.clock.set('2026-11-20T21:00:00Z')
  expect(await resumeSession(ctx(), tokenOf(official.headers))).toBeUndefined()
  expect(await resumeSession(ctx(), tokenOf(resident.headers))).toBeDefined()
  site.clock.set('2026-12-20T09:00:01Z')
  expect(await resumeSession(ctx(), tokenOf(resident.headers))).toBeUndefined()
  site.clock.set('2026-11-20T09:00:00Z')
})
