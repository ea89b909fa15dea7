import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { languages } from '#domain/base/text.ts'
import { full } from '#tests/support/extent.ts'
import { browserOfFile, developmentUrl } from '#tests/support/journey.ts'

const site = inject('siteUrl')
const desks = [
  { desk: 'news', who: 'Марина Ковалёва', field: 'body-kk' },
  { desk: 'meetings', who: 'Динара Оспанова', field: 'about-kk' },
] as const
const browser = browserOfFile()

async function enter(page: Page, who: string) {
  await page.goto(developmentUrl('/dev/people'))
  await page.locator('li', { hasText: who }).locator('form button').first().click()
  await page.waitForURL((url) => !url.pathname.includes('/dev/'))
}
const begin = {
  news: async (page: Page, language: string) => {
    await page.goto(`${site}/${language}/desk/news`)
    await page.locator('main form[method="post"] button').first().click()
    await page.waitForURL(/\/desk\/news\/[0-9a-f-]{36}$/)
  },
  meetings: async (page: Page, language: string) => {
    await page.goto(`${site}/${language}/desk/meetings/new`)
    await page.locator('main form[method="post"] button').first().click()
    await page.waitForURL(/\/desk\/meetings\/drafts\/[0-9a-f-]{36}$/)
  },
}
const cases = desks.flatMap((one, index) => [
  { ...one, language: languages[index] ?? 'kk' },
  ...(full ? [{ ...one, language: 'en' as const }] : []),
])

test.each(cases)(
  'nothing typed at the desk of $desk is lost when the network fails and the session ends, in $language',
  async ({ desk, who, field, language }) => {
    const context = await browser().newContext({ viewport: { width: 360, height: 780 } })
    const page = await context.newPage()
    await enter(page, who)
    await begin[desk](page, language)
    const address = page.url()
    const output = page.locator('kenes-autosave output')
    const text = page.locator(`[name="${field}"]`)
    const type = async (words: string) => {
      await text.press('Control+End')
      await text.pressSequentially(words)
    }
    /** What another person who opens the draft now would read. */
    const kept = async () => {
      const other = await context.newPage()
      await other.goto(address)
      const value = await other.locator(`[name="${field}"]`).inputValue()
      await other.close()
      return value
    }

    await type('Бірінші. ')
    await output.filter({ hasText: /\d\d:\d\d/ }).waitFor()
    await context.setOffline(true)
    await type('Желі жоқта. ')
    await output.filter({ hasNotText: /\d\d:\d\d|…$/ }).waitFor()
    await type('Тағы да. ')
    await context.setOffline(false)
    await output.filter({ hasText: /\d\d:\d\d/ }).waitFor({ timeout: 90_000 })
    const whole = 'Бірінші. Желі жоқта. Тағы да.'
    expect((await kept()).trim()).toBe(whole)

    await context.clearCookies()
    await type('Сеанссыз. ')
    // The page says that the session has ended and keeps what was typed.
    await output.filter({ hasNotText: /\d\d:\d\d|…$/ }).waitFor()
    await type('Соңғысы.')
    await page.locator('kenes-autosave').locator('xpath=..').locator('button').first().click()
    const again = page.locator(`form[method="post"] [name="${field}"]`)
    await again.waitFor({ state: 'attached' })
    expect((await again.inputValue()).trim()).toBe(`${whole} Сеанссыз. Соңғысы.`)
    const tab = await context.newPage()
    await enter(tab, who)
    await tab.close()
    await page.locator('main form[method="post"] button').first().click()
    await page.waitForURL(address)
    expect((await text.inputValue()).trim()).toBe(`${whole} Сеанссыз. Соңғысы.`)
    expect((await kept()).trim()).toBe(`${whole} Сеанссыз. Соңғысы.`)
    await context.close()
  },
)
