import { describe, expect, test } from 'vitest'
import { languages } from '#domain/base/text.ts'
import { uiMessages } from '#ui/messages.ts'
import { askCode, cookiesOf, otherCode } from '../fixtures.ts'
import { messages } from '../messages.ts'
import { ENTER_PATH, NOW, signInSite } from '../testing/sign-in-browser.ts'

const { site, db, someone, accountOf, known } = await signInSite()

describe('A code by e-mail', () => {
  test.each(languages)('comes in the language of the page: %s', async (language) => {
    const email = someone()
    const { answer, code } = await askCode(site, email, { language })
    expect(answer.statusCode).toBe(303)
    expect(answer.headers.location).toBe(`/${language}/account/sign-in/code`)
    expect(site.letters).toHaveLength(1)
    expect(site.letters[0]).toMatchObject({
      to: email,
      subject: messages.codeSubject[language](uiMessages.site[language]),
    })
    expect(site.letters[0]?.text).toContain(messages.codeLetterNotYou[language])
    expect(code).toMatch(/^\d{8}$/)
  })

  test('signs in, creates the account, and asks for consent once', async () => {
    const email = someone()
    const { signInBrowser, code } = await askCode(site, email, { language: 'ru', going: '/ru/news?page=2' })
    expect(await accountOf(email)).toBeUndefined()
    const entered = await site.post(
      '/ru/account/sign-in/code',
      { code: `${code.slice(0, 4)} ${code.slice(4)}` },
      signInBrowser,
    )
    const requested = `/ru/account/consent?then=${encodeURIComponent('/ru/news?page=2')}`
    expect([entered.statusCode, entered.headers.location]).toEqual([303, requested])
    const session = cookiesOf(entered)
    expect((await site.get(requested, session)).body).toContain('№ 94-V')
    const agreed = await site.post(
      '/ru/account/consent',
      Object.fromEntries([['then', '/ru/news?page=2']]),
      session,
    )
    expect(agreed.headers.location).toBe('/ru/news?page=2')
    const account = await accountOf(email)
    expect(account).toMatchObject({ email, name: null, language: 'ru' })
    const consents = await db
      .selectFrom('consent')
      .selectAll()
      .where('account_id', '=', account?.id ?? '')
      .execute()
    expect(consents).toMatchObject([{ language: 'ru', given_at: new Date(NOW) }])

    const again = await askCode(site, email, { going: '/kk/desk' })
    const back = await site.post(ENTER_PATH, { code: again.code }, again.signInBrowser)
    // One request for the code, one for the desk.
    expect(back.headers.location).toBe('/kk/desk')
  })

  test('an address has one account, however it is typed', async () => {
    const email = someone()
    for (const typed of [email, ` ${email.toUpperCase()} `]) {
      const { signInBrowser, code } = await askCode(site, typed)
      await site.post(ENTER_PATH, { code }, signInBrowser)
    }
    expect(await db.selectFrom('account').select('id').where('email', '=', email).execute()).toHaveLength(1)
  })

  test('the answer does not depend on whether the address has an account', async () => {
    const addresses = [await known(), someone()]
    const answers = []
    for (const email of addresses) {
      const { answer, signInBrowser } = await askCode(site, email)
      const shown = await site.get(ENTER_PATH, signInBrowser)
      const wrong = await site.post(ENTER_PATH, { code: '00000000' }, signInBrowser)
      const headers = Object.keys(answer.headers)
      const nameless = (body: string) => body.replaceAll(email, 'E')
      answers.push([
        answer.statusCode,
        headers,
        answer.body,
        nameless(shown.body),
        wrong.statusCode,
        nameless(wrong.body),
      ])
    }
    expect(answers[1]).toEqual(answers[0])
  })

  test('the work does not depend on it either: the number of statements is the same', async () => {
    const addresses = [await known(), someone()]
    const counts = []
    for (const email of addresses) {
      counts.push(await site.countQueries(ENTER_PATH, (await askCode(site, email)).signInBrowser))
    }
    expect(counts[1]).toBe(counts[0])
  })
})

describe('A code is refused', () => {
  test('A code is refused when it is wrong; the right one still works afterwards', async () => {
    const { signInBrowser, code } = await askCode(site, someone())
    const wrong = await site.post(ENTER_PATH, { code: otherCode(code) }, signInBrowser)
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain(messages['code-wrong'].kk)
    expect(wrong.headers['set-cookie']).toBeUndefined()
    expect((await site.post(ENTER_PATH, { code }, signInBrowser)).statusCode).toBe(303)
  })

  test('A code is refused after five guesses, even if it is right', async () => {
    const { signInBrowser, code } = await askCode(site, someone())
    for (let guess = 1; guess <= 5; guess += 1) {
      const answer = await site.post(ENTER_PATH, { code: otherCode(code) }, signInBrowser)
      expect(answer.body).toContain(messages[guess < 5 ? 'code-wrong' : 'code-spent'].kk)
    }
    const right = await site.post(ENTER_PATH, { code }, signInBrowser)
    expect([right.statusCode, right.headers['set-cookie']]).toEqual([422, undefined])
  })

  test('A code is refused when guesses arrive at once: they are counted one after the other', async () => {
    const { signInBrowser, code } = await askCode(site, someone())
    await Promise.all(
      Array.from({ length: 8 }, () => site.post(ENTER_PATH, { code: otherCode(code) }, signInBrowser)),
    )
    expect((await site.post(ENTER_PATH, { code }, signInBrowser)).statusCode).toBe(422)
  })

  test('A code is refused after it was used', async () => {
    const { signInBrowser, code } = await askCode(site, someone())
    const twice = await Promise.all([
      site.post(ENTER_PATH, { code }, signInBrowser),
      site.post(ENTER_PATH, { code }, signInBrowser),
    ])
    expect(twice.map(({ statusCode }) => statusCode).sort()).toEqual([303, 422])
  })

  test('A code is refused after ten minutes', async () => {
    const { signInBrowser, code } = await askCode(site, someone())
    site.clock.set('2026-11-20T09:10:00Z')
    expect((await site.post(ENTER_PATH, { code }, signInBrowser)).body).toContain(messages['code-spent'].kk)
  })

  test('A code is refused after a newer one was requested', async () => {
    const email = someone()
    const old = await askCode(site, email)
    const fresh = await askCode(site, email, { headers: old.signInBrowser })
    expect((await site.post(ENTER_PATH, { code: old.code }, old.signInBrowser)).statusCode).toBe(422)
    expect((await site.post(ENTER_PATH, { code: fresh.code }, fresh.signInBrowser)).statusCode).toBe(303)
  })

  test('A code is refused in another browser: a code obtained from its owner by deception is useless', async () => {
    const email = someone()
    const { code } = await askCode(site, email)
    const thief = await askCode(site, someone())
    expect((await site.post(ENTER_PATH, { code }, thief.signInBrowser)).statusCode).toBe(422)
    const without = await site.post(ENTER_PATH, { code })
    expect([without.statusCode, without.headers['set-cookie']]).toEqual([302, undefined])
    expect(await accountOf(email)).toBeUndefined()
  })

  test.each([
    '',
    '1234567',
    '123456789',
    'abcdefgh',
    '１２３４５６７８',
    '%00',
    '12345678\r\nSet-Cookie: kenes=x',
  ])('A code is refused when it is malformed: %j', async (code) => {
    const { signInBrowser } = await askCode(site, someone())
    const answer = await site.post(ENTER_PATH, { code }, signInBrowser)
    expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([422, undefined])
  })
})

describe('A session', () => {
  test('has a new token at each sign-in, and the previous session of the browser ends', async () => {
    const email = await known()
    const first = await askCode(site, email)
    const before = cookiesOf(await site.post(ENTER_PATH, { code: first.code }, first.signInBrowser))
    const second = await askCode(site, email)
    const headers = { cookie: `${before.cookie}; ${second.signInBrowser.cookie}` }
    const after = cookiesOf(await site.post(ENTER_PATH, { code: second.code }, headers))
    expect(after.cookie).not.toBe(before.cookie)
    expect((await site.get('/kk/account/consent', before)).statusCode).toBe(302)
    expect((await site.get('/kk/account/consent', after)).statusCode).toBe(200)
  })

  test('cannot be fixed: a planted token is never used for a new session', async () => {
    const email = await known()
    const planted = `kenes=${'A'.repeat(43)}`
    const { signInBrowser, code } = await askCode(site, email, { headers: { cookie: planted } })
    const entered = await site.post(ENTER_PATH, { code }, { cookie: `${planted}; ${signInBrowser.cookie}` })
    expect(cookiesOf(entered).cookie).not.toContain('A'.repeat(43))
    expect((await site.get('/kk/account/consent', { cookie: planted })).statusCode).toBe(302)
  })

  test('has a cookie that scripts cannot read, that is not sent to other sites, and that expires', async () => {
    const { signInBrowser, code } = await askCode(site, await known())
    const [session = ''] = [
      (await site.post(ENTER_PATH, { code }, signInBrowser)).headers['set-cookie'] ?? [],
    ].flat() as string[]
    expect(session).toMatch(/^kenes=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Expires=/)
  })
})
