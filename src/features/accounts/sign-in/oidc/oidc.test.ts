import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import type { Feature } from '#platform/feature.ts'
import { openProvider } from '#platform/oidc/index.ts'
import { reserveChallenge } from '../../challenge-actions.ts'
import { cookiesOf } from '../../fixtures.ts'
import { messages } from '../../messages.ts'
import { CHALLENGES_PER_HOUR } from '../../model.ts'
import { returnFromProvider, startProviderSignIn } from './actions.ts'

// A real provider on loopback. It uses the clock of the machine, so the site does too.
const SITE = 'http://127.0.0.1:3000'
const people: Record<string, { email: string; email_verified: boolean; iin?: string }> = {
  aigul: { email: 'Aigul@example.kz', email_verified: true, iin: '000000000000' },
  unchecked: { email: 'owner@example.kz', email_verified: false },
}
const server = createServer()
server.listen(0, '127.0.0.1')
await once(server, 'listening')
const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'kenes',
      client_secret: 'provider-secret-of-this-test',
      redirect_uris: [`${SITE}/account/oidc/return`],
      token_endpoint_auth_method: 'client_secret_post',
    },
  ],
  claims: { openid: ['sub', 'iin'], email: ['email', 'email_verified'] },
  findAccount: (_ctx, accountId) => ({
    accountId,
    claims: async () => ({ sub: accountId, ...people[accountId] }),
  }),
  pkce: { required: () => true },
})
server.on('request', provider.callback())
afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())))

const oidc = {
  issuer,
  clientId: 'kenes',
  clientSecret: 'provider-secret-of-this-test',
  name: 'eGov',
  scope: 'openid email',
}
const site = await testSite({ now: new Date().toISOString() }, { oidc, origin: SITE })
const ctx = () => site.context()
const db = site.db

/** Walks through the provider's pages as that person; returns the address to which it redirects the browser. */
async function walk(url: string, person: string): Promise<string> {
  const jar = new Map<string, string>()
  let next = { url, method: 'GET', body: undefined as URLSearchParams | undefined }
  for (let steps = 0; steps < 20; steps += 1) {
    const answer = await fetch(next.url, {
      method: next.method,
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(next.body ? { body: next.body } : {}),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? []
      jar.set(name, value)
    }
    const location = answer.headers.get('location')
    if (location) {
      const to = new URL(location, next.url).href
      if (to.startsWith(SITE)) return to
      next = { url: to, method: 'GET', body: undefined }
      continue
    }
    const form = await answer.text()
    const action = /action="([^"]+)"/.exec(form)?.[1] ?? ''
    const prompt = /name="prompt" value="(\w+)"/.exec(form)?.[1] ?? ''
    next = {
      url: new URL(action, next.url).href,
      method: 'POST',
      body: new URLSearchParams({ prompt, login: person, password: 'any' }),
    }
  }
  throw new Error('the provider did not come to an end')
}

/** Starts on the site and returns from the provider. */
async function come(person: string, headers: Readonly<Record<string, string>> = {}) {
  const begun = await site.get('/ru/account/oidc?then=/ru/news', headers)
  expect(begun.statusCode).toBe(302)
  const signInBrowser = cookiesOf(begun)
  const back = new URL(await walk(String(begun.headers.location), person))
  return { begun, signInBrowser, back: back.pathname + back.search }
}
const accounts = () => db.selectFrom('account').select(['id', 'email', 'language']).execute()

beforeEach(async () => {
  await db.deleteFrom('account').execute()
})

test('the redirect to the provider carries PKCE, a state and a nonce, and no secret', async () => {
  const url = new URL(String((await site.get('/kk/account/oidc')).headers.location))
  expect(url.origin).toBe(issuer)
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    code_challenge_method: 'S256',
    redirect_uri: `${SITE}/account/oidc/return`,
    response_type: 'code',
  })
  for (const name of ['state', 'nonce', 'code_challenge'])
    expect(url.searchParams.get(name)?.length).toBeGreaterThan(30)
  expect(url.href).not.toContain('provider-secret')
})

test('a person returns signed in, in their language, with the address that the provider has verified', async () => {
  const { signInBrowser, back } = await come('aigul')
  const entered = await site.raw(back, signInBrowser)
  expect(entered.headers.location).toBe(`/ru/account/consent?then=${encodeURIComponent('/ru/news')}`)
  expect((await site.get('/ru/account', cookiesOf(entered))).body).toContain('aigul@example.kz')
  const [account] = await accounts()
  expect(account).toMatchObject({ email: 'aigul@example.kz', language: 'ru' })

  const again = await come('aigul')
  await site.raw(again.back, again.signInBrowser)
  expect(await accounts()).toHaveLength(1)
  expect(await db.selectFrom('external_identity').select(['issuer', 'subject']).execute()).toEqual([
    { issuer, subject: 'aigul' },
  ])
})

test('an address that the provider has not verified signs into no existing account', async () => {
  await db
    .insertInto('account')
    .values({
      id: '01900000-0000-7000-8000-000000000001',
      email: 'owner@example.kz',
      name: null,
      language: 'kk',
      person_id: null,
      created_at: new Date(),
      erased_at: null,
      demo: false,
    })
    .execute()
  const { signInBrowser, back } = await come('unchecked')
  await site.raw(back, signInBrowser)
  const all = await accounts()
  expect(all.map(({ email }) => email ?? 'nobody').sort()).toEqual(['nobody', 'owner@example.kz'])
})

/** Asks on the account's page to add the provider, and goes through its pages as that person. */
async function askToLink(person: string, headers: Readonly<Record<string, string>>) {
  const requested = await site.post('/ru/account/provider', {}, headers)
  const url = /href="([^"]*code_challenge[^"]*)"/.exec(requested.body)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const { cookie } = cookiesOf(requested)
  const back = new URL(await walk(url, person))
  return { requested, back: back.pathname + back.search, headers: { cookie: `${headers.cookie}; ${cookie}` } }
}
const linked = () => db.selectFrom('external_identity').select(['account_id', 'subject']).execute()

test('a network begins a limited number of sign-ins in an hour, exactly; others and who is signed in are not held back', async () => {
  await db.deleteFrom('sign_in_challenge').execute()
  await db.deleteFrom('quota').execute()
  const begin = (from: string, headers = {}) =>
    site.ask({ method: 'GET', path: '/kk/account/oidc', from, headers })
  // All but the last few are counted already.
  const counted = await Promise.all(
    Array.from({ length: 3 }, () => reserveChallenge({ ...ctx(), network: '203.0.113.7' })),
  )
  expect(counted).toEqual([true, true, true])
  await db
    .updateTable('quota')
    .set({ used: CHALLENGES_PER_HOUR - 2 })
    .execute()
  const answers = await Promise.all(Array.from({ length: 5 }, () => begin('203.0.113.7')))
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([302, 302, 429, 429, 429])
  expect(await db.selectFrom('sign_in_challenge').select('kind').execute()).toHaveLength(2)
  const passkey = { method: 'POST', path: '/kk/account/sign-in/passkey/options', form: {} } as const
  expect((await site.ask({ ...passkey, from: '203.0.113.7' })).statusCode).toBe(429)
  expect((await begin('198.51.100.1')).statusCode).toBe(302)
  const { headers } = await site.signIn()
  expect((await begin('203.0.113.7', headers)).statusCode).toBe(302)
})

test('sign-ins that nobody finished are removed by those that begin later', async () => {
  await db.deleteFrom('sign_in_challenge').execute()
  for (let begun = 0; begun < 5; begun += 1) await site.get('/kk/account/oidc')
  await db
    .updateTable('sign_in_challenge')
    .set({ expires_at: new Date(ctx().now().getTime() - 1) })
    .execute()
  await site.get('/kk/account/oidc')
  expect(await db.selectFrom('sign_in_challenge').select('kind').execute()).toHaveLength(1)
})

test('a signed-in person who asks for it and is asked gets a further way to sign in', async () => {
  const { account, headers } = await site.signIn()
  const { requested, back, headers: withBrowser } = await askToLink('unchecked', headers)
  expect([requested.statusCode, requested.headers.location]).toEqual([200, undefined])
  expect(requested.body).toContain(messages.linkProviderTitle.ru('eGov'))
  expect(await linked()).toEqual([])
  const returned = await site.raw(back, withBrowser)
  expect([returned.statusCode, returned.headers.location]).toEqual([
    303,
    '/ru/account/passkeys?done=provider-added',
  ])
  expect(await linked()).toEqual([{ account_id: account, subject: 'unchecked' }])
  const page = (await site.get('/ru/account/passkeys?done=provider-added', headers)).body
  expect(page).toContain(messages.providerIsLinked.ru('eGov'))
  await site.work()
  expect(site.letters.at(-1)?.text).toContain(messages['provider-linked'].kk)

  const entered = await come('unchecked')
  await site.raw(entered.back, entered.signInBrowser)
  expect(await accounts()).toHaveLength(1)
})

test('following the link to the provider adds nothing to the account of the person signed in', async () => {
  const { account, headers } = await site.signIn()
  const { signInBrowser, back } = await come('aigul', headers)
  await site.raw(back, { cookie: `${headers.cookie}; ${signInBrowser.cookie}` })
  expect((await linked()).map(({ account_id }) => account_id === account)).toEqual([false])
})

test('an answer for another person than the one who asked, or for one who has signed out, adds nothing', async () => {
  const { headers } = await site.signIn()
  for (const other of [{ cookie: '' }, (await site.signIn()).headers]) {
    const { back, headers: withBrowser } = await askToLink('aigul', headers)
    const browser = /kenes-door=[^;]+/.exec(withBrowser.cookie)?.[0]
    const returned = await site.raw(back, { cookie: [other.cookie, browser].filter(Boolean).join('; ') })
    expect([returned.statusCode, await linked()]).toEqual([422, []])
  }
})

test('details that sign in to another account are not added, and the person is told', async () => {
  const first = await site.signIn()
  const begun = await askToLink('aigul', first.headers)
  await site.raw(begun.back, begun.headers)
  const second = await site.signIn()
  const { back, headers } = await askToLink('aigul', second.headers)
  const reported = await site.raw(back, headers)
  expect([reported.statusCode, reported.headers.location]).toEqual([422, undefined])
  expect(await linked()).toEqual([{ account_id: first.account, subject: 'aigul' }])
  expect(reported.body).toContain(messages['identity-taken'].ru)
})

test('a person removes the provider, unless it is their only way to sign in', async () => {
  const { account, headers } = await site.signIn()
  const { back, headers: withBrowser } = await askToLink('aigul', headers)
  await site.raw(back, withBrowser)
  await db.updateTable('account').set({ email: null }).where('id', '=', account).execute()
  const refused = await site.post('/ru/account/provider/remove', {}, headers)
  expect([refused.statusCode, (await linked()).length]).toEqual([422, 1])
  expect(refused.body).toContain(`<p class="error" id="send">${messages['provider-only-way'].ru}</p>`)
  await db.updateTable('account').set({ email: 'owner@example.kz' }).where('id', '=', account).execute()
  const removed = await site.post('/ru/account/provider/remove', {}, headers)
  expect([removed.headers.location, await linked()]).toEqual([
    '/ru/account/passkeys?done=provider-removed',
    [],
  ])
  await site.work()
  expect(site.letters.at(-1)?.text).toContain(messages['provider-unlinked'].kk)
})

test('an answer is valid once, in the browser that began, with its own state', async () => {
  const { signInBrowser, back } = await come('aigul')
  const refused = async (path: string, headers: Readonly<Record<string, string>>) => {
    const answer = await site.raw(path, headers)
    expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([422, undefined])
    expect(answer.body).toContain(
      messages['provider-failed'][answer.body.includes('lang="kk"') ? 'kk' : 'ru'],
    )
  }
  await refused(back, {})
  const thief = await come('unchecked')
  await refused(back, thief.signInBrowser)
  await refused(back.replace(/state=[^&]+/, 'state=forged'), signInBrowser)
  // The forged answer has used up the request.
  await refused(back, signInBrowser)
  expect(await accounts()).toEqual([])
})

test('other slices get the claims in the transaction that signs in', async () => {
  const real = openProvider(oidc)
  const input = { origin: SITE, language: 'kk', going: undefined } as const
  const heard: unknown[] = []
  const withSlice = (onProviderSignIn: NonNullable<Feature['onProviderSignIn']>) => ({
    ...ctx(),
    features: [{ name: 'trial', routes: [], onProviderSignIn }],
  })
  const listening = withSlice(async (_ctx, account, { issuer: from, claims }) => {
    heard.push([typeof account, from, claims.iin])
  })
  const begin = async () => {
    const begun = await startProviderSignIn(ctx(), real, input, undefined)
    if (!begun.ok) throw new Error(begun.refusal)
    return begun.value
  }
  const requested = await begin()
  const url = new URL(await walk(requested.url, 'aigul'))
  const entered = await returnFromProvider(listening, real, {
    url,
    signInBrowser: requested.signInBrowser.secret,
    device: '',
  })
  expect([entered.ok, heard]).toEqual([true, [['string', issuer, '000000000000']]])

  const second = await begin()
  const cameBack = {
    url: new URL(await walk(second.url, 'unchecked')),
    signInBrowser: second.signInBrowser.secret,
    device: '',
  }
  const failing = withSlice(async () => {
    throw new Error('the slice refuses')
  })
  await expect(returnFromProvider(failing, real, cameBack)).rejects.toThrow('the slice refuses')
  expect(await accounts()).toHaveLength(1)
})

test('the addresses do not exist without a provider', async () => {
  const plain = await testSite({ now: new Date().toISOString() })
  expect((await plain.get('/kk/account/oidc')).statusCode).toBe(404)
  expect((await plain.get('/account/oidc/return?code=x&state=y')).statusCode).toBe(404)
})
