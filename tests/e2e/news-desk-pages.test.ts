import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { languages } from '#domain/base/text.ts'
import { expectSound } from '#tests/support/axe.ts'
import { launchBrowser } from '#tests/support/browser.ts'
import { developmentUrl } from '#tests/support/journey.ts'

const site = inject('siteUrl')
const EDITOR = 'Марина Ковалёва'
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

test.each(languages.map((language, index) => ({ language, width: index === 1 ? 1280 : 360 })))(
  'axe finds no violation at the news desk in $language at $width px, nor on the conflict page',
  async ({ language, width }) => {
    const context = await browser.newContext({ viewport: { width, height: 780 } })
    const page = await context.newPage()
    await page.goto(developmentUrl('/dev/people'))
    await page.locator('li', { hasText: EDITOR }).locator('form button').first().click()
    await page.waitForURL((url) => !url.pathname.includes('/dev/'))
    await page.goto(`${site}/${language}/desk/news`)
    await expectSound(page, 'list')
    await page.locator('main form[method="post"] button').first().click()
    await page.waitForURL(/\/desk\/news\/[0-9a-f-]{36}$/)
    const desk = page.url()
    await expectSound(page, 'new')
    const other = await context.newPage()
    await other.goto(desk)
    await page.fill('[name="title-kk"]', 'Біріншінікі')
    await page.locator('kenes-autosave').locator('xpath=..').locator('button').first().click()
    await page.waitForLoadState()
    await other.fill('[name="title-kk"]', 'Екіншінікі')
    await other.locator('kenes-autosave').locator('xpath=..').locator('button').first().click()
    await other.getByText('Біріншінікі').first().waitFor()
    expect(await other.content()).toContain('Екіншінікі')
    await expectSound(other, 'conflict')
    for (const side of ['', '/files', '/publish', '/preview', '/versions']) {
      await page.goto(desk + side)
      await expectSound(page, side)
    }
    await context.close()
  },
)
