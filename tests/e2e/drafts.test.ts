import type { BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { describe, expect, inject, test } from 'vitest'
import type { Language } from '#domain/base/text.ts'
import { browserOfFile, become as enter, languagesInTurn } from '#tests/support/journey.ts'

const site = inject('siteUrl')
const DRAFT = 'kostanay-yard-rules'
const browser = browserOfFile()
let context: BrowserContext

const open = async (scripts = true) => {
  context = await browser().newContext({ javaScriptEnabled: scripts, viewport: { width: 360, height: 780 } })
  return context.newPage()
}
const form = (language: Language, kind = 'remark') =>
  `${site}/${language}/consultations/${DRAFT}/at/whole/say?kind=${kind}`
const words = (page: Page) => page.locator('textarea[name="body"]')
const send = (page: Page) => page.locator('form.form button[type="submit"]').click()
const unsent = (page: Page) => page.locator('kenes-unsent')
/** Types and waits until the draft is stored, after a pause. */
async function type(page: Page, text: string) {
  await words(page).fill(text)
  await page.waitForFunction((one) => Object.values(localStorage).some((kept) => kept.includes(one)), text)
}
const kept = (page: Page) => page.evaluate(() => Object.keys(localStorage).length)

/** A distinct text in each language; similar comments of others would be offered first. */
const thoughts: Readonly<Record<Language, string>> = {
  kk: 'Жертөледегі суды кім шығаратыны ережеде айтылмаған, көктемде бәрін су басады.',
  ru: 'Кто откачивает воду из подвалов весной? В правилах об этом нет ни слова, а топит каждый год.',
  en: 'Basements are flooded every spring, and the rules do not say who has to pump them dry.',
}

describe.each(languagesInTurn(2))('in %s', (language) => {
  test('I type, lose the tab and the connection, come back, and nothing is lost until it is sent', async () => {
    let page = await open()
    await page.goto(form(language))
    await type(page, thoughts[language])
    await page.close()

    page = await context.newPage()
    await page.goto(`${site}/${language}/consultations/${DRAFT}`)
    expect(await unsent(page).textContent()).toContain(thoughts[language].slice(0, 40))
    await unsent(page).locator('a').click()
    await page.waitForURL(/\/say\?/)
    expect(await words(page).inputValue()).toBe(thoughts[language])
    const output = page.locator('kenes-draft output')
    expect(await output.textContent()).not.toBe('')

    await context.setOffline(true)
    const back = await output.textContent()
    await page.fill('[name="email"]', `draft-${language}@example.kz`)
    await send(page)
    expect(await output.textContent()).not.toBe(back)
    expect(await words(page).inputValue()).toBe(thoughts[language])
    await context.setOffline(false)

    await send(page)
    await page.waitForSelector('.done')
    expect(await kept(page)).toBe(0)
    await page.goto(`${site}/${language}/consultations/${DRAFT}`)
    expect(await unsent(page).isVisible()).toBe(false)
    await context.close()
  })
})

test('a connection that fails during sending leaves the draft', async () => {
  const page = await open()
  await page.goto(form('ru'))
  await type(page, 'Связь оборвётся на полпути')
  await page.fill('[name="email"]', 'draft-broken@example.kz')
  await page.route('**/say', (route) => route.abort('connectionreset'))
  await send(page)
  await page.waitForURL(/chrome-error:/)
  await page.goto(form('ru', 'against'))
  expect(await words(page).inputValue()).toBe('Связь оборвётся на полпути')
  await context.close()
})

test('a session that ends while I write a reply loses nothing; signing out removes all drafts', async () => {
  const page = await open()
  await enter(page, 'Виктор Шевченко')
  await page.goto(`${site}/ru/comments/1/reply`)
  await type(page, 'Реплика, на которой кончился сеанс')
  await context.clearCookies()
  await send(page)
  await page.waitForLoadState()
  await enter(page, 'Виктор Шевченко')
  await page.goto(`${site}/ru/comments/1/reply`)
  expect(await words(page).inputValue()).toBe('Реплика, на которой кончился сеанс')

  await page.goto(`${site}/ru/account`)
  await page.locator('form[action$="/account/sign-out"] button').first().click()
  await page.waitForLoadState()
  expect(await kept(page)).toBe(0)
  await context.close()
})

test('I clear the draft on a shared computer, and another account never sees it', async () => {
  const page = await open()
  await page.goto(form('kk'))
  await type(page, 'Ортақ компьютерде жазылған')
  await page.locator('kenes-draft button').click()
  expect(await words(page).inputValue()).toBe('')
  expect(await kept(page)).toBe(0)

  await enter(page, 'Виктор Шевченко')
  await page.goto(form('kk'))
  await type(page, 'Виктор жазғаны')
  await context.clearCookies()
  await enter(page, 'Гүлсім Ахметова')
  await page.goto(form('kk'))
  expect(await words(page).inputValue()).toBe('')
  expect(await kept(page)).toBe(0)
  await context.close()
})

test('a published comment confirms that it was sent, and its draft is removed', async () => {
  const page = await open()
  await enter(page, 'Гүлсім Ахметова')
  await page.goto(form('en', 'question'))
  await type(page, 'Who checks the playground swings, and where can parents read the results?')
  await send(page)
  await page.waitForURL(/\/comments\/\d+#sent$/)
  expect(await page.locator('#sent').isVisible()).toBe(true)
  expect(await page.locator('#joined').isVisible()).toBe(false)
  expect(await kept(page)).toBe(0)
  await context.close()
})

test('typed text returns with each refusal without scripts, and drafts are not mentioned', async () => {
  const page = await open(false)
  await page.goto(form('ru'))
  expect(await page.locator('kenes-draft').isVisible()).toBe(false)
  await words(page).fill('Без сценариев')
  await page.fill('[name="email"]', 'не адрес')
  await send(page)
  expect(await words(page).inputValue()).toBe('Без сценариев')
  expect(await page.locator('#email-error').isVisible()).toBe(true)
  await context.close()
})

describe.each([true, false])('with scripts: %s', (scripts) => {
  test('I attach a photograph of the yard, and a wrong file is refused while my text is kept', async () => {
    const page = await open(scripts)
    await enter(page, 'Виктор Шевченко')
    await page.goto(form('ru'))
    const text = `Вот как выглядит берег у моста, ${scripts ? 'утром' : 'вечером'}.`
    await words(page).fill(text)
    await page.setInputFiles('#file', {
      name: 'берег.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('MZ'),
    })
    await send(page)
    expect(await page.locator('#file-error').isVisible()).toBe(true)
    expect(await words(page).inputValue()).toBe(text)
    await page.setInputFiles('#file', {
      name: 'берег.png',
      mimeType: 'image/png',
      buffer: await aPhotograph(),
    })
    await send(page)
    if (await page.locator('#alike').count()) await send(page)
    await page.waitForURL(/\/comments\/\d+#sent$/)
    const link = page.locator('.docs a')
    expect(await link.textContent()).toBe('берег.webp')
    expect(await page.locator('.docs small').textContent()).toContain('WEBP')
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    expect(download.suggestedFilename()).toBe('берег.webp')
    await context.close()
  })
})

const aPhotograph = (): Promise<Buffer> =>
  sharp({ create: { width: 600, height: 400, channels: 3, background: '#5a8c3c' } })
    .png()
    .toBuffer()
