import { beforeEach, describe, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { languages } from '#domain/base/text.ts'
import type { Feature } from '#platform/feature.ts'
import { inTransaction } from '#platform/transition.ts'
import { askCode, cookiesOf } from '../fixtures.ts'
import { accounts } from '../index.ts'
import { messages } from '../messages.ts'
import { eraseEverything } from '../my-data/actions.ts'
import { listAllRecords } from '../my-data/queries.ts'
import { saveConsent, signIn } from '../sign-in/actions.ts'
import { consentText } from '../sign-in/consent-model.ts'

const NOW = '2026-11-20T09:00:00Z'
const site = await testSite({ now: NOW })
const ctx = () => site.context()
const db = site.db
const sessionOf = (account: string) =>
  inTransaction(ctx(), (inside) =>
    signIn(inside, account, { way: 'code', device: 'Firefox, Android', going: null }),
  )
const cookie = (token: string) => ({ cookie: `kenes=${token}` })

beforeEach(() => {
  site.clock.set(NOW)
  site.letters.length = 0
})

describe('Sessions', () => {
  test('are listed with their devices; a single one can be ended, and only by its owner', async () => {
    const person = await site.signIn()
    const other = await sessionOf(person.account)
    const page = await site.get('/ru/account/sessions', person.headers)
    expect(page.body).toContain('Firefox, Android')
    expect(page.body).toContain(messages.thisDevice.ru)
    const [end = ''] = /\/ru\/account\/sessions\/[0-9a-f-]{36}\/end/.exec(page.body) ?? []
    const stranger = await site.signIn()
    expect((await site.post('/ru/account/sessions/nothing/end', {}, person.headers)).statusCode).toBe(404)
    expect((await site.post(end, {}, stranger.headers)).statusCode).toBe(404)
    expect((await site.get('/ru/account', cookie(other.token))).statusCode).toBe(200)
    await site.post(end, {}, person.headers)
    expect((await site.get('/ru/account', cookie(other.token))).statusCode).toBe(302)
    expect((await site.get('/ru/account', person.headers)).statusCode).toBe(200)
  })

  test('all others end together, and signing out ends the current one', async () => {
    const person = await site.signIn()
    const others = [await sessionOf(person.account), await sessionOf(person.account)]
    await site.post('/kk/account/sessions/end-others', {}, person.headers)
    for (const { token } of others)
      expect((await site.get('/kk/account', cookie(token))).statusCode).toBe(302)
    const out = await site.post('/kk/account/sign-out', {}, person.headers)
    expect(String(out.headers['set-cookie'])).toContain('Max-Age=0')
    expect((await site.get('/kk/account', person.headers)).statusCode).toBe(302)
  })

  test('are removed every night after they expire, like sign-in attempts after a day', async () => {
    const person = await site.signIn()
    await askCode(site, 'night@example.kz')
    site.clock.set('2026-12-21T09:00:00Z')
    const fresh = await site.signIn()
    await site.eraseExpired()
    const left = await db.selectFrom('session').select('account_id').execute()
    expect(left.map(({ account_id }) => account_id)).toContain(fresh.account)
    expect(left.map(({ account_id }) => account_id)).not.toContain(person.account)
    expect(await db.selectFrom('sign_in_attempt').select('id').execute()).toEqual([])
  })

  test('are read with one query', async () => {
    const person = await site.signIn([{ role: 'editor' }])
    const nobody = await site.countQueries('/kk/account/erased')
    expect(await site.countQueries('/kk/account/erased', person.headers)).toBe(nobody + 1)
  })
})

describe('The account’s own page', () => {
  test('shows my name and roles, and links to the desk only for people with a role', async () => {
    const editor = await site.signIn([{ role: 'editor', territory: '390000000' }])
    const page = (await site.get('/ru/account', editor.headers)).body
    expect(page).toContain(messages.levelMember.ru)
    expect(page).toContain('Костанайская область')
    const resident = (await site.get('/ru/account', (await site.signIn()).headers)).body
    expect(resident).toContain(messages.levelSignedIn.ru)
    expect(resident).not.toContain('/ru/desk')
  })

  test.each(['', '/preferences', '/sessions', '/passkeys', '/data', '/data.json', '/erase', '/consent'])(
    '/account%s is private and not cached',
    async (side) => {
      const path = `/kk/account${side}`
      const closed = await site.get(path)
      expect([closed.statusCode, closed.headers.location]).toEqual([
        302,
        `/kk/account/sign-in?then=${encodeURIComponent(path)}`,
      ])
      const open = await site.get(path, (await site.signIn()).headers)
      expect([open.statusCode, open.headers['cache-control']]).toEqual([200, 'no-store'])
    },
  )
})

describe('Preferences', () => {
  const form = { name: 'Айгүл', language: 'ru' }

  test('are saved: the name and the language of letters', async () => {
    const { account, headers } = await site.signIn()
    const saved = await site.post('/kk/account/preferences', form, headers)
    expect(saved.headers.location).toBe('/kk/account/preferences?done=saved')
    const page = (await site.get('/kk/account/preferences?done=saved', headers)).body
    expect(page).toContain(messages.saved.kk)
    expect(page).toContain('value="Айгүл"')
    await site.post('/kk/account/preferences', { ...form, name: '' }, headers)
    expect((await db.selectFrom('account').selectAll().where('id', '=', account).execute())[0]).toMatchObject(
      {
        name: null,
        language: 'ru',
      },
    )
  })

  test('a name that is too long is refused, and what was typed stays', async () => {
    const { headers } = await site.signIn()
    const long = await site.post('/ru/account/preferences', { ...form, name: 'а'.repeat(201) }, headers)
    expect([long.statusCode, long.body.includes(messages['name-long'].ru)]).toEqual([422, true])
    expect(long.body).toContain('а'.repeat(201))
  })
})

describe('My data', () => {
  test('is complete, can be read and downloaded, and is private', async () => {
    const person = await site.signIn()
    const other = await site.signIn()
    await saveConsent(ctx(), person.account, 'kk')
    const { email } = await db
      .selectFrom('account')
      .select('email')
      .where('id', '=', person.account)
      .executeTakeFirstOrThrow()
    const file = await site.get('/kk/account/data.json', person.headers)
    expect(file.headers['content-disposition']).toBe('attachment; filename="kenes-my-data.json"')
    const own = JSON.parse(file.body)
    expect(own.account).toBe(person.account)
    expect(own.accounts).toContainEqual(expect.objectContaining({ email }))
    expect(own.accounts).toContainEqual(expect.objectContaining({ consent: consentText.version }))
    expect((await site.get('/kk/account/data', person.headers)).body).toContain(email)
    expect((await site.get('/kk/account/data.json', other.headers)).body).not.toContain(email)
  })

  test('the records of all slices are listed, and erased together or not at all', async () => {
    const { account } = await site.signIn()
    const forgotten: string[] = []
    const label = { kk: 'а', ru: 'а', en: 'a' }
    const keeper = (name: string, fails = false): Feature => ({
      routes: [],
      name,
      personalData: {
        label,
        fieldLabels: { of: label },
        columns: {},
        listRecords: async () => [{ of: name }],
        erase: async () => {
          if (fails) throw new Error('this slice cannot forget')
          forgotten.push(name)
        },
      },
    })
    const both = { ...ctx(), features: [accounts, keeper('one'), keeper('two')] }
    expect((await listAllRecords(both, account)).map(({ name }) => name)).toEqual(['one', 'two', 'accounts'])
    const person = { account, email: 'whole@example.kz', language: 'kk' } as const
    const broken = { ...ctx(), features: [keeper('one'), accounts, keeper('two', true)] }
    await expect(eraseEverything(broken, person)).rejects.toThrow('cannot forget')
    expect(
      (await db.selectFrom('account').select('erased_at').where('id', '=', account).execute())[0]?.erased_at,
    ).toBeNull()
    forgotten.length = 0
    await eraseEverything(both, person)
    expect(forgotten).toEqual(['one', 'two'])
  })
})

describe('Erasure', () => {
  const erase = { sure: 'yes' }

  test('shows what is retained, and requires a new sign-in after ten minutes', async () => {
    const { account, headers } = await site.signIn()
    expect((await site.get('/en/account/erase', headers)).body).toContain(messages.eraseStays.en)
    expect((await site.post('/en/account/erase', {}, headers)).statusCode).toBe(422)
    site.clock.set('2026-11-20T09:10:00Z')
    const signInAddress = `/en/account/sign-in?then=${encodeURIComponent('/en/account/erase')}`
    expect((await site.get('/en/account/erase', headers)).headers.location).toBe(signInAddress)
    const late = await site.post('/en/account/erase', erase, headers)
    expect(late.statusCode).toBe(401)
    expect(late.body).toContain('/en/account/sign-in?then=')
    expect((await site.get(decodeURIComponent(signInAddress), headers)).body).toContain(
      messages.signInErase.en,
    )
    expect(
      (await db.selectFrom('account').select('email').where('id', '=', account).execute())[0]?.email,
    ).not.toBeNull()
  })

  test.each(languages)(
    'leaves a number, ends every session and role, and sends one last letter: %s',
    async (language) => {
      const email = `leaving-${language}@example.kz`
      const { signInBrowser, code } = await askCode(site, email, { language })
      const headers = cookiesOf(await site.post(`/${language}/account/sign-in/code`, { code }, signInBrowser))
      const { id } = await db
        .selectFrom('account')
        .select('id')
        .where('email', '=', email)
        .executeTakeFirstOrThrow()
      const elsewhere = await sessionOf(id)
      site.letters.length = 0
      const done = await site.post(`/${language}/account/erase`, erase, headers)
      expect(done.headers.location).toBe(`/${language}/account/erased`)
      expect((await site.get(`/${language}/account/erased`)).body).toContain(messages.erased[language])
      for (const session of [headers, cookie(elsewhere.token)])
        expect((await site.get(`/${language}/account`, session)).statusCode).toBe(302)
      await site.work()
      expect(site.letters).toMatchObject([{ to: email, subject: messages.erased[language] }])
      const row = await db.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst()
      expect(row).toMatchObject({ email: null, name: null, person_id: null, erased_at: new Date(NOW) })
      for (const table of ['sign_in_attempt', 'contact_confirmation'] as const)
        expect(await db.selectFrom(table).select('id').where('email', '=', email).execute()).toEqual([])
      expect(JSON.stringify(await site.queue())).not.toContain(email)
    },
  )

  test('lets the same address start a new account', async () => {
    const email = 'back@example.kz'
    const come = async () => {
      const { signInBrowser, code } = await askCode(site, email)
      return cookiesOf(await site.post('/kk/account/sign-in/code', { code }, signInBrowser))
    }
    await site.post('/kk/account/erase', erase, await come())
    await come()
    const all = await db.selectFrom('account').select('erased_at').where('email', '=', email).execute()
    expect(all).toEqual([{ erased_at: null }])
  })

  test('ends the roles of the account', async () => {
    const { account, headers } = await site.signIn([{ role: 'editor' }])
    await site.post('/kk/account/erase', erase, headers)
    const grants = await db
      .selectFrom('role_grant')
      .select('ended_at')
      .where('account_id', '=', account)
      .execute()
    expect(grants).toEqual([{ ended_at: new Date(NOW) }])
  })
})
