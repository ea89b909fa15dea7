import { describe, expect, test } from 'vitest'
import { askCode, cookiesOf } from '../fixtures.ts'
import { messages } from '../messages.ts'
import { ENTER_PATH, signInSite } from '../testing/sign-in-browser.ts'

const { site, db, someone, known } = await signInSite()

describe('Attacks', () => {
  test.each([
    'https://evil.example/',
    '//evil.example',
    '/\\\\evil.example',
    '/kk/a\r\nLocation: //evil.example',
  ])('sign-in does not redirect to another site: %j', async (going) => {
    const { signInBrowser, code } = await askCode(site, await known(), { going })
    const entered = await site.post(ENTER_PATH, { code }, signInBrowser)
    expect([entered.statusCode, entered.headers.location]).toEqual([303, '/kk/account'])
    const shown = await site.get(`/kk/account/sign-in?then=${encodeURIComponent(going)}`)
    expect(shown.body).not.toContain('evil')
  })

  test('a cross-site form can neither request nor enter a code', async () => {
    const { signInBrowser, code } = await askCode(site, await known())
    for (const foreign of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': '', origin: 'https://evil.example' },
    ]) {
      expect((await site.post('/kk/account/sign-in', { email: 'a@b.kz' }, foreign)).statusCode).toBe(403)
      expect((await site.post(ENTER_PATH, { code }, { ...signInBrowser, ...foreign })).statusCode).toBe(403)
    }
  })

  test('no letter is sent unless the field is exactly one address, and the typed text is kept', async () => {
    for (const email of ['a@b.kz\r\nBcc: c@d.kz', 'a@b.kz, c@d.kz', '<a@b.kz>', '']) {
      const answer = await site.post('/kk/account/sign-in', { email })
      expect(answer.statusCode).toBe(422)
      expect(answer.body).toContain('aria-invalid')
    }
    await site.work()
    expect(site.letters).toEqual([])
  })

  const request = (email: string, from: string) =>
    site.ask({ method: 'POST', path: '/kk/account/sign-in', form: { email }, from })

  test('one address gets at most ten letters an hour from one network, also by simultaneous requests', async () => {
    const email = someone()
    const answers = await Promise.all(Array.from({ length: 12 }, () => request(email, '203.0.113.7')))
    await site.work()
    expect(site.letters.length).toBe(10)
    const refused = answers.filter(({ statusCode }) => statusCode === 422)
    expect(refused.length).toBe(2)
    expect(refused[0]?.body).toContain(messages['letters-too-many'].kk)
    site.clock.set('2026-11-20T10:00:01Z')
    expect((await request(email, '203.0.113.7')).statusCode).toBe(303)
  })

  test('strangers in one network do not lock a person out, and all networks together have a limit', async () => {
    const email = someone()
    for (let sent = 0; sent < 12; sent += 1) await request(email, '203.0.113.7')
    for (const network of ['203.0.113.8', '2001:db8:1:2::1'])
      for (let sent = 0; sent < 10; sent += 1) expect((await request(email, network)).statusCode).toBe(303)
    // Another address of the same IPv6 network.
    expect((await request(email, '2001:db8:1:2:ffff::1')).statusCode).toBe(422)
    expect((await request(email, '203.0.113.9')).statusCode).toBe(422)
  })

  test('strangers in many networks do not lock out a browser in which the person has signed in before', async () => {
    const email = someone()
    const first = await askCode(site, email)
    const entered = await site.post(ENTER_PATH, { code: first.code }, first.signInBrowser)
    const all = cookiesOf(entered).cookie.split('; ')
    const cookie = all.find((item) => item.startsWith('kenes-known=')) ?? ''
    expect(cookie).not.toContain(email)
    for (const network of ['203.0.113.31', '203.0.113.32', '203.0.113.33', '203.0.113.34'])
      for (let sent = 0; sent < 10; sent += 1) await request(email, network)
    const from = '203.0.113.31'
    const askWith = (address: string, headers: Record<string, string>) =>
      site.ask({ method: 'POST', path: '/kk/account/sign-in', form: { email: address }, from, headers })
    expect((await askWith(email, {})).statusCode).toBe(422)
    expect((await askWith(email, { cookie: `kenes-known=${'A'.repeat(43)}` })).statusCode).toBe(422)
    expect((await askWith(email, { cookie })).statusCode).toBe(303)
    // It is good for one address only, and for as many letters as a network gets.
    const other = someone()
    for (let sent = 0; sent < 10; sent += 1) await request(other, from)
    expect((await askWith(other, { cookie })).statusCode).toBe(422)
    for (let sent = 1; sent < 10; sent += 1) expect((await askWith(email, { cookie })).statusCode).toBe(303)
    expect((await askWith(email, { cookie })).statusCode).toBe(422)
  })

  test('an address copied from a link is read without its scheme', async () => {
    const email = someone()
    expect((await request(`mailto:${email}`, '203.0.113.7')).statusCode).toBe(303)
    expect((await request(`mailto:${email}?bcc=c@d.kz`, '203.0.113.7')).statusCode).toBe(422)
    await site.work()
    expect(site.letters.map(({ to }) => to)).toEqual([email])
  })

  test('neither the database nor the queue contains codes or tokens', async () => {
    const { signInBrowser, code } = await askCode(site, someone())
    const entered = await site.post(ENTER_PATH, { code }, signInBrowser)
    const secrets = [
      code,
      ...[signInBrowser.cookie, cookiesOf(entered).cookie].map((cookie) => cookie.split('=')[1] ?? ''),
    ]
    const rows = [
      await db.selectFrom('sign_in_attempt').selectAll().execute(),
      await db.selectFrom('session').selectAll().execute(),
      await site.queue(),
    ]
    const kept = JSON.stringify(rows)
    for (const secret of secrets) {
      expect(secret.length).toBeGreaterThanOrEqual(8)
      expect(kept).not.toContain(secret)
    }
  })
})
