import { beforeEach, describe, expect, test } from 'vitest'
import type { TestRole } from '#app/testing/people.ts'
import { testSite } from '#app/testing.ts'
import { cookiesOf } from '../../fixtures.ts'
import { messages } from '../../messages.ts'
import { openSession } from '../../session-actions.ts'
import { authenticator } from '../../testing/authenticator.ts'

const NOW = '2026-11-20T09:00:00Z'
const ORIGIN = 'http://localhost:3000'
const site = await testSite({ now: NOW }, { origin: ORIGIN })
const db = site.db

type Authenticator = ReturnType<typeof authenticator>

async function question(path: string, headers: Readonly<Record<string, string>> = {}) {
  const reply = await site.post(path, {}, headers)
  expect(reply.headers['cache-control']).toBe('no-store')
  return { challenge: String(reply.json().challenge), signInBrowser: cookiesOf(reply) }
}
const ask = (headers?: Readonly<Record<string, string>>) =>
  question('/kk/account/sign-in/passkey/options', headers)
const enter = (response: string, signInBrowser: Readonly<Record<string, string>>) =>
  site.post('/kk/account/sign-in/passkey', { response }, signInBrowser)

async function personWithKey(roles: readonly TestRole[] = []) {
  const person = await site.signIn(roles)
  const key = authenticator()
  const { challenge, signInBrowser } = await question('/kk/account/passkeys/options', person.headers)
  const both = { cookie: `${person.headers.cookie}; ${signInBrowser.cookie}` }
  const added = await site.post('/kk/account/passkeys', { response: key.make(challenge) }, both)
  expect(added.statusCode).toBe(303)
  return { ...person, key }
}
const refused = async (reply: Promise<{ statusCode: number; body: string; headers: object }>) => {
  const { statusCode, body, headers } = await reply
  expect([statusCode, 'set-cookie' in headers]).toEqual([422, false])
  expect(body).toContain(messages['passkey-failed'].kk)
}

beforeEach(() => site.clock.set(NOW))

describe('A passkey', () => {
  test('signs in its owner without typing an address', async () => {
    const { account, key } = await personWithKey()
    const { challenge, signInBrowser } = await ask()
    const entered = await enter(key.answer(challenge), signInBrowser)
    expect(entered.statusCode).toBe(303)
    const own = await site.get('/kk/account/data.json', cookiesOf(entered))
    expect(own.json().account).toBe(account)
  })

  test('answers a challenge once, in its browser, within ten minutes', async () => {
    const { key } = await personWithKey()
    const first = await ask()
    const response = key.answer(first.challenge)
    const other = await ask()
    await refused(enter(response, other.signInBrowser))
    expect((await enter(response, first.signInBrowser)).statusCode).toBe(303)
    await refused(enter(response, first.signInBrowser))
    const late = await ask()
    site.clock.set('2026-11-20T09:10:00Z')
    await refused(enter(key.answer(late.challenge), late.signInBrowser))
    expect((await enter(response, {})).statusCode).toBe(422)
  })

  test('A passkey whose counter decreases was cloned, and is refused', async () => {
    const { key } = await personWithKey()
    key.setCounter(50)
    const first = await ask()
    expect((await enter(key.answer(first.challenge), first.signInBrowser)).statusCode).toBe(303)
    key.setCounter(20)
    const second = await ask()
    await refused(enter(key.answer(second.challenge), second.signInBrowser))
  })

  test.each([
    ['made for a page of somebody else', { origin: 'https://evil.example' }],
    ['of another site', { party: 'evil.example' }],
    ['without the finger or the code of its owner', { verified: false }],
  ])('%s is refused', async (_what, how) => {
    const { key } = await personWithKey()
    const { challenge, signInBrowser } = await ask()
    await refused(enter(key.answer(challenge, how), signInBrowser))
  })

  test.each(['', '{', 'null', '[]', '{"id":1}', '{"id":"x","response":{}}', `"${'x'.repeat(30_000)}"`])(
    'a malformed answer is refused: %.20s',
    async (response) => {
      const { signInBrowser } = await ask()
      await refused(enter(response, signInBrowser))
    },
  )

  test('a key that was never added, or that was removed, is refused', async () => {
    const stranger: Authenticator = authenticator()
    const first = await ask()
    await refused(enter(stranger.answer(first.challenge), first.signInBrowser))
    const { account, headers, key } = await personWithKey()
    const { id } = await db
      .selectFrom('passkey')
      .select('id')
      .where('account_id', '=', account)
      .executeTakeFirstOrThrow()
    await site.post(`/kk/account/passkeys/${id}/remove`, {}, (await site.signIn()).headers)
    expect((await site.post('/kk/account/passkeys/nothing/remove', {}, headers)).statusCode).toBe(404)
    const second = await ask()
    expect((await enter(key.answer(second.challenge), second.signInBrowser)).statusCode).toBe(303)
    await site.post(`/kk/account/passkeys/${id}/remove`, {}, headers)
    const third = await ask()
    await refused(enter(key.answer(third.challenge), third.signInBrowser))
  })

  test('is added only by the person who requested it', async () => {
    const [person, thief] = [await site.signIn(), await site.signIn()]
    const { challenge, signInBrowser } = await question('/kk/account/passkeys/options', person.headers)
    const response = authenticator().make(challenge)
    const stolen = { cookie: `${thief.headers.cookie}; ${signInBrowser.cookie}` }
    expect((await site.post('/kk/account/passkeys', { response }, stolen)).statusCode).toBe(422)
    expect(
      await db.selectFrom('passkey').select('id').where('account_id', '=', thief.account).execute(),
    ).toEqual([])
  })

  test('has a name that its owner chooses', async () => {
    const { account, headers } = await personWithKey()
    const { id } = await db
      .selectFrom('passkey')
      .select('id')
      .where('account_id', '=', account)
      .executeTakeFirstOrThrow()
    const rename = (name: string, by = headers) =>
      site.post(`/kk/account/passkeys/${id}/rename`, { name }, by)
    const unnamed = await rename('')
    expect(unnamed.statusCode).toBe(422)
    expect(unnamed.body).toContain(`href="#name-${id}"`)
    const tooLong = await rename('я'.repeat(101))
    expect(tooLong.statusCode).toBe(422)
    expect(tooLong.body).toContain(messages['passkey-name-long'].kk)
    expect(tooLong.body).toContain(`value="${'я'.repeat(101)}"`)
    expect((await rename('Телефон', (await site.signIn()).headers)).statusCode).toBe(404)
    expect((await site.get('/kk/account/passkeys', headers)).body).not.toContain('Телефон')
    await rename('Телефон')
    expect((await site.get('/kk/account/passkeys', headers)).body).toContain('Телефон')
  })
})

describe('Roles that decide about others', () => {
  const rolesOf = async (headers: Readonly<Record<string, string>>) => ({
    roles: (await site.get('/kk/desk/roles', headers)).statusCode,
    audit: (await site.get('/kk/desk/audit', headers)).statusCode,
  })
  const setWay = (account: string, way: 'code' | 'oidc') =>
    db.updateTable('session').set({ way }).where('account_id', '=', account).execute()

  test('are not in force after a sign-in by code or by a provider; a passkey brings them back', async () => {
    const { account, headers, key } = await personWithKey([{ role: 'administrator' }])
    expect(await rolesOf(headers)).toEqual({ roles: 200, audit: 200 })
    for (const way of ['code', 'oidc'] as const) {
      await setWay(account, way)
      expect(await rolesOf(headers)).toEqual({ roles: 403, audit: 403 })
      expect((await site.get('/kk/account', headers)).body).toContain(messages.passkeyNeeded.kk)
    }
    const { challenge, signInBrowser } = await ask()
    const entered = await enter(key.answer(challenge), signInBrowser)
    expect(await rolesOf(cookiesOf(entered))).toEqual({ roles: 200, audit: 200 })
  })

  test('come into force with the first passkey, in this browser and under a new token only', async () => {
    const { account, headers } = await site.signIn([{ role: 'administrator' }])
    const { token } = await openSession(site.context(), account, { way: 'code', device: '' })
    const elsewhere = { cookie: headers.cookie.replace(/=[^;]*/, `=${token}`) }
    await setWay(account, 'code')
    const desk = await site.get('/kk/desk', headers)
    expect(desk.body).toContain('Рөліңізге кіру кілті керек')
    expect(desk.body).toContain('/kk/account/passkeys')
    expect((await site.get('/kk/desk/roles', headers)).body).toContain('href="/kk/desk"')
    const { challenge, signInBrowser } = await question('/kk/account/passkeys/options', headers)
    const both = { cookie: `${headers.cookie}; ${signInBrowser.cookie}` }
    const added = await site.post('/kk/account/passkeys', { response: authenticator().make(challenge) }, both)
    expect(added.statusCode).toBe(303)
    const proved = cookiesOf(added)
    expect(await rolesOf(proved)).toEqual({ roles: 200, audit: 200 })
    // A copy of the cookie from before the proof opens nothing, and another session stays as it was.
    expect((await site.get('/kk/desk/roles', headers)).statusCode).toBe(302)
    expect(await rolesOf(elsewhere)).toEqual({ roles: 403, audit: 403 })
  })

  test('one of two first passkeys is refused, and so is one that answers no challenge', async () => {
    const { account, headers } = await site.signIn([{ role: 'administrator' }])
    await setWay(account, 'code')
    const add = (response: string, cookie = '') =>
      site.post('/kk/account/passkeys', { response }, { cookie: `${headers.cookie}; ${cookie}` })
    expect((await add(authenticator().make('x'.repeat(43)))).statusCode).toBe(422)
    expect(await rolesOf(headers)).toEqual({ roles: 403, audit: 403 })
    const [one, two] = [
      await question('/kk/account/passkeys/options', headers),
      await question('/kk/account/passkeys/options', headers),
    ]
    const replies = await Promise.all(
      [one, two].map(({ challenge, signInBrowser }) =>
        add(authenticator().make(challenge), signInBrowser.cookie),
      ),
    )
    expect(replies.map(({ statusCode }) => statusCode).toSorted()).toEqual([303, 422])
  })

  test('are not needed for the work of a secretary, who may sign in by code', async () => {
    const { account, headers } = await site.signIn([{ role: 'secretary' }])
    await setWay(account, 'code')
    expect((await site.get('/kk/desk/meetings', headers)).statusCode).toBe(200)
  })

  test('a person who reads the letters of an official can neither add a passkey beside theirs nor remove it', async () => {
    const { account, headers } = await personWithKey([{ role: 'moderator' }])
    await setWay(account, 'code')
    const { challenge, signInBrowser } = await question('/kk/account/passkeys/options', headers)
    const both = { cookie: `${headers.cookie}; ${signInBrowser.cookie}` }
    const response = authenticator().make(challenge)
    expect((await site.post('/kk/account/passkeys', { response }, both)).statusCode).toBe(422)
    const keys = () => db.selectFrom('passkey').select('id').where('account_id', '=', account).execute()
    const [own] = await keys()
    const kept = await site.post(`/kk/account/passkeys/${own?.id}/remove`, {}, headers)
    expect(kept.statusCode).toBe(422)
    expect(kept.body).toContain(messages['passkey-protected'].kk)
    expect(await keys()).toEqual([own])
  })

  test('end with a session that lay idle for two hours; a resident stays signed in', async () => {
    const official = await site.signIn([{ role: 'secretary' }])
    const resident = await site.signIn()
    const seesAccount = async ({ headers }: typeof official) =>
      (await site.get('/kk/account', headers)).statusCode
    site.clock.set('2026-11-20T10:59:00Z')
    expect(await seesAccount(official)).toBe(200)
    site.clock.set('2026-11-20T12:58:00Z')
    expect(await seesAccount(official)).toBe(200)
    site.clock.set('2026-11-20T14:59:00Z')
    expect([await seesAccount(official), await seesAccount(resident)]).toEqual([302, 200])
  })
})

test('a letter reports each passkey that was added or removed', async () => {
  const { account, headers } = await personWithKey()
  await site.work()
  const { id, email } = await db
    .selectFrom('passkey as p')
    .innerJoin('account as a', 'a.id', 'p.account_id')
    .select(['p.id', 'a.email'])
    .where('p.account_id', '=', account)
    .executeTakeFirstOrThrow()
  const subjects = () => site.letters.filter(({ to }) => to === email).map(({ subject }) => subject)
  expect(subjects()).toEqual([messages['passkey-added'].kk])
  await site.post(`/kk/account/passkeys/${id}/remove`, {}, headers)
  // A second request removes nothing and reports nothing.
  expect((await site.post(`/kk/account/passkeys/${id}/remove`, {}, headers)).statusCode).toBe(404)
  await site.work()
  expect(subjects()).toEqual([messages['passkey-added'].kk, messages['passkey-removed'].kk])
})

test('a site without a host name offers no passkeys, because browsers refuse them', async () => {
  const numeric = await testSite({ now: NOW }, { origin: 'http://127.0.0.1:3000' })
  expect((await numeric.get('/kk/account/sign-in')).body).not.toContain('kenes-passkey')
  expect((await site.get('/kk/account/sign-in')).body).toContain('kenes-passkey')
})
