import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { type Language, languages } from '#domain/base/text.ts'
import { expectSoundInEveryLook } from '#tests/support/axe.ts'
import { full } from '#tests/support/extent.ts'
import {
  browserOfFile,
  developmentUrl,
  languagesInTurn,
  onPage,
  readersIn,
  readMailbox,
} from '#tests/support/journey.ts'

// Browsers create passkeys for a host name, not for an IP address: http://localhost.
const site = inject('siteUrl').replace('127.0.0.1', 'localhost')
const browser = browserOfFile()

const texts: Record<
  Language,
  { consent: string; session: string; erased: string; added: RegExp; data: string }
> = {
  kk: {
    consent: 'Деректеріңіз туралы',
    session: 'осы құрылғы',
    erased: 'Тіркелгіңіз өшірілді',
    added: /Қосылған: /,
    data: 'Менің деректерім',
  },
  ru: {
    consent: 'О ваших данных',
    session: 'это устройство',
    erased: 'Ваша учётная запись удалена',
    added: /Добавлен: /,
    data: 'Мои данные',
  },
  en: {
    consent: 'About your data',
    session: 'this device',
    erased: 'Your account is erased',
    added: /Added: /,
    data: 'My data',
  },
}

/** The sign-in answers wrong input with 401 and 403, and expired pages with 404. */
const visit = (scripts: boolean, work: (page: Page, context: BrowserContext) => Promise<void>) =>
  onPage(browser(), { scripts, answers: /40[134]|422/ }, work)

/** The newest code sent to an address, from the development mailbox. */
async function codeFor(email: string): Promise<string> {
  for (let tried = 0; tried < 60; tried += 1) {
    const mailbox = await readMailbox()
    const code = new RegExp(`${email.replaceAll('.', '\\.')} ·[\\s\\S]*?(\\d{4} \\d{4})\\n`).exec(
      mailbox,
    )?.[1]
    if (code) return code
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error(`no letter came to ${email}`)
}

/** Requests a code, mistypes it once, enters it; consents when asked. */
async function signIn(page: Page, language: Language, email: string, first: boolean) {
  await page.fill('[name="email"]', email)
  await page.click('form[action$="/account/sign-in"] button')
  await page.waitForURL(/\/account\/sign-in\/code$/)
  const code = await codeFor(email)
  if (first) {
    await page.fill('[name="code"]', '0000 0000')
    await page.click('form[action$="/code"] button')
    await page.locator('[name="code"][aria-invalid="true"]').waitFor({ state: 'attached' })
  }
  await page.fill('[name="code"]', code)
  await page.click('form[action$="/code"] button')
  if (!first) return
  await page.waitForURL(/\/account\/consent/)
  expect(await page.textContent('h1')).toBe(texts[language].consent)
  await page.click('form[action$="/account/consent"] button')
}

describe.each(readersIn('en'))('in $language $how', ({ language, scripts }) => {
  test('I sign in by a code, end another session, take my data away and erase it', () =>
    visit(scripts, async (page, context) => {
      const email = `journey-${language}-${scripts}@example.kz`
      await page.goto(`${site}/${language}`)
      await page.click('.mast .me')
      await signIn(page, language, email, true)
      await page.waitForURL(new RegExp(`/${language}/account$`))
      expect(await page.textContent('main')).toContain(email)

      const elsewhere = await browser().newContext({ javaScriptEnabled: false })
      const other = await elsewhere.newPage()
      await other.goto(`${site}/${language}/account`)
      await signIn(other, language, `other-${email}`, true)

      await page.goto(`${site}/${language}/account/sessions`)
      expect(await page.locator('.entries li').count()).toBe(1)
      expect(await page.textContent('.entries')).toContain(texts[language].session)

      await page.click('.sub a[href$="/account/preferences"]')
      await page.fill('[name="name"]', 'Айгүл')
      await page.click('form[action$="/preferences"] button')
      await page.waitForURL(/done=saved/)
      expect(await page.inputValue('[name="name"]')).toBe('Айгүл')

      await page.click('.sub a[href$="/account/data"]')
      expect(await page.textContent('h1')).toBe(texts[language].data)
      expect(await page.textContent('main')).toContain(email)
      const ownData = await context.request.get(`${site}/${language}/account/data.json`)
      expect(ownData.headers()['content-disposition']).toContain('attachment')
      expect(JSON.stringify(await ownData.json())).toContain(email)

      await page.click('a[href$="/account/erase"]')
      await page.click('form[action$="/erase"] button')
      await page.locator('[name="sure"][aria-invalid="true"]').waitFor({ state: 'attached' })
      await page.check('[name="sure"]')
      await page.click('form[action$="/erase"] button')
      await page.waitForURL(/\/account\/erased$/)
      expect(await page.textContent('h1')).toBe(texts[language].erased)
      await page.goto(`${site}/${language}/account`)
      expect(page.url()).toContain('/account/sign-in')

      await other.goto(`${site}/${language}/account/sessions`)
      expect(await other.locator('.entries li').count()).toBe(1)
      await elsewhere.close()
    }))
})

test.each(full ? languages : (['ru'] as const))(
  'I add a passkey, sign out, and sign in with it alone: %s',
  (language) =>
    visit(true, async (page, context) => {
      const devtools = await context.newCDPSession(page)
      await devtools.send('WebAuthn.enable')
      const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
        options: {
          protocol: 'ctap2',
          transport: 'internal',
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified: true,
          automaticPresenceSimulation: true,
        },
      })
      await page.goto(`${site}/${language}/account/sign-in`)
      await signIn(page, language, `passkey-${language}@example.kz`, true)
      await page.goto(`${site}/${language}/account/passkeys`)
      await page.click('kenes-passkey button')
      await page.locator('.entries li').waitFor()
      expect(await page.textContent('.entries')).toMatch(texts[language].added)
      const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId })
      expect(credentials.map(({ isResidentCredential }) => isResidentCredential)).toEqual([true])

      await page.goto(`${site}/${language}/account`)
      await page.click('form[action$="/account/sign-out"] button')
      await page.goto(`${site}/${language}/account/preferences`)
      await page.click('kenes-passkey button')
      await page.waitForURL(/\/account\/preferences$/)

      await page.goto(`${site}/${language}/account/passkeys`)
      await page.fill('.entries [name="name"]', '')
      await page.click('form[action$="/rename"] button')
      // The summary leads to the field of this passkey.
      const field = await page.getAttribute('.entries .errors a', 'href')
      expect(await page.locator(`.entries ${field}[aria-invalid="true"]`).count()).toBe(1)
      await page.fill('.entries [name="name"]', 'Телефон')
      await page.click('form[action$="/rename"] button')
      expect(await page.textContent('.entries b')).toBe('Телефон')
      await page.click('form[action$="/remove"] button')
      expect(await page.locator('.entries li').count()).toBe(0)
      await page.goto(`${site}/${language}/account`)
      await page.click('form[action$="/account/sign-out"] button')
      await page.goto(`${site}/${language}/account/sign-in`)
      await page.click('kenes-passkey button')
      await page.locator('.errors').waitFor()
      expect(page.url()).toContain('/account/sign-in')
    }),
)

const sides = ['', '/preferences', '/sessions', '/passkeys', '/data', '/erase', '/consent', '/erased']

test('axe finds no violation on account pages on a phone and in a wide window, and nothing overflows', async () => {
  const context = await browser().newContext()
  const page = await context.newPage()
  let turn = 0
  const check = async (name: string) => {
    await expectSoundInEveryLook(page, name, turn)
    turn += 1
  }
  for (const language of languages) {
    await page.goto(`${site}/${language}/account/sign-in`)
    await check('sign-in')
    await page.fill('[name="email"]', 'nobody')
    await page.click('form[action$="/account/sign-in"] button')
    await check('sign-in refused')
    await page.fill('[name="email"]', `axe-${language}@example.kz`)
    await page.click('form[action$="/account/sign-in"] button')
    await check('code')
    if (!full) break
  }
  await page.goto(`${site}/dev/people`)
  await check('development tools without the token')
  await page.goto(developmentUrl('/dev/mail'))
  await check('mailbox')
  await page.goto(developmentUrl('/dev/people'))
  await check('people')
  await page.locator('.entries li').nth(1).locator('button').click()
  for (const [index, side] of sides.entries())
    for (const language of languagesInTurn(index)) {
      await page.goto(`${site}/${language}/account${side}`)
      await check(side)
    }
  await context.close()
})
