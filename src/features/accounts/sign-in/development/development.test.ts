import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type TestSite, testSite } from '#app/testing.ts'
import { seedRoles } from '#features/roles/seed.ts'
import { readConfig } from '#platform/config.ts'
import { packagePath } from '#platform/package-path.ts'
import { askCode } from '../../fixtures.ts'
import { seedAccounts } from '../../seed.ts'

const NOW = '2026-11-20T09:00:00Z'
const LOCAL = { host: 'localhost:3000' }

async function seed(site: TestSite) {
  const ctx = site.context()
  const people: readonly { roles?: readonly { organisation?: string }[] }[] = JSON.parse(
    readFileSync(packagePath('data/demo/accounts.json'), 'utf8'),
  )
  const named = people.flatMap(({ roles = [] }) => roles.flatMap(({ organisation }) => organisation ?? []))
  const slugs = [...new Set(named)]
  for (const [at, slug] of slugs.entries())
    await site.db
      .insertInto('organisation')
      .values({
        id: `01900000-0000-7000-8000-${String(at).padStart(12, '0')}`,
        slug,
        kind: 'akimat',
        name: { kk: slug, ru: slug },
        short_name: null,
        territory_code: '390000000',
        url: null,
        about: null,
        demo: true,
      })
      .execute()
  await ctx.db.transaction().execute(async (tx) => {
    for (const write of [seedAccounts, seedRoles])
      await write({ ...ctx, db: tx }, packagePath('data/demo'), () => {})
  })
}

describe('On a developer’s machine', async () => {
  const site = await testSite({ now: NOW, demo: true })
  await seed(site)
  const token = site.context().development?.token ?? ''
  const PERMITTED = { ...LOCAL, cookie: `kenes-development=${token}` }

  test('the printed address leads on without the token, which stays in a cookie of the browser', async () => {
    const entered = await site.get(`/dev/people?token=${token}`, LOCAL)
    expect([entered.statusCode, entered.headers.location]).toEqual([302, '/dev/people'])
    expect(String(entered.headers['set-cookie'])).toMatch(
      new RegExp(`^kenes-development=${token}; Path=/; HttpOnly; SameSite=Lax; Expires=`),
    )
  })

  test.each(['', '?token=', `?token=${'a'.repeat(43)}`])(
    'nothing is shown without the token: %s',
    async (query) => {
      await askCode(site, 'letters@example.kz', { headers: LOCAL })
      for (const path of ['/dev/mail', '/dev/people']) {
        const { statusCode, body, headers } = await site.get(`${path}${query}`, LOCAL)
        expect([statusCode, body.includes('letters@example.kz'), body.includes('name="account"')]).toEqual([
          403,
          false,
          false,
        ])
        expect(headers['set-cookie']).toBeUndefined()
      }
      const page = (await site.get('/dev/people', PERMITTED)).body
      const [, account = ''] = /name="account" value="([0-9a-f-]{36})"/.exec(page) ?? []
      expect((await site.post('/en/dev/people', { account }, LOCAL)).statusCode).toBe(403)
    },
  )

  test('letters can be read in the mailbox', async () => {
    await askCode(site, 'letters@example.kz', { headers: LOCAL })
    expect((await site.get('/dev/mail', PERMITTED)).body).toContain('letters@example.kz')
  })

  test('there is a person for every role, and one button signs in as them', async () => {
    const page = (await site.get('/dev/people', { ...PERMITTED, 'accept-language': 'en' })).body
    for (const role of ['secretary', 'editor', 'official', 'moderator', 'clerk', 'administrator'])
      expect(page).toContain(role)
    const [, account = ''] = /name="account" value="([0-9a-f-]{36})"/.exec(page) ?? []
    const entered = await site.post('/en/dev/people', { account }, PERMITTED)
    expect([entered.statusCode, String(entered.headers['set-cookie'])]).toEqual([
      303,
      expect.stringContaining('kenes='),
    ])
  })

  test('only people of the demonstration can be chosen', async () => {
    const { account } = await site.signIn([{ role: 'administrator' }])
    for (const id of [account, 'x', ''])
      expect((await site.post('/en/dev/people', { account: id }, PERMITTED)).statusCode).toBe(404)
  })

  test.each([
    { host: 'kenes.example' },
    { ...LOCAL, 'x-forwarded-for': '203.0.113.7' },
    { ...LOCAL, 'x-real-ip': '203.0.113.7' },
    { ...LOCAL, forwarded: 'for=203.0.113.7' },
    { ...LOCAL, via: '1.1 proxy' },
  ])('an unconfigured proxy gives no access: %j', async (headers) => {
    for (const path of ['/dev/mail', `/dev/people?token=${token}`])
      expect((await site.get(path, headers)).statusCode).toBe(404)
    expect((await site.post('/kk/dev/people', { account: 'x' }, headers)).statusCode).toBe(404)
    expect((await site.get('/kk/account/sign-in', headers)).body).not.toContain('/dev/')
  })
})

describe('On any other site the development pages do not exist', () => {
  test.each([
    ['without --demo', {}, false],
    ['--demo, but others can reach the address', { HOST: '0.0.0.0' }, true],
    ['--demo behind a named site', { KENES_URL: 'http://kenes.example' }, true],
    ['--demo behind a proxy', { KENES_TRUST_PROXY: '1' }, true],
  ])('%s', async (_name, environment, demo) => {
    const { host, origin, loopbackOnly, development } = readConfig(environment)
    const site = await testSite({ now: NOW, demo }, { host, origin, loopbackOnly, development })
    await askCode(site, 'kept@example.kz')
    expect(site.context().development).toBeUndefined()
    for (const path of ['/dev/mail', '/dev/people'])
      expect((await site.get(path, LOCAL)).statusCode).toBe(404)
    expect((await site.post('/kk/dev/people', { account: 'x' }, LOCAL)).statusCode).toBe(404)
    expect((await site.get('/kk/account/sign-in', LOCAL)).body).not.toContain('/dev/')
  })

  test.each([{ NODE_ENV: 'production' }, { KENES_URL: 'https://kenes.example' }])(
    'KENES_DEVELOPMENT=1 with %j does not start',
    (environment) => {
      expect(() => readConfig({ KENES_DEVELOPMENT: '1', ...environment })).toThrow('KENES_DEVELOPMENT')
      expect(readConfig({ KENES_DEVELOPMENT: '1' }).development).toBe(true)
    },
  )
})
