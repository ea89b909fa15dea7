import { describe, expect, test } from 'vitest'
import { askCode, cookiesOf } from '../fixtures.ts'
import { messages as words } from '../messages.ts'
import { ENTER, signInSite } from '../testing/sign-in-browser.ts'

const { site, db, someone, known } = await signInSite()

describe('Attacks', () => {
  test.each([
    'https://evil.example/',
    '//evil.example',
    '/\\\\evil.example',
    '/kk/a\r\nLocation: //evil.example',
  ])('sign-in does not redirect to another site: %j', async (going) => {
    const { signInBrowser, code } = await askCode(site, await known(), { going })
    const entered = await site.post(ENTER, { code }, signInBrowser)
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
      expect((await site.post(ENTER, { code }, { ...signInBrowser, ...foreign })).statusCode).toBe(403)
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

  test('one address gets at most ten letters an hour, whoever requests them', async () => {
    const email = someone()
    for (let sent = 0; sent < 10; sent += 1) await site.post('/kk/account/sign-in', { email })
    const refused = await site.post('/kk/account/sign-in', { email })
    await site.work()
    expect([refused.statusCode, site.letters.length]).toEqual([422, 10])
    expect(refused.body).toContain(words['letters-too-many'].kk)
    site.clock.set('2026-11-20T10:00:01Z')
    expect((await site.post('/kk/account/sign-in', { email })).statusCode).toBe(303)
  })

  test('neither the database nor the queue contains codes or tokens', async () => {
    const { signInBrowser, code } = await askCode(site, someone())
    const entered = await site.post(ENTER, { code }, signInBrowser)
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
